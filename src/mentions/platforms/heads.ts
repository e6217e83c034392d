import { Matcher } from "../../model/matcher.ts"
import type { PlatformKind } from "../../model/mention.ts"

/** The last noun of a platform's name: what it is, and how much else a name needs before it is one. */
export interface Head {
  readonly kind: PlatformKind
  /** strong: a topic before it makes a name (海洋气象研究院); weak: more is needed; class: only a place does (青岛高新区). */
  readonly weight: "strong" | "middle" | "weak" | "class"
}

const HEADS: readonly (readonly [PlatformKind, Head["weight"], string])[] = [
  ["laboratory", "strong", "实验室 联合实验室"],
  [
    "institute",
    "strong",
    "研究院 研究所 科学院 设计院 研究总院 研究生院 工研院 产研院 煤化所 物理所 物构所 光机所 微电子所 自动化所 金属所 化物所 地化所 近物所 应物所 分院",
  ],
  ["institute", "weak", "学院 创新基地"],
  ["university", "strong", "大学 分校 校区"],
  [
    "university",
    "middle",
    "师范学院 理工学院 工程学院 财经学院 政法学院 飞行学院 体育学院 民族学院 职业学院 职业技术学院 医学高等专科学校",
  ],
  ["centre", "strong", "交易中心 交易所"],
  ["centre", "middle", "中心"],
  [
    "facility",
    "strong",
    "试验装置 实验装置 探测装置 科学装置 试验场 测试场 训练场 基因库 样品馆 标本馆 保存库 天文台 研究站 观测研究站 直联点 试验设施 实验设施 研究设施 望远镜 对撞机 种子库 种质库 中期库 菌种库 样本库 标本库 科学卫星 光源 考察船队 国家公园 文化公园 遗址公园 地质公园",
  ],
  [
    "facility",
    "middle",
    "装置 设施 科技基础设施 资源库 观测网络 博物院 博物馆 图书馆 美术馆 科技馆 创新馆 新馆 东馆 西馆 分馆 植物园 大剧院 科考船队 数据专用通道",
  ],
  ["facility", "middle", "观测基地"],
  ["facility", "weak", "数据库 观测站 实验站 试验站"],
  ["facility", "class", "海缆登陆站 通信业务出入口局 通信出入口局 智慧口岸"],
  [
    "park",
    "strong",
    "科学城 科技城 科创城 产业城 大学城 科教城 教育城 职教城 体育城 影视城 创新城 产业新城 科技新城 空港新城 高铁新城 航空城 数字城 动漫城 未来城 健康城 医药城 生物城 生态城 医学城 软件城 物流城 航天城 金融城 创意城 智慧城 文化城 汽车城 科教园 科创园 高教园",
  ],
  [
    "park",
    "strong",
    "服务港 铁路港 门户港 国际陆港 国际陆港区 陆港区 航空港区 内陆港 院士港 航天港 人才港 健康谷 智造谷 创新港 科创港 航空港 数字港 软件港 信息港 药港 智谷 药谷 声谷 光谷 车谷 农谷 数谷 硅谷 创新谷 科技街 商务区 商务城 青创园 双创园 文创园 农创园",
  ],
  [
    "park",
    "middle",
    "产业园 科技园 科学园 软件园 工业园 创新园 创业园 创意园 物流园 示范园 展示园 医药园 孵化园 双创园 生态园 种业园 博览园 田园综合体 产业园区 物流园区 工业园区 科技园区 园区 小镇",
  ],
  ["park", "weak", "谷"],
  [
    "zone",
    "strong",
    "自主创新示范区 新区 科创走廊 大走廊 科技创新走廊 产业走廊 科创圈 创新圈 科创带 创新带 临港区 城市副中心",
  ],
  [
    "zone",
    "middle",
    "走廊 示范区 试验区 综试区 实验区 合作区 贸易区 先导区 先行区 引领区 核心区 主园区 孵化带 产业带 集聚区 聚集区 协同区 基金街区 金融街区 科创街区 创新街区 创新区 科创区 服务区 启动区 起步区 组团 测试区 片区 国际社区 人才社区",
  ],
  ["zone", "weak", "社区 功能区 经济区"],
  [
    "zone",
    "class",
    "农高区 开发区 经济技术开发区 经济开发区 高新技术产业开发区 高新技术开发区 高新区 经开区 自创区 综合保税区 综保区 保税港区 保税区 出口加工区 工业区 自贸区 自由贸易试验区 自贸试验区 自贸港 自由贸易港",
  ],
  ["service", "strong", "数据中心集群 云脑 城市大脑 产业大脑"],
  [
    "service",
    "middle",
    "创新服务综合体 服务综合体 创新综合体 大市场 平台 银行 联盟 大脑 枢纽节点 区域节点 超级节点 算力枢纽",
  ],
  ["service", "weak", "交易市场 基地 孵化器 加速器 众创空间 服务网络"],
  ["other", "middle", "共同体 联合体"],
]

