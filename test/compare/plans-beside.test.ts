import { describe, expect, it } from "vitest"
import { diffVersions, responsibility, sharedSteps } from "../../src/compare/index.ts"
import { atOnce } from "../../src/model/steps.ts"
import { counterpart, graphOf, lexicon, type MeasureSpec, policyOf } from "./plans.ts"

const plan = (title: string, level: "province" | "city", region: string, measures: MeasureSpec[]) => ({
  file: `${title}.txt`,
  title,
  level,
  region,
  measures,
})

describe("what both sides support", () => {
  const graph = graphOf(
    [
      plan("省案", "province", "甲省", [
        {
          title: "建园",
          text: "建设星河产业园,发展氢能。",
          platforms: ["星河产业园"],
          industries: ["氢能"],
          leads: ["甲省科技厅"],
        },
        { title: "扩园", text: "星河产业园扩区。", platforms: ["星河产业园"] },
      ]),
      plan("市案", "city", "乙市", [
        {
          title: "招商",
          text: "为星河产业园招商,发展茶业。",
          platforms: ["星河产业园"],
          industries: ["茶业"],
          leads: ["乙市科技局"],
        },
      ]),
    ],
    [counterpart("乙市科技局", "甲省科技厅")],
  )
  const [things] = [atOnce(sharedSteps(graph, [policyOf("省案")], [policyOf("市案")]))]

  it("finds what both sides support, with the measures of each", () => {
    expect(things.map(({ label, name }) => [label, name])).toEqual([["Platform", "星河产业园"]])
    expect(things[0]?.upper.map(({ measure }) => measure.title)).toEqual(["建园", "扩园"])
    expect(things[0]?.lower.map(({ measure, action }) => [measure.title, action])).toEqual([["招商", "建设"]])
  })

  it("says who leads on each side and whether they are counterparts", () => {
    expect(things[0]?.upper.map(({ leads }) => leads)).toEqual([["甲省科技厅"], []])
    expect(things[0]?.counterparts).toEqual([{ upper: "甲省科技厅", lower: "乙市科技局" }])
  })
})

describe("diffVersions", () => {
  const target = (value: number) => ({
    indicator: "孵化器数量",
    quote: `孵化器达到${value}家`,
    value,
    unit: "家",
    year: 2030,
  })
  const graph = graphOf([
    plan("旧版", "city", "乙市", [
      { title: "建设实验室", text: "建设市重点实验室。", headings: ["平台"], leads: ["乙市科技局"] },
      { title: "发展孵化器", text: "孵化器达到20家。", headings: ["平台"], targets: [target(20)] },
      { title: "举办灯会", text: "元宵节举办灯会。", headings: ["文化"] },
      { title: "修缮古桥", text: "修缮古桥三座。", headings: ["文化"] },
      { title: "支持企业上市", text: "建立上市培育库,辅导高新技术企业上市。", headings: ["企业"] },
    ]),
    plan("新版", "city", "乙市", [
      { title: "开通夜间公交", text: "延长公交运营时间。", headings: ["交通"] },
      { title: "建设实验室", text: "建设市重点实验室。", headings: ["平台"], supports: ["乙市科技局"] },
      { title: "发展孵化器", text: "孵化器达到30家。", headings: ["平台"], targets: [target(30)] },
      { title: "举办灯会", text: "元宵节举办灯会。", headings: ["旅游"] },
      { title: "推动企业挂牌上市", text: "完善上市培育库,辅导高新技术企业上市。", headings: ["企业"] },
    ]),
  ])
  const changes = diffVersions(graph, policyOf("旧版"), policyOf("新版"), lexicon)
  const of = (title: string) => changes.find(({ before, after }) => (after ?? before)?.title === title)

  it("tells added and dropped measures", () => {
    expect(changes.filter(({ type }) => type === "added").map(({ after }) => after?.title)).toEqual(["开通夜间公交"])
    expect(changes.filter(({ type }) => type === "dropped").map(({ before }) => before?.title)).toEqual(["修缮古桥"])
  })

  it("tells a measure that only moved to other headings, and one whose number alone changed as unchanged", () => {
    expect(of("举办灯会")).toMatchObject({ type: "kept", moved: true, reworded: false, words: [] })
    expect(of("建设实验室")).toMatchObject({ type: "kept", moved: false, reworded: false })
  })

  it("gives the words that were changed, which make up both versions", () => {
    const words = of("发展孵化器")?.words ?? []
    const join = (other: string) => words.flatMap(({ type, text }) => (type === other ? [] : [text])).join("")
    expect(words).toContainEqual({ type: "dropped", text: "20" })
    expect(words).toContainEqual({ type: "added", text: "30" })
    expect(join("added")).toBe("发展孵化器。孵化器达到20家。")
    expect(join("dropped")).toBe("发展孵化器。孵化器达到30家。")
  })

  it("gives changed roles and targets", () => {
    expect(of("建设实验室")?.roles).toEqual({ added: ["配合 乙市科技局"], dropped: ["牵头 乙市科技局"] })
    expect(of("发展孵化器")?.targets).toEqual({
      added: ["孵化器数量 >= 30家 (2030)"],
      dropped: ["孵化器数量 >= 20家 (2030)"],
    })
  })

  it("recognises a measure under another title by what it says", () => {
    expect(of("推动企业挂牌上市")).toMatchObject({ type: "kept", before: { title: "支持企业上市" }, reworded: true })
  })

  it("finds no change between a version and itself", () => {
    for (const change of diffVersions(graph, policyOf("旧版"), policyOf("旧版"), lexicon))
      expect(change).toMatchObject({ type: "kept", moved: false, reworded: false, roles: { added: [], dropped: [] } })
  })
})

