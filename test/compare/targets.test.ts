import { describe, expect, it } from "vitest"
import { reconcileTargets } from "../../src/compare/index.ts"
import { growthBetween } from "../../src/compare/pledges.ts"
import { baseUnit } from "../../src/compare/units.ts"
import type { Lexicon } from "../../src/model/lexicon/index.ts"
import { graphOf, lexicon, type PlanSpec, policyOf, type TargetSpec } from "./plans.ts"

const indicators: Lexicon["indicators"] = {
  note: "",
  source: "",
  entries: [
    { name: "技术合同成交额", synonyms: ["技术合同成交总额"], unit: "亿元", adds: true },
    { name: "研发投入强度", synonyms: [], unit: "%", adds: false },
    { name: "能耗强度", synonyms: [], unit: "吨", adds: false },
  ],
}
const own: Lexicon = { ...lexicon, indicators }
const plan = (title: string, level: PlanSpec["level"], region: string, ...targets: TargetSpec[]): PlanSpec => ({
  file: `${title}.txt`,
  title,
  level,
  region,
  measures: [],
  targets,
})
const sum = (value: number, unit = "亿元", more: Partial<TargetSpec> = {}): TargetSpec => ({
  indicator: "技术合同成交额",
  quote: `技术合同成交额${value}${unit}`,
  value,
  unit,
  year: 2030,
  ...more,
})
const share = (value: number, more: Partial<TargetSpec> = {}): TargetSpec => ({
  indicator: "研发投入强度",
  quote: `研发投入强度${value}%`,
  value,
  unit: "%",
  year: 2030,
  ...more,
})
const reconcile = (...plans: PlanSpec[]) =>
  reconcileTargets(
    graphOf(plans),
    plans.map(({ title }) => policyOf(title)),
    own,
  )
const only = (...plans: PlanSpec[]) => {
  const [row] = reconcile(...plans)
  if (row === undefined) throw new Error("no row")
  return row
}

describe("reconcileTargets", () => {
  it("puts one indicator of several plans into one row, also under its other names", () => {
    const row = only(
      plan("甲省纲要", "province", "甲省", sum(900)),
      plan("乙市纲要", "city", "乙市", { ...sum(90), indicator: "技术合同成交总额" }),
    )
    expect(row.indicator).toBe("技术合同成交额")
    expect(row.pledges.map(({ policyTitle }) => policyTitle)).toEqual(["甲省纲要", "乙市纲要"])
  })

  it("makes 万 and 亿 comparable", () => {
    const row = only(plan("甲省纲要", "province", "甲省", sum(2)), plan("乙市纲要", "city", "乙市", sum(5000, "万元")))
    expect(row.pledges.map(({ value, unit }) => [value, unit])).toEqual([
      [2e8, "元"],
      [5e7, "元"],
    ])
    expect(row.findings).toMatchObject([{ type: "share", amount: 0.25 }])
  })

  it.each([
    [3.2, 2.9, "aims-lower", -0.3],
    [3.2, 3.5, "aims-higher", 0.3],
    [3.2, 3.2, "equal", undefined],
  ])("holds a lower rate against the upper one: %d and %d are %s", (above, below, type, amount) => {
    const { findings } = only(
      plan("甲省纲要", "province", "甲省", share(above)),
      plan("乙市纲要", "city", "乙市", share(below)),
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ type, ...(amount !== undefined && { amount }) })
  })

  it("knows that of a cap the larger number aims lower", () => {
    const cap = (value: number): TargetSpec => ({
      indicator: "能耗强度",
      quote: `能耗强度不超过${value}吨`,
      value,
      unit: "吨",
      op: "<=",
      year: 2030,
    })
    expect(
      only(plan("甲省纲要", "province", "甲省", cap(4)), plan("乙市纲要", "city", "乙市", cap(5))).findings,
    ).toMatchObject([{ type: "aims-lower", amount: 1 }])
  })

  it.each([
    ["other-year", share(3, { year: 2027 })],
    ["other-unit", share(3, { unit: "元" })],
    ["other-definition", share(3, { op: "<=" })],
  ])("says %s instead of comparing what cannot be compared", (type, lower) => {
    expect(
      only(plan("甲省纲要", "province", "甲省", share(3)), plan("乙市纲要", "city", "乙市", lower)).findings,
    ).toMatchObject([{ type }])
  })

  it("does not hold cities against another province, nor peers against each other", () => {
    const row = only(
      plan("丁省纲要", "province", "丁省", share(3)),
      plan("乙市纲要", "city", "乙市", share(2)),
      plan("丙市纲要", "city", "丙市", share(1)),
    )
    expect(row.findings).toEqual([])
  })

  it("adds up cities only where the indicator adds up", () => {
    const cities = (target: (value: number) => TargetSpec) => [
      plan("乙市纲要", "city", "乙市", target(30)),
      plan("丙市纲要", "city", "丙市", target(50)),
    ]
    expect(only(plan("甲省纲要", "province", "甲省", sum(100)), ...cities((value) => sum(value))).sums).toMatchObject([
      { total: 80e8, promised: 100e8 },
    ])
    expect(only(plan("甲省纲要", "province", "甲省", share(3)), ...cities((value) => share(value))).sums).toEqual([])
  })

  it("takes an amount that exceeds the whole for another definition, and does not add it", () => {
    const row = only(
      plan("甲省纲要", "province", "甲省", sum(100)),
      plan("乙市纲要", "city", "乙市", sum(130)),
      plan("丙市纲要", "city", "丙市", sum(20)),
    )
    expect(row.findings.map(({ type }) => type)).toEqual(["other-definition", "share"])
    expect(row.sums).toMatchObject([{ total: 20e8 }])
  })

  it("leaves cities of another year out of the sum", () => {
    const row = only(
      plan("甲省纲要", "province", "甲省", sum(100)),
      plan("乙市纲要", "city", "乙市", sum(30)),
      plan("丙市纲要", "city", "丙市", sum(50, "亿元", { year: 2027 })),
    )
    expect(row.sums).toMatchObject([{ total: 30e8 }])
  })

  it("gives the yearly growth from the baseline to the target", () => {
    const [pledge] = only(
      plan("甲省纲要", "province", "甲省", sum(121, "亿元", { baselineYear: 2028, baselineValue: 100 })),
    ).pledges
    expect(pledge).toMatchObject({ baseline: { year: 2028, value: 100e8 }, growth: 0.1 })
  })
})

it("gives no growth without years, or from nothing", () => {
  expect(growthBetween({ value: 1 }, { year: 2030, value: 2 })).toBeUndefined()
  expect(growthBetween({ year: 2025, value: 0 }, { year: 2030, value: 2 })).toBeUndefined()
})

it.each([
  ["亿元", "元", 1e8],
  ["万家", "家", 1e4],
  ["万亿元", "元", 1e12],
  ["户", "家", 1],
  ["%", "%", 1],
  ["万", "万", 1],
])("reads the unit %s as %s times %d", (written, unit, factor) => {
  expect(baseUnit(written)).toEqual({ unit, factor })
})
