import { Matcher } from "../../model/matcher.ts"

/**
 * What a unit measures. A `time` is promised only where a time is the thing to be reached (life expectancy, clear days,
 * a shorter procedure); a `spec` (750千伏, 50米) describes a thing and is never promised.
 */
export type UnitKind = "count" | "money" | "ratio" | "measure" | "time" | "spec"

const WORDS: Readonly<Record<UnitKind, string>> = {
  count:
    "家 个 项 件 人 名 人次 人年 人日 所 座 处 户 张 部 种 款 支 只 艘 架 列 辆 台 套 头 期 场 场次 次 例 篇 册 批次 亩次 趟 班次 航班 " +
    "条 片 段 株 棵 盏 口 组 对 席 门 幅 棚 间 栋 幢 村 社区 街区 户次 标准箱 标箱 箱 TEU 学位 床位 张床位 车次 架次 台（套） 台(套) 台套 " +
    "套（间） 套(间) 条（段） 条(段) 家次 件次 项次 孔 机架 标准机架 P 笔 羽 匹 尾 根 枚 块 剂 剂次 人份 头份 泊位 车位 停车位 学时 课时",
  money: "元 亿元 万元 万亿元 美元 亿美元 万美元 欧元 亿欧元 千元 港元 亿港元 万亿美元",
  ratio: "% ％ ‰ 个百分点 百分点 倍",
  measure:
    "亩 公顷 平方公里 平方千米 平方米 平米 公里 千米 车道公里 立方米 方 立方 吨 吨标准煤 吨标煤 吨油当量 公斤 千克 斤 克 千瓦 千瓦时 兆瓦 " +
    "兆瓦时 吉瓦 GW MW kW GWh MWh kWh EFLOPS EFlops Eflops PFLOPS PFlops Pflops 微克 毫克 厘米 毫米 标准立方米 PB TB EB Mbps Gbps 辆标准车 " +
    "载重吨 总吨 克标准煤 千克标准煤",
  time: "年 天 日 月 小时 分钟 秒 个工作日 工作日 个月 岁 周 周岁 个小时",
  spec: "千伏 米 级 伏 赫兹 寸 英寸 纳米 微米 层 字 大 类 方面 届 号线 期工程 度电",
}

const KINDS = (Object.keys(WORDS) as UnitKind[]).flatMap((kind) =>
  WORDS[kind].split(" ").map((word) => [word, kind] as const),
)

/** Words that begin with a unit and are none: 3.0方案. */
const MISREAD =
  "方案 方面 方向 方式 方法 方便 台阶 台账 台风 人才 口岸 口径 部门 条例 条件 门店 门类 处理 处置 名单 名录 组织 场景 场所 场馆".split(
    " ",
  )

/** Other spellings of a unit. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["％", "%"],
  ["个百分点", "百分点"],
])

/** A unit as a target has it. */
export interface Unit {
  readonly name: string
  readonly kind: UnitKind
}

/** Finds the longest unit that begins at a place; words that only begin like one have no value. */
export const UNITS: Matcher<Unit | null> = new Matcher<Unit | null>([
  ...MISREAD.map((word) => [word, null] as const),
  ...KINDS.map(([word, kind]) => [word, { name: SPELLINGS.get(word) ?? word, kind }] as const),
])

/** What a quantity is counted per: 29微克/立方米, 58万元/人. */
export const DENOMINATORS: Matcher<true> = new Matcher(
  (
    "人 年 亩 户 天 日 小时 立方米 平方米 平方公里 百亿元 亿元 万元 元 千克 公斤 吨 升 克 千人 万人 十万 10万 百万人 标准立方米 " +
    "千瓦时 百户 公里 百公里 月"
  )
    .split(" ")
    .map((word) => [word, true] as const),
)

/** Every unit word, longest first: how a squeezed table's `名称单位` is taken apart. */
export const UNIT_WORDS: readonly string[] = KINDS.filter(([, kind]) => kind !== "spec")
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
