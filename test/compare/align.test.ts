import { describe, expect, it } from "vitest"
import { align } from "../../src/compare/index.ts"
import type { PolicyGraph } from "../../src/model/graph.ts"
import { counterpart, graphOf, lexicon, type PlanSpec, policyOf } from "./plans.ts"

const PROVINCE: PlanSpec = {
  file: "province.txt",
  title: "甲省创新规划",
  level: "province",
  region: "甲省",
  measures: [
    {
      title: "完善实验室布局",
      text: "争创国家重点实验室,支持建设一批省级实验室,组建云岭实验室。",
      leads: ["甲省科学技术厅"],
      platforms: ["云岭实验室"],
    },
    { title: "拓宽企业融资渠道", text: "鼓励银行发放知识产权质押贷款,设立风险补偿资金池,为科创企业增信。" },
    { title: "普及科学知识", text: "办好全国科普日,推动科普场馆免费开放,弘扬科学家精神。" },
    { title: "发展茶叶加工", text: "扶持制茶合作社改造生产线,打造高山云雾茶区域品牌。" },
  ],
}
const CITY: PlanSpec = {
  file: "city.txt",
  title: "乙市创新意见",
  level: "city",
  region: "乙市",
  measures: [
    { title: "做优科普服务", text: "举办科技活动周,提升市民科学素质,宣传优秀科学家。" },
    {
      title: "搭建高能级研究平台",
      text: "推动云岭实验室扩容,培育全国重点实验室后备力量,每年认定市重点实验室10家。",
      leads: ["乙市科学技术局"],
      platforms: ["云岭实验室"],
    },
    { title: "缓解科技企业融资难", text: "推广专利质押贷款,完善贷款风险补偿机制。" },
    { title: "修复河道生态", text: "清理河道淤泥,种植水生植物,建设滨水步道。" },
  ],
}
const [UPPER, LOWER] = [[policyOf(PROVINCE.title)], [policyOf(CITY.title)]]
const alignBoth = (graph: PolicyGraph) => align(graph, UPPER, LOWER, lexicon)
const graph = graphOf([PROVINCE, CITY], [counterpart("乙市科学技术局", "甲省科学技术厅")])
const pairs = alignBoth(graph)
const find = (upper: string, lower: string) =>
  pairs.find((pair) => pair.upper.title === upper && pair.lower.title === lower)

