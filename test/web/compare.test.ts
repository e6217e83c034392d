import { describe, expect, test } from "vitest"
import type { ComparedMeasure, Pair, Plan } from "../../src/api/contract/compare.ts"
import type { Decision } from "../../src/model/decision.ts"
import { formatCompare, parseCompare, without } from "../../web/compare/address.ts"
import { csvOf } from "../../web/compare/csv.ts"
import { judgementsOn } from "../../web/compare/decide.ts"
import { facetsOf, filtered, holds, type KnownPair, knownPairs } from "../../web/compare/pairs.ts"
import { pairTable } from "../../web/compare/pairTable.ts"
import { marksOf } from "../../web/compare/read/marks.ts"
import { cellKey, cellsOf, sectionsOf, uncovered } from "../../web/compare/sections.ts"
import { sentenceAround } from "../../web/compare/sentence.ts"
import { ambiguous, sideName, sideOptions, toldApart } from "../../web/compare/sides.ts"
import { difference, figure, isCommon, percent, pledged } from "../../web/compare/targets/figures.ts"
import { olderLeftOut, versionPairs } from "../../web/compare/versions/candidates.ts"
import { type Change, fatesOf } from "../../web/compare/versions/changes.ts"

const plan = (id: string, given: Partial<Plan> = {}): Plan => ({
  id,
  title: `${id}行动方案`,
  level: "city",
  regions: ["临江市"],
  documents: [`${id}.txt`],
  measures: 3,
  ...given,
})

const measure = (id: string, given: Partial<ComparedMeasure> = {}): ComparedMeasure => ({
  id,
  policy: "甲",
  document: "甲.txt",
  documentId: "document:甲.txt",
  path: "一/1",
  title: id,
  headings: ["夯实基础"],
  order: 1,
  start: 0,
  text: id,
  leads: [],
  joint: false,
  supports: [],
  industries: [],
  ...given,
})

function pair(upper: ComparedMeasure, lower: ComparedMeasure, given: Partial<KnownPair> = {}): KnownPair {
  return { rank: 1, upper, lower, score: 0.7, kind: "same", reasons: [], ...given }
}

describe("the address", () => {
  const search =
    "from=云岭省&to=临江市&tab=list&u=m:1&l=m:2&kind=same&kind=confirmed&agency=省科技厅&q=轻舟 实验室&row=a%23一"

  test("holds everything that the page shows, both ways", () => {
    const state = parseCompare(search)
    expect(state).toMatchObject({
      from: "云岭省",
      tab: "list",
      upper: "m:1",
      kinds: ["same", "confirmed"],
      row: "a#一",
    })
    expect(parseCompare(formatCompare(state, ""))).toEqual(state)
  })

  test("keeps parameters of others and drops what is taken back", () => {
    const next = formatCompare(without(parseCompare(search), "upper", "lower"), `${search}&lang=en`)
    expect(next).toContain("lang=en")
    expect(parseCompare(next).upper).toBeUndefined()
    expect(parseCompare(next).agency).toBe("省科技厅")
  })

  test("begins with the matrix where the tab is not known", () => {
    expect(parseCompare("tab=nonsense").tab).toBe("matrix")
  })
})

describe("pairs", () => {
  const lab = measure("建设轻舟实验室", { leads: ["省科技厅"], industries: ["轻舟制造"], text: "建设实验室,配套水池" })
  const ship = measure("发展内河航运", { supports: ["省财政厅"] })
  const low = measure("落实实验室建设", { policy: "乙", leads: ["市科技局"] })
  const pairs = [
    pair(lab, low),
    pair(ship, low, { kind: "partial", decision: { verdict: "rejected", note: "另一回事" } }),
    pair(lab, ship, { kind: "none", decision: { verdict: "confirmed" } }),
  ]

  test("hold as a person said, else as their kind says", () => {
    expect(pairs.map(holds)).toEqual([true, false, true])
  })

  test("are filtered by kind or verdict, by an agency or industry of either side, and by all words", () => {
    const left = (filter: Partial<Parameters<typeof filtered>[1]>) =>
      filtered(pairs, { kinds: [], ...filter }).map((one) => pairs.indexOf(one))
    expect(left({ kinds: ["partial", "confirmed"] })).toEqual([1, 2])
    expect(left({ agency: "省财政厅" })).toEqual([1, 2])
    expect(left({ industry: "轻舟制造" })).toEqual([0, 2])
    expect(left({ words: "水池 落实" })).toEqual([0])
    expect(left({ words: "另一回事" })).toEqual([1])
  })

  test("say what they can be filtered by, with numbers", () => {
    const { agencies } = facetsOf(pairs)
    expect(agencies.find(({ value }) => value === "市科技局")).toEqual({ value: "市科技局", count: 2 })
  })

  test("carry their measures; those whose measure is gone are left out", () => {
    const ref = ({ id, policy, document, path, title }: ComparedMeasure) => ({ id, policy, document, path, title })
    const found: Pair = { upper: ref(lab), lower: ref(low), score: 0.8, kind: "same", reasons: [] }
    const gone: Pair = { ...found, lower: { ...ref(low), id: "gone" } }
    const known = knownPairs({ pairs: [gone, found], measures: { upper: [lab], lower: [low] } })
    expect(known).toMatchObject([{ rank: 2, upper: { leads: ["省科技厅"] } }])
  })

  test("become a table in which formulas stay text", () => {
    const plans = new Map([["甲", plan("甲", { title: "=SUM(A1)" })]])
    const table = pairTable(pairs, plans, (key) => key)
    expect(table).toHaveLength(4)
    expect(new Set(table.map((row) => row.length)).size).toBe(1)
    expect(csvOf(table)).toContain("'=SUM(A1)")
    expect(csvOf(table).startsWith("\uFEFF")).toBe(true)
  })
})

