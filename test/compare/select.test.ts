import { describe, expect, it } from "vitest"
import { CompareError, plansOf, selectPlans } from "../../src/compare/index.ts"
import { graphOf, lexicon, type PlanSpec } from "./plans.ts"

const measures = [{ title: "建设实验室", text: "建设实验室。" }]
const plan = (title: string, level: PlanSpec["level"], region?: string, own = measures): PlanSpec => ({
  file: `${title}.txt`,
  title,
  level,
  ...(region !== undefined && { region }),
  measures: own,
})
const graph = graphOf([
  plan("甲省科技强省规划", "province", "甲省"),
  plan("乙市科技强市意见", "city", "乙市"),
  plan("丙市科技强市意见", "city", "丙市"),
  plan("乙市公报", "city", "乙市", []),
])
graph.nodes.push({
  id: "policy:只被引用的规划",
  label: "Policy",
  name: "只被引用的规划",
  properties: { title: "只被引用的规划" },
})
const choose = (from?: string, to?: string) => {
  const { upper, lower, notes } = selectPlans(graph, lexicon, from, to)
  return { upper: upper.map(({ title }) => title), lower: lower.map(({ title }) => title), notes }
}
const fault = (from?: string, to?: string): CompareError => {
  try {
    choose(from, to)
  } catch (error) {
    if (error instanceof CompareError) return error
    throw error
  }
  throw new Error("nothing was thrown")
}

describe("selectPlans", () => {
  it.each([
    ["regions", "甲省", "乙市"],
    ["titles", "甲省科技强省规划", "乙市科技强市意见"],
    ["files", "甲省科技强省规划.txt", "乙市科技强市意见"],
    ["titles with white space and 《》", "《甲省 科技强省规划》", "乙市科技强市意见"],
    ["part of a title", "科技强省", "乙市科技强市"],
  ])("understands %s", (_, from, to) => {
    expect(choose(from, to)).toEqual({ upper: ["甲省科技强省规划"], lower: ["乙市科技强市意见"], notes: [] })
  })

  it("takes every plan below where only the upper side is named, and the reverse", () => {
    expect(choose("甲省").lower).toEqual(["乙市科技强市意见", "丙市科技强市意见"])
    expect(choose(undefined, "丙市").upper).toEqual(["甲省科技强省规划"])
    expect(choose()).toMatchObject({ upper: ["甲省科技强省规划"], lower: ["乙市科技强市意见", "丙市科技强市意见"] })
  })

  it("compares peers and says so", () => {
    expect(choose("乙市", "丙市")).toMatchObject({
      upper: ["乙市科技强市意见"],
      notes: [expect.stringContaining("peers")],
    })
  })

  it("compares as named where the lower plan is named first, and says so", () => {
    expect(choose("乙市", "甲省").notes).toEqual([expect.stringContaining("lower level")])
  })

  it("names the nearest names for an unknown one", () => {
    const error = fault("甲省", "丙丁市")
    expect(error.fault).toBe("unknown-plan")
    expect(error.nearest[0]).toBe("丙市")
    expect(error.message).toContain("丙丁市")
    expect(error.nearest).not.toContain("乙市公报")
  })

  it.each([
    ["the same plan on both sides", "same-plan", "乙市", "乙市科技强市意见"],
    ["a plan without measures", "no-measures", "甲省", "乙市公报"],
    ["a plan of which only the name is known", "only-cited", "甲省", "只被引用的规划"],
  ])("refuses %s", (_, expected, from, to) => {
    expect(fault(from, to)).toMatchObject({ name: "CompareError", fault: expected })
  })

  it("says that there is nothing to compare where one level alone is loaded", () => {
    const lonely = graphOf([plan("乙市科技强市意见", "city", "乙市")])
    expect(() => selectPlans(lonely, lexicon)).toThrow(expect.objectContaining({ fault: "nothing-to-compare" }))
  })
})

describe("versions of one plan", () => {
  const draft = { ...plan("甲省科技强省规划(征求意见稿)", "province", "甲省"), issuedDate: "2031-02-01" }
  const final = { ...plan("甲省科技强省规划", "province", "甲省"), issuedDate: "2031-08-01" }
  const other = { ...plan("甲省农业强省规划", "province", "甲省"), issuedDate: "2030-08-01" }
  const city = plan("乙市科技强市意见", "city", "乙市")
  const versions = graphOf([final, draft, other, city])
  const upper = (from?: string, to?: string) => {
    const { upper, notes } = selectPlans(versions, lexicon, from, to)
    return { upper: upper.map(({ title }) => title), notes }
  }
  const LEFT_OUT = [expect.stringMatching(/甲省科技强省规划\(征求意见稿\).*\.txt, 2031-02-01/u)]

  it.each([
    ["a region is named", "甲省", "乙市"],
    ["nothing is named", undefined, undefined],
    ["the lower side alone is named", undefined, "乙市"],
  ])("chooses the newest where %s, and says which it leaves out", (_, from, to) => {
    expect(upper(from, to)).toEqual({ upper: [final.title, other.title], notes: LEFT_OUT })
  })

  it("chooses an older one that is named by itself, and has nothing to say of it", () => {
    expect(upper(draft.file, "乙市")).toEqual({ upper: [draft.title], notes: [] })
  })

  it("compares two versions that are both named", () => {
    const { upper, lower } = selectPlans(versions, lexicon, draft.file, final.file)
    expect([...upper, ...lower].map(({ title }) => title)).toEqual([draft.title, final.title])
  })

  it("goes by the number where both are of one day or of none", () => {
    const numbered = (docNumber: string): PlanSpec => ({
      ...plan(`甲省规划(${docNumber})`, "province", "甲省"),
      docNumber,
    })
    const plans = ["甲政发〔2030〕21号", "甲政发〔2031〕3号", "甲政发〔2031〕20号"].map(numbered)
    const found = selectPlans(graphOf([...plans, city]), lexicon, "甲省", "乙市")
    expect(found.upper.map(({ docNumber }) => docNumber)).toEqual(["甲政发〔2031〕20号"])
  })
})

it("lists the plans whose measures are known", () => {
  expect(
    plansOf(graph).map(({ title, regions, documents, measures }) => [title, regions, documents, measures]),
  ).toEqual([
    ["甲省科技强省规划", ["甲省"], ["甲省科技强省规划.txt"], 1],
    ["乙市科技强市意见", ["乙市"], ["乙市科技强市意见.txt"], 1],
    ["丙市科技强市意见", ["丙市"], ["丙市科技强市意见.txt"], 1],
  ])
})