describe("align", () => {
  it("finds one measure at two levels though the words differ", () => {
    expect(pairs.slice(0, 3).map(({ upper, lower }) => [upper.title, lower.title])).toEqual(
      expect.arrayContaining([
        ["完善实验室布局", "搭建高能级研究平台"],
        ["拓宽企业融资渠道", "缓解科技企业融资难"],
        ["普及科学知识", "做优科普服务"],
      ]),
    )
    for (const pair of pairs.slice(0, 3)) expect(pair.kind).not.toBe("none")
  })

  it("ranks best first, with scores from 0 to 1", () => {
    const scores = pairs.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(Math.max(...scores)).toBeLessThanOrEqual(1)
    expect(Math.min(...scores)).toBeGreaterThan(0)
  })

  it("calls measures without a common task none, or leaves them out", () => {
    for (const pair of pairs)
      if (pair.upper.title === "发展茶叶加工" || pair.lower.title === "修复河道生态") expect(pair.kind).toBe("none")
  })

  it("names document, path and title of both measures", () => {
    expect(find("完善实验室布局", "搭建高能级研究平台")).toMatchObject({
      upper: { document: "province.txt", path: "一/1", title: "完善实验室布局" },
      lower: { document: "city.txt", path: "一/2", title: "搭建高能级研究平台" },
    })
  })

  it("quotes both documents exactly in every reason", () => {
    const texts = new Map(graph.documents.map(({ file, text }) => [file, text]))
    for (const { upper, lower, reasons } of pairs)
      for (const reason of reasons)
        for (const [ref, { start, end, quote }] of [[upper, reason.upper] as const, [lower, reason.lower] as const])
          expect(texts.get(ref.document)?.slice(start, end)).toBe(quote)
  })

  it("gives shared platforms, renamed objects and counterpart leads as reasons", () => {
    const reasons = find("完善实验室布局", "搭建高能级研究平台")?.reasons ?? []
    const said = reasons.map(({ type, about, upper, lower }) => `${type} ${about}: ${upper.quote}=${lower.quote}`)
    expect(said).toContain("platform 云岭实验室: 云岭实验室=云岭实验室")
    expect(said).toContain("object 全国重点实验室: 国家重点实验室=全国重点实验室")
    expect(reasons.find(({ type }) => type === "agency")?.about).toBe("甲省科学技术厅 / 乙市科学技术局")
  })

  it("says which class an object of the other text belongs to", () => {
    const graph = graphOf([
      { ...PROVINCE, measures: [{ title: "壮大孵化载体", text: "支持孵化载体提质升级。" }] },
      { ...CITY, measures: [{ title: "新建众创空间", text: "在高校周边新建众创空间。" }] },
    ])
    const [pair] = alignBoth(graph)
    expect(pair?.reasons.find(({ type }) => type === "object")).toMatchObject({
      about: "孵化载体 ⊃ 众创空间",
      upper: { quote: "孵化载体" },
      lower: { quote: "众创空间" },
    })
  })

  it("names the instrument that both apply to a shared object", () => {
    const graph = graphOf([
      { ...PROVINCE, measures: [{ title: "支持首购", text: "对高新技术企业给予补助。" }] },
      { ...CITY, measures: [{ title: "兑现政策", text: "为高新技术企业发放奖励。" }] },
    ])
    expect(alignBoth(graph)[0]?.reasons).toContainEqual(
      expect.objectContaining({
        type: "instrument",
        about: "奖补",
        upper: expect.objectContaining({ quote: "补助" }),
        lower: expect.objectContaining({ quote: "奖励" }),
      }),
    )
  })

  it("gives a target on the same indicator as a reason", () => {
    const target = (quote: string, value: number) => ({ indicator: "孵化器数量", quote, value, unit: "家" })
    const graph = graphOf([
      {
        ...PROVINCE,
        measures: [{ title: "建孵化器", text: "建成孵化器50家。", targets: [target("建成孵化器50家", 50)] }],
      },
      { ...CITY, measures: [{ title: "增孵化器", text: "新增孵化器6家。", targets: [target("新增孵化器6家", 6)] }] },
    ])
    expect(alignBoth(graph)[0]?.reasons[0]).toMatchObject({
      type: "target",
      about: "孵化器数量",
      upper: { quote: "建成孵化器50家" },
      lower: { quote: "新增孵化器6家" },
    })
  })

  it("does not take shared offices in the role clauses for shared content", () => {
    const offices = { leads: ["甲省科学技术厅"], supports: ["甲省教育厅", "甲省财政厅", "甲省人才服务中心"] }
    const make = (roles: object) =>
      alignBoth(
        graphOf([
          { ...PROVINCE, measures: [{ title: "修建水库", text: "除险加固病险水库。", ...roles }] },
          { ...CITY, measures: [{ title: "种植果树", text: "推广矮化密植果园。", ...roles }] },
        ]),
      ).map(({ score }) => score)
    expect(make(offices)).toEqual(make({}))
  })

  it("does not depend on which other plans are loaded, nor on their order", () => {
    const other: PlanSpec = { ...PROVINCE, file: "other.txt", title: "丁省规划", region: "丁省" }
    const more = [counterpart("乙市科学技术局", "甲省科学技术厅")]
    expect(alignBoth(graphOf([CITY, other, PROVINCE], more))).toEqual(pairs)
  })

  it("holds each plan against those that it governs, and all against all only where none governs another", () => {
    const other: PlanSpec = { ...PROVINCE, file: "other.txt", title: "丁省规划", region: "丁省" }
    const graph = graphOf([PROVINCE, other, CITY])
    const sides = (upper: string[], lower: string[]) =>
      new Set(align(graph, upper, lower, lexicon).map(({ upper }) => upper.document))
    expect(sides([...UPPER, policyOf(other.title)], LOWER)).toEqual(new Set(["province.txt"]))
    expect(sides([policyOf(other.title)], LOWER)).toEqual(new Set(["other.txt"]))
  })

  it("gives the first of them where a limit is set", () => {
    expect(align(graph, UPPER, LOWER, lexicon, 2)).toEqual(pairs.slice(0, 2))
  })

  it("weighs little what every measure of a plan says", () => {
    const said = "围绕现代农业产业园区建设目标,"
    const province = ["修建灌溉水渠", "引进果蔬良种", "培训职业农民", "建设冷链仓库"]
    const plan = (intro: string) =>
      graphOf([
        { ...PROVINCE, measures: province.map((title) => ({ title, text: `${intro}${title}。` })) },
        { ...CITY, measures: [{ title: "整治旅游市场", text: `${said}整治旅游市场秩序。` }] },
      ])
    const one = graphOf([
      { ...PROVINCE, measures: province.map((title, i) => ({ title, text: `${i === 0 ? said : ""}${title}。` })) },
      { ...CITY, measures: [{ title: "整治旅游市场", text: `${said}整治旅游市场秩序。` }] },
    ])
    const first = (graph: PolicyGraph) =>
      alignBoth(graph).find(({ upper }) => upper.title === "修建灌溉水渠")?.score ?? 0
    expect(first(plan(said))).toBeLessThan(first(one))
  })

  it("reads a measure without the box that is printed inside it", () => {
    const box = [{ title: "培育育种企业", text: "组织良种联合攻关,选育玉米新品种。", path: "专栏1/1" }]
    const around = { title: "办好科普活动", text: "开展全国科普日活动。", box }
    const pairs = alignBoth(
      graphOf([
        { ...PROVINCE, measures: [{ title: "选育新品种", text: "支持种业企业开展良种选育攻关。" }] },
        { ...CITY, measures: [around] },
      ]),
    )
    expect(pairs[0]?.lower.title).toBe("培育育种企业")
    expect(pairs.find(({ lower }) => lower.title === "办好科普活动")?.kind ?? "none").toBe("none")
  })

  it("tells a lower measure that spells out a part from one that says the same", () => {
    const whole =
      "支持建设众创空间,发展科技企业孵化器。推广知识产权质押贷款,完善风险补偿。引进海外高层次人才,办好科普活动。"
    const kinds = (text: string) =>
      alignBoth(
        graphOf([
          { ...PROVINCE, measures: [{ title: "优化创新生态", text: whole }] },
          { ...CITY, measures: [{ title: "优化创新生态", text }] },
        ]),
      ).map(({ kind }) => kind)
    expect(kinds(whole)).toEqual(["same"])
    expect(kinds("支持建设众创空间,发展科技企业孵化器。")).toEqual(["refines"])
  })
})