describe("sections", () => {
  const at = (id: string, path: string, headings: string[]) => measure(id, { path, headings })
  const measures = [
    at("a", "一/(一)/1", ["总体", "平台"]),
    at("b", "一/(二)/1", ["总体", "人才"]),
    at("c", "专栏1/1", ["总体", "人才", "人才行动"]),
  ]

  test("are the deepest headings of which there are not too many", () => {
    expect(sectionsOf(measures, 2).map(({ title }) => title)).toEqual(["平台", "人才"])
    expect(sectionsOf(measures, 1).map(({ title }) => title)).toEqual(["总体"])
  })

  test("take in the boxes that stand under them, and keep their place in the outline", () => {
    const [, people] = sectionsOf(measures, 2)
    expect(people).toMatchObject({ path: "一/(二)", measures: [{ id: "b" }, { id: "c" }] })
  })

  test("meet in cells that count what holds, with the best score", () => {
    const low = measure("x", { policy: "乙", document: "乙.txt", headings: ["下"], path: "一/1" })
    const [b, c] = [measures[1], measures[2]] as [ComparedMeasure, ComparedMeasure]
    const pairs = [
      pair(b, low, { score: 0.6 }),
      pair(c, low, { score: 0.9 }),
      pair(c, low, { score: 0.99, decision: { verdict: "rejected" } }),
    ]
    const [rows, columns] = [sectionsOf(measures, 2), sectionsOf([low])]
    const cells = cellsOf(rows, columns, pairs)
    expect(cells.get(cellKey(rows[1]?.key ?? "", columns[0]?.key ?? ""))).toMatchObject({
      best: 0.9,
      pairs: { length: 2 },
    })
    expect(rows.map((row) => uncovered(row, pairs))).toEqual([1, 0])
  })
})

test("of decisions on a pair only those on this pair count, the latest last", () => {
  const said = (id: string, at: string, lower: string): Decision => ({
    id,
    at,
    kind: "confirm",
    upper: { id: "u", title: "" },
    lower: { id: lower, title: "" },
  })
  const decisions = [
    said("second", "2026-02-01T00:00:00Z", "l"),
    said("other", "2026-03-01T00:00:00Z", "x"),
    said("first", "2026-01-01T00:00:00Z", "l"),
  ]
  expect(judgementsOn(decisions, { upper: "u", lower: "l" }).map(({ id }) => id)).toEqual(["first", "second"])
})

describe("sides", () => {
  test("are called by their region, else by their plan", () => {
    expect(sideName([plan("甲"), plan("乙")])).toBe("临江市")
    expect(sideName([plan("国策", { regions: [], title: "国家规划" })])).toBe("国家规划")
  })

  test("are offered as regions and as plans, higher levels first", () => {
    const { regions, plans } = sideOptions(
      [plan("市"), plan("省", { level: "province", regions: ["云岭省"] })],
      ["national", "province", "city"],
    )
    expect(regions.map(({ value }) => value)).toEqual(["云岭省", "临江市"])
    expect(plans[0]).toEqual({ value: "省", label: "省行动方案（云岭省）" })
  })

  test("tell versions of one title apart by day, else by number, else by file", () => {
    const titles = (...plans: Plan[]) => toldApart(plans).map(({ title }) => title)
    const [early, late] = [plan("1", { title: "行动方案" }), plan("2", { title: "行动方案" })]
    expect(titles(plan("3"), { ...early, date: "2021-03-01" }, { ...late, date: "2023-05-06" })).toEqual([
      "3行动方案",
      "行动方案（2021-03-01）",
      "行动方案（2023-05-06）",
    ])
    const day = "2021-03-01"
    expect(
      titles(
        { ...early, date: day, docNumber: "临政字〔2021〕4号" },
        { ...late, date: day, docNumber: "临政字〔2021〕9号" },
      ),
    ).toEqual(["行动方案（临政字〔2021〕4号）", "行动方案（临政字〔2021〕9号）"])
    expect(titles({ ...early, date: day }, late)).toEqual(["行动方案（1.txt）", "行动方案（2.txt）"])
    expect(titles(early, { ...late, regions: ["云岭省"] })).toEqual(["行动方案", "行动方案"])
  })

  test("name the plan of a measure only where a side has several", () => {
    const named = ambiguous({ upper: [plan("甲"), plan("乙")], lower: [plan("丙")] })
    expect([...named.keys()]).toEqual(["甲", "乙"])
  })
})

