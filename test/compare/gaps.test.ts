import { describe, expect, it } from "vitest"
import { align, applyDecisions, gaps } from "../../src/compare/index.ts"
import type { Decision } from "../../src/model/decision.ts"
import { graphOf, lexicon, policyOf } from "./plans.ts"

const graph = graphOf([
  {
    file: "p.txt",
    title: "甲省方案",
    level: "province",
    region: "甲省",
    measures: [
      { title: "健全风险补偿", text: "对科技贷款给予风险补偿。开展科技伦理审查,健全科研诚信档案。" },
      { title: "保护黑土地", text: "推行秸秆还田,治理水土流失。" },
    ],
  },
  {
    file: "c.txt",
    title: "乙市方案",
    level: "city",
    region: "乙市",
    measures: [
      { title: "设立补偿资金", text: "设立科技信贷风险补偿资金。" },
      { title: "办好马拉松", text: "举办城市马拉松赛,带动体育消费。" },
    ],
  },
])
const [upper, lower] = [[policyOf("甲省方案")], [policyOf("乙市方案")]]
const measure = (title: string) => {
  const node = graph.nodes.find(({ label, name }) => label === "Measure" && name === title)
  return { id: node?.id ?? "", title }
}
const decide = (kind: "confirm" | "reject", above: string, below: string, at = "2030-01-02T00:00:00Z"): Decision => ({
  id: `${kind}${at}`,
  kind,
  at,
  note: "看过原文",
  upper: measure(above),
  lower: measure(below),
})
const titles = (list: readonly { measure: { title: string }; extent: string }[]) =>
  list.map((gap) => [gap.measure.title, gap.extent])

describe("gaps", () => {
  const found = gaps(graph, upper, lower, lexicon)

  it("lists what has no counterpart, both ways", () => {
    expect(titles(found.upper)).toEqual([
      ["健全风险补偿", "clauses"],
      ["保护黑土地", "measure"],
    ])
    expect(titles(found.lower)).toEqual([["办好马拉松", "measure"]])
  })

  it("names the clauses that stand alone, as words of the document", () => {
    const text = graph.documents[0]?.text ?? ""
    const [clause, ...rest] = found.upper[0]?.clauses ?? []
    expect(rest).toEqual([])
    expect(clause?.quote).toBe("开展科技伦理审查,健全科研诚信档案")
    expect(text.slice(clause?.start, clause?.end)).toBe(clause?.quote)
  })

  it("names the nearest candidates", () => {
    expect(found.upper[0]?.nearest[0]?.lower.title).toBe("设立补偿资金")
  })

  it("follows a person who confirms or rejects a pair", () => {
    const rejected = gaps(graph, upper, lower, lexicon, [decide("reject", "健全风险补偿", "设立补偿资金")])
    expect(titles(rejected.upper)[0]).toEqual(["健全风险补偿", "measure"])
    expect(titles(rejected.lower)).toContainEqual(["设立补偿资金", "measure"])
  })
})

describe("applyDecisions", () => {
  const pairs = align(graph, upper, lower, lexicon)
  const judged = (decisions: Decision[]) =>
    applyDecisions(pairs, decisions).find(({ lower: { title } }) => title === "设立补偿资金")?.decision

  it("marks the pair with verdict and note, and leaves the rest as it is", () => {
    expect(judged([decide("confirm", "健全风险补偿", "设立补偿资金")])).toEqual({
      verdict: "confirmed",
      note: "看过原文",
    })
    expect(judged([])).toBeUndefined()
  })

  it("holds the latest of several decisions, however they are ordered", () => {
    const early = decide("confirm", "健全风险补偿", "设立补偿资金", "2030-01-01T00:00:00Z")
    const late = decide("reject", "健全风险补偿", "设立补偿资金", "2030-02-01T00:00:00Z")
    expect(judged([late, early])?.verdict).toBe("rejected")
    expect(judged([early, late])?.verdict).toBe("rejected")
  })
})
