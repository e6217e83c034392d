import type { Lexicon } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { words } from "../../model/words.ts"
import { LATIN } from "../phrase/marks.ts"
import { placesOf } from "../phrase/places.ts"
import { knownPlatforms } from "./known.ts"

/** What stands before the head of a name, told apart. */
export interface Modifiers {
  /** A region is named. */
  readonly placed: boolean
  /** An owner by name: an academy, a university, a country, a hall of fame company. */
  readonly owner: boolean
  /** Where the last region named ends; the start of the phrase where none is. */
  readonly placeEnd: number
  /** 国家 or 中国 before a topic. */
  readonly national: boolean
  /** Characters that say what just this one is about. */
  readonly topic: number
  /** How many of them only say a subject that many plans have: 跨境电商. */
  readonly subject: number
  /** A stretch of land that is no region: 半岛, 西部. */
  readonly area: boolean
  /** Words that mark one particular system: 大数据, a Latin letter. */
  readonly particular: boolean
  /** Words of size and sharing that classes are described with: 重大, 公共, 专业. */
  readonly general: boolean
  /** Words of praise that only a class has: 高水平, 国际一流. */
  readonly praise: boolean
  /** A rank, which a class has and a place may be given: 常州国家级零碳园区. */
  readonly rank: boolean
}

/** Kinds of words, a bit each, so that one number says which a phrase has. */
const KIND = {
  generic: 0,
  general: 1,
  praise: 2,
  rank: 4,
  national: 8,
  owner: 16,
  area: 32,
  particular: 64,
  topic: 128,
}

const GENERIC = `
  省 市 县 区 部 级 重点 国际 国际化 联合 协同 创新 创业 科技 科学 技术 工程 研究 研发 开发 产业 产业化 企业 制造业 工业 孵化 中试 概念验证 验证
  成果 转化 转移 转移转化 服务 示范 试验 试点 先导 先行 应用 测试 检测 检验 培训 实训 教育 人才 交易 交流 合作 信息 数据 管理 运营 创新型 特色 优势 未来 数字 智慧 自主 高新 经济 大 小 中 新 老 基础 学科 交叉 前沿 关键 共性 研究型 应用型
  高新技术 科研 大学 高校 学院 基地 平台 中心 园区 培养 体系 数据库 超级计算 超算 大科学 医学 中医 医疗 临床 离岸 飞地 加速 众创 双创 综合体 总部 成果转化 技术转移 产学研 产教融合 联盟 集群 集聚 核心 主 分 发展 改革 建设 支撑 保障 生产 加工 展示 体验 推广
  网络 监测 融合 仪器 设备 社区 服务业 现代 现代化 绿色 低碳 零碳 企业技术 品牌 孵化器 载体 空间 智能 智能化 信息化 数字化 标准化 市场化 线上 线下 一带一路 和 与 及 暨 的 流域 互联网 跨境 国内 海外 境外 国外 乡村 农村 社会 公益 先进 引才 引智 产业链 供应链 创新链 上下游 协作 对接 中欧班列 中欧（亚）班列 中欧(亚)班列 中亚班列 班列 集结 便民 消费 城乡 居民 群众 生活 开源 美丽中国 平安中国 健康中国 数字中国 法治中国
`
const GENERAL =
  "重大 综合 综合性 区域 区域性 专业 专业化 专业性 公共 共享 开放 新型 高端 一站式 全链条 通用 大型 重要 领域 功能 若干 相关 系统 小试"
const AREAS =
  "海峡两岸 河套 柴达木 塔里木 准噶尔 河西走廊 三江平原 海峡西岸 长三角 珠三角 长江三角洲 珠江三角洲 黄河三角洲 关中 洞庭湖 鄱阳湖 太湖 青藏高原 黄土高原 秦巴 武陵山 大别山 太行 半岛 湾区 西部 中部 东部 东北 华北 华东 华中 华南 西南 西北 长江 黄河 沿黄 长江经济带 北部湾 沿海 沿江 环渤海 巴蜀 齐鲁 荆楚 三秦 岭南 江淮 中原 燕赵 八闽 三晋 湖湘 塞上 天府 关东 黄淮 淮海"
const PARTICULAR = "大数据 e A B C D G I M N S V X"
const TOPICS =
  "数字经济 人工智能 农业现代化 工业互联网 智能制造 数据要素 服务贸易 数字贸易 科技金融 平台经济 现代服务业 绿色低碳 民营经济 智慧农业 跨境电商 跨境电子商务 跨境贸易 低空经济 中医药 公共卫生 公共法律 公共实训 公共资源 公共数据 公共大数据 公共信用"
