import { describe, expect, it } from "vitest"
import { f1 } from "../../src/evaluate/index.ts"
import { laws } from "../../src/evaluate/laws.ts"
import { link } from "../../src/link/index.ts"
import { annotatedPlans, compared } from "../support/annotated.ts"
import { LEXICON } from "../support/lexicon.ts"

describe("the graphs of plans of every kind", async () => {
  const annotated = await annotatedPlans()
  const { scores, graphs } = await compared(annotated, () => LEXICON)

  it("are all made and break no law", () => {
    expect(graphs.length).toBe(annotated.length)
    expect([...laws(link(graphs, []))]).toEqual([])
  })

  /** The floors: what was reached may not be lost. */
  it.each([
    ["measure", 1],
    ["path", 1],
    ["lead", 0.99],
    ["support", 0.96],
    ["joint", 1],
    ["header", 0.99],
    ["issuer", 1],
    ["region", 1],
    ["agency", 0.98],
    ["target", 0.98],
    ["target year", 0.97],
    ["target op", 0.98],
    ["target indicator", 0.97],
    ["platform", 0.96],
    ["place", 0.96],
    ["industry", 0.97],
    ["cite", 1],
  ])("agree with people on %s", (field, floor) => {
    const score = scores.find((one) => one.field === field)
    expect(score && f1(score)).toBeGreaterThanOrEqual(floor)
  })
})