describe("responsibility", () => {
  const graph = graphOf(
    [
      plan("省案", "province", "甲省", [
        { title: "一", leads: ["甲省科技厅"], supports: ["甲省财政厅"] },
        { title: "二", leads: ["甲省科技厅"] },
      ]),
      plan("市案", "city", "乙市", [
        { title: "三", leads: ["乙市科技局", "乙市教育局"] },
        { title: "四", joint: ["乙市科技局", "乙市财政局"] },
        { title: "五" },
      ]),
    ],
    [counterpart("乙市科技局", "甲省科技厅"), counterpart("乙市财政局", "甲省财政厅")],
  )
  const policies = [policyOf("省案"), policyOf("市案")]
  const found = responsibility(graph, policies)

  it("puts an office and its counterpart below into one row, most loaded first", () => {
    expect(found.rows.map(({ offices, load }) => [offices.map(({ name }) => name), load])).toEqual([
      [["甲省科技厅", "乙市科技局"], 4],
      [["甲省财政厅", "乙市财政局"], 2],
      [["乙市教育局"], 1],
    ])
  })

  it("counts leads, joint leads and supports by plan", () => {
    const counts = found.rows[0]?.duties.map(({ policy, leads, joint, supports }) => [
      policy,
      leads.length,
      joint.length,
      supports.length,
    ])
    expect(counts).toEqual([
      [policyOf("省案"), 2, 0, 0],
      [policyOf("市案"), 1, 1, 0],
    ])
  })

  it("lists measures with no lead and with several", () => {
    expect(found.withoutLead.map(({ title }) => title)).toEqual(["五"])
    expect(found.severalLeads.map(({ title }) => title)).toEqual(["三", "四"])
    expect(found.notUnderstood).toEqual([])
  })

  it("lists measures with a clause on responsibility that was not understood", () => {
    const document = graph.documents[1]
    const start = document?.text.indexOf("3.五") ?? -1
    const entry = { start, end: start + 3, edges: [], status: "role-not-understood" as const }
    const ledgers = new Map([[document?.id ?? "", [entry]]])
    expect(responsibility(graph, policies, ledgers).notUnderstood.map(({ title }) => title)).toEqual(["五"])
  })
})