const PRAISE = `
  世界级 部级 部省级 国际级 校级 高水平 高能级 高标准 高质量 一流 国际一流 国内一流 世界一流 国内领先 国际领先 世界领先 领先 全国性 全球性 多层次 多功能 多元化 规模化 标杆 标志性 全国重要 重要 有影响力
  第三方 三级 四级 五级 开放型 特色化 示范性 引领性 创新性 高级别 全球 世界 国家和省 国家和省级 最大 系列 同类 中小型 功能性 战略性 早期 广阔 伙伴 突破型 引领型 平台型 枢纽型 旗舰型 综合型
`
const RANKS = "国家级 省级 市级 县级"
const NATIONAL = "国家 全国"
const OWNERS = `
  中国 中科院 中国科学院 中国工程院 中国农科院 中国农业科学院 中国医学科学院 中国林科院 中国社科院 社科院 农科院 工程院 中国电科 中国中车 中车 中船 航天科技 航天科工 中国航天 中国航发 中核 中石油 中石化 中海油 国家电网 华为 腾讯 阿里 百度 京东 海尔 海信 比亚迪 宁德时代
  中德 中日 中韩 中法 中英 中俄 中美 中欧 中意 中新 中以 中泰 中匈 中白 中巴 中非 中外 中芬 中瑞 中丹 中荷 中澳 中加 中阿 中沙 中马 中印尼 中国-东盟 中国—东盟 东盟 欧盟 上合 上合组织 上海合作组织 金砖国家 金砖 中拉 中东欧 中缅 中越 中老 中柬 中哈 中乌 中蒙 中尼 中亚 澜湄 国际标准化组织 联合国 清华 北大 浙大 复旦 交大 同济
  RCEP CEPA 德国 日本 韩国 法国 英国 俄罗斯 美国 意大利 新加坡 以色列 泰国 沙特 匈牙利 白俄罗斯 巴基斯坦 芬兰 瑞士 瑞典 丹麦 荷兰 澳大利亚 印尼 印度尼西亚 马来西亚 越南 老挝 柬埔寨 哈萨克斯坦 乌兹别克斯坦 阿联酋 埃及 南非 巴西 墨西哥
`
const kinds = new Matcher<number>(
  (
    [
      [OWNERS, KIND.owner],
      [NATIONAL, KIND.national],
      [TOPICS, KIND.topic],
      [PRAISE, KIND.praise],
      [RANKS, KIND.rank],
      [AREAS, KIND.area],
      [PARTICULAR, KIND.particular],
      [GENERAL, KIND.general],
      [GENERIC, KIND.generic],
    ] as const
  ).flatMap(([list, kind]) => words(list).map((word) => [word, kind] as const)),
)

/** 新川, 中联: what is general within a phrase begins names of its own as well. */
const BEGINS_NAMES = new UnitSet("大中新老")

/** Whether a word of one character stands before what is no word of these lists, so that both may be a name. */
const isAlone = (text: string, word: Span, end: number): boolean =>
  word.end - word.start === 1 && word.end < end && kinds.at(text, word.end, end) === undefined

/** What is no word of a topic. */
const MARKS = WHITE_SPACE.with(new UnitSet('“”"「」()（）-—–－·、0123456789.'))

/** Reads the words of a phrase between its start and its head, as a document of the region `home` means them. */
export function modifiers(
  text: string,
  start: number,
  end: number,
  home: string | undefined,
  lexicon: Lexicon,
): Modifiers {
  const known = knownPlatforms(lexicon).matcher
  const places = placesOf(home, lexicon)
  let placeEnd: number | undefined
  let seen = KIND.generic
  let topic = 0
  let subject = 0
  for (let at = start; at < end; ) {
    const own = known.at(text, at, end)
    if (own !== undefined) {
      seen |= KIND.owner
      at = own.end
      continue
    }
    const place = places.at(text, at, end)
    const word = kinds.at(text, at, end)
    const letters = word?.value === KIND.owner ? 0 : latin(text, at, end)
    if (place !== undefined && place.end >= (word?.end ?? 0)) {
      placeEnd = place.end
      at = place.end
    } else if (letters > 1) {
      topic += letters
      at += letters
    } else if (word !== undefined) {
      seen |= word.value
      if (topic === 0 && BEGINS_NAMES.at(text, at) && isAlone(text, word, end)) topic++
      if (word.value === KIND.topic) {
        topic += word.end - at
        subject += word.end - at
      }
      at = word.end
    } else {
      const run = abbreviations(text, at, end)
      if (run === 1 && PARTS.at(text, at + 1) && at + 1 < end) {
        seen |= KIND.area
        at += 2
        continue
      }
      if (run > 1) seen |= KIND.owner
      else if (!MARKS.at(text, at)) topic++
      at += Math.max(run, 1)
    }
  }
  const has = (kind: number): boolean => (seen & kind) !== 0
  return {
    placed: placeEnd !== undefined,
    placeEnd: placeEnd ?? start,
    owner: has(KIND.owner),
    national: has(KIND.national),
    area: has(KIND.area),
    particular: has(KIND.particular),
    general: has(KIND.general),
    praise: has(KIND.praise),
    rank: has(KIND.rank),
    topic,
    subject,
  }
}

/** How many Latin letters stand together: MEMS, AI. */
function latin(text: string, at: number, end: number): number {
  let n = 0
  while (at + n < end && LATIN.at(text, at + n)) n++
  return n
}

const PROVINCES = new UnitSet("京津冀晋蒙辽吉沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁港澳台济烟深蓉汉穗杭甬儋")

/** Parts of a province, behind its one character: 浙中, 豫西. */
const PARTS = new UnitSet("东西南北中")

/** How many provinces and cities are named one beside the other by one character each: 济青, 川渝, 京津冀. */
export function abbreviations(text: string, at: number, end: number): number {
  let n = 0
  while (at + n < end && PROVINCES.at(text, at + n)) n++
  return n
}