/** Longer words that begin or go on like a head and are none. */
const NOT_HEADS =
  "大学生 大学习 学院派 中心城区 中心城市 中心组 中心工作 中心任务 中心环节 中心港 中心渔港 中心镇 中心村 中心医院 中心化 中心内 中心区 平台经济 平台型 平台化 平台企业 平台公司 " +
  "平台体系 大基地 基地化 园区化 港口 港航 港澳 港区 港台 港湾 谷物 谷底 山谷 峡谷 河谷 稻谷 五谷 平谷 府谷 甘谷 太谷 阳谷 曼谷 基础设施 配套设施 场地设施 运动设施 休闲设施 保鲜设施 冷藏设施 冷链设施 健身设施 公共设施 服务设施 养老设施 托育设施 文化设施 体育设施 医疗设施 卫生设施 教育设施 交通设施 物流设施 仓储设施 市政设施 水利设施 消防设施 充电设施 充换电设施 换电设施 加氢设施 加注设施 岸电设施 通信设施 网络设施 信息设施 算力设施 港口设施 码头设施 航道设施 口岸设施 安全设施 防护设施 防撞设施 防碰撞设施 停车设施 照明设施 环卫设施 应急设施 避难设施 无障碍设施 灌溉设施 排灌设施 种植设施 生产设施 加工设施 转运设施 换装设施 联运设施 集疏运设施 处理设施 处置设施 收集设施 供水设施 排水设施 供电设施 供热设施 供气设施 防洪设施 环保设施 旅游设施 统一大市场 国内大市场 统一市场 银行业 银行卡 银行间 银行贷款 银行信贷 联盟链 市场化 市场主体 市场监管 市场体系 市场经济 市场需求 市场准入 市场竞争 市场应用 " +
  "市场机制 市场秩序 市场营销 市场导向 市场环境 市场空间 市场规模 市场份额 市场价格 市场经营 市场服务 市场潜力 市场力量 市场培育 市场开拓 市场运作 市场运营 市场导 市场规律 市场方式 市场思维 市场公开 新区域 校区域 " +
  "设施农业 设施园艺 装置艺术 社区服务 社区卫生 社区居家 社区治理 社区养老 实验室体系 光源性 大脑皮层 大脑及 联盟会 共同体意识 基地型 香港 港务 谷歌 核心区域 服务区域 试验区域 集聚区域 经济区域 功能区划 功能区战略 学院式 中心线 工业区域 港股 中心地带 人民银行 发展银行 农业银行 工商银行 建设银行 中国银行 交通银行 储蓄银行 开发银行 进出口银行 股份制银行 地方银行 商业银行 政策性银行 中央银行 开发性银行 投资银行 村镇银行 国有银行 研究院所 产业联盟 管理中心城 资本市场 国际市场 国内市场 劳动力市场 零工市场 消费市场 房地产市场 金融市场 证券市场 大市场监管 省市场 市市场 县市场 新兴市场 多元市场 海外市场 市场活力 市场信心 市场预期 市场供应 市场配置 市场失灵 市场决定 建材市场 市场采购"

const build = (): Matcher<Head | null> => {
  const words: (readonly [string, Head | null])[] = NOT_HEADS.split(" ").map((word) => [word, null])
  for (const [kind, weight, list] of HEADS)
    for (const word of list.split(" ")) {
      words.push([word, { kind, weight }])
      if (word.endsWith("城")) words.push([`${word}市`, null])
    }
  return new Matcher(words)
}

/** Heads in a text; a match without a value is a word that only looks like one. */
export const heads: Matcher<Head | null> = build()