test("the marks of a text are titles with their pairs, and reasons numbered as on the other side", () => {
  const text = "前言\n1. 建设轻舟实验室。配套水池。"
  const own = measure("m", { title: "建设轻舟实验室", start: 3, text: text.slice(3) })
  const reason = {
    type: "phrase" as const,
    about: "",
    upper: { quote: "水池", start: 16, end: 18 },
    lower: { quote: "水池", start: 1, end: 3 },
  }
  const chosen = pair(own, measure("low", { documentId: "document:乙" }), { reasons: [reason] })
  const marks = marksOf(text, [own], [chosen], chosen, "upper")
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["建设轻舟实验室", "水池"])
  expect(marks).toMatchObject([{ pairs: 1, measure: "m" }, { number: 1 }])
})

test("a sentence is cut at its marks, and the words are found in it", () => {
  const text = "一是建平台。二是育产业,做强轻舟;三是引人才"
  const at = text.indexOf("轻舟")
  const found = sentenceAround({ text, start: 100 }, { start: 100 + at, end: 102 + at })
  expect(found?.text).toBe("二是育产业,做强轻舟")
  expect(found?.text.slice(found.words.start, found.words.end)).toBe("轻舟")
  expect(sentenceAround({ text, start: 100 }, { start: 5, end: 7 })).toBeUndefined()
})

describe("targets", () => {
  const pledge = {
    target: "t",
    policy: "甲",
    policyTitle: "甲",
    regions: [],
    written: "试验水池",
    op: ">=",
    value: 700_000_000_000,
    unit: "元",
    writtenUnit: "亿元",
  }

  test("are written short where they are long", () => {
    expect(figure(8000, "家", "zh")).toBe("8000家")
    expect(figure(61.77, "%", "zh")).toBe("61.77%")
    expect(pledged(pledge, "zh")).toBe("7000亿元")
    expect(pledged({ ...pledge, value: 3, valueMax: 5, unit: "个" }, "zh")).toBe("3–5个")
  })

  test("differ in points where they are shares", () => {
    expect(difference(-15, "%", "zh")).toBe("15个百分点")
    expect(difference(-15, "家", "zh")).toBe("15家")
    expect(percent(1 / 3)).toBe("33.3%")
  })

  test("are common where two plans set the indicator, not where one does twice", () => {
    const indicator = { indicator: "x", adds: true, findings: [], sums: [] }
    expect(isCommon({ ...indicator, pledges: [pledge, { ...pledge, target: "t2" }] })).toBe(false)
    expect(isCommon({ ...indicator, pledges: [pledge, { ...pledge, policy: "乙" }] })).toBe(true)
  })
})

describe("versions", () => {
  test("are plans of one title and region, but for what stands in brackets at its end", () => {
    const plans = [
      plan("1", { title: "轻舟产业行动方案" }),
      plan("2", { title: "轻舟产业行动方案(修订)" }),
      plan("3", { title: "轻舟产业行动方案（2026年版）", regions: ["临海市"] }),
      plan("4", { title: "人才行动方案" }),
    ]
    expect(versionPairs(plans).map((both) => both.map(({ id }) => id))).toEqual([["1", "2"]])
  })

  test("stand in the order of their days, and the older is said to be left out where the newer is compared", () => {
    const newer = plan("新", { title: "行动方案（修订）", date: "2024-01-02" })
    const older = plan("旧", { title: "行动方案", date: "2022-01-02" })
    const other = plan("省")
    expect(versionPairs([newer, older, other])).toEqual([[older, newer]])
    expect(olderLeftOut([newer, older, other], { upper: [other], lower: [newer] })).toEqual([older])
    expect(olderLeftOut([newer, older, other], { upper: [older], lower: [newer] })).toEqual([])
    expect(olderLeftOut([newer, older, other], { upper: [other], lower: [older] })).toEqual([])
  })

  test("say everything that became of a measure", () => {
    const none = { added: [], dropped: [] }
    const kept: Change = { type: "kept", moved: false, reworded: false, words: [], roles: none, targets: none }
    expect(fatesOf(kept)).toEqual(["unchanged"])
    expect(fatesOf({ ...kept, moved: true, roles: { added: ["配合 市财政局"], dropped: [] } })).toEqual([
      "moved",
      "duties",
    ])
    expect(fatesOf({ ...kept, type: "dropped" })).toEqual(["dropped"])
  })
})
