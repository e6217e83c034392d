import { describe, expect, it } from "vitest"
import { candidates, indexOf } from "../../src/compare/candidates.ts"
import type { CompiledMeasure } from "../../src/compare/compile.ts"
import { CompiledPlans } from "../../src/compare/compiled-plans.ts"
import { thesaurusOf } from "../../src/compare/thesaurus.ts"
import { dot, lowerBound } from "../../src/compare/vector.ts"
import { graphView, Relations } from "../../src/compare/view.ts"
import { graphOf, lexicon, type PlanSpec, policyOf } from "./plans.ts"

const UPPER: PlanSpec = {
  file: "上.txt",
  title: "甲省规划",
  level: "province",
  region: "甲省",
  measures: [
    { title: "建设实验室", text: "布局省级实验室,开放大型仪器。" },
    { title: "发展科技信贷", text: "推广知识产权质押贷款,设立科技支行。" },
    { title: "修缮古桥", text: "疏浚河道。" },
  ],
}
const LOWER: PlanSpec = {
  file: "下.txt",
  title: "乙市规划",
  level: "city",
  region: "乙市",
  measures: [
    { title: "共建实验室", text: "高校和企业共建实验室,共用仪器。" },
    { title: "放贷", text: "发展知识产权质押融资。" },
    { title: "zzz", text: "qqq" },
  ],
}
const view = new Relations(graphView(graphOf([UPPER, LOWER])))
const thesaurus = thesaurusOf(lexicon)
const plans = new CompiledPlans(thesaurus)
const [upper, lower] = [UPPER, LOWER].map(({ title }) => plans.measures(view, policyOf(title))) as [
  readonly CompiledMeasure[],
  readonly CompiledMeasure[],
]

describe("candidates", () => {
  it("are all measures with anything in common, with the likeness of the whole texts", () => {
    const index = indexOf(upper)
    for (const below of lower) {
      const expected = upper.flatMap((measure) => {
        const whole = dot(measure.vector, below.vector)
        return whole > 0 ? [{ measure, whole }] : []
      })
      expect(candidates(index, below)).toEqual(expected)
    }
    expect(lower.map((below) => candidates(index, below).length > 0)).toEqual([true, true, false])
  })

  it("are none of a policy without measures", () => {
    expect(candidates(indexOf([]), lower[0] as CompiledMeasure)).toEqual([])
  })
})

describe("CompiledPlans", () => {
  const ids = [policyOf(UPPER.title), policyOf(LOWER.title)] as const

  it("compiles a policy once, and anew after it was forgotten", () => {
    const kept = new CompiledPlans(thesaurus)
    const first = kept.measures(view, ids[0])
    expect(kept.measures(view, ids[0])).toBe(first)
    expect(kept.index(view, ids[0]).measures).toBe(first)
    kept.forget(ids[0])
    expect(kept.measures(view, ids[0])).not.toBe(first)
  })

  it("lets go of those asked for longest ago", () => {
    const kept = new CompiledPlans(thesaurus, 5)
    const [above, below] = ids.map((id) => kept.measures(view, id))
    expect(kept.measures(view, ids[1])).toBe(below)
    expect(kept.measures(view, ids[0])).not.toBe(above)
    const roomy = new CompiledPlans(thesaurus, 6)
    const both = ids.map((id) => roomy.measures(view, id))
    expect(ids.map((id) => roomy.measures(view, id))).toEqual(both)
    expect(roomy.measures(view, ids[0])).toBe(both[0])
  })
})

describe("lowerBound", () => {
  const keys = Int32Array.of(-9, -2, 0, 3, 3, 8, 21, 34, 55)

  it.each([-10, -9, 0, 1, 3, 9, 55, 56])("finds the first place of no less than %i from any place before", (key) => {
    const expected = [...keys].findIndex((each) => each >= key)
    const place = expected < 0 ? keys.length : expected
    for (let from = 0; from <= place; from++) expect(lowerBound(keys, key, from)).toBe(place)
  })
})
