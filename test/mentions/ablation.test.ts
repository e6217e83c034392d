import { describe, expect, it } from "vitest"
import { f1, type Score } from "../../src/evaluate/index.ts"
import { withoutNamed } from "../support/ablation.ts"
import { annotatedSeeds, compared } from "../support/annotated.ts"
import { LEXICON } from "../support/lexicon.ts"

const of = (scores: readonly Score[], field: string): number => {
  const score = scores.find((one) => one.field === field)
  return score === undefined ? 0 : f1(score)
}

describe("platforms and industries of the annotated plans", async () => {
  const seeds = await annotatedSeeds()
  const { scores: full } = await compared(seeds, () => LEXICON)
  const { scores: bare } = await compared(seeds, (text) => withoutNamed(LEXICON, text))

  it("are found with the lexicon", () => {
    expect(seeds.length).toBe(5)
    expect(of(full, "platform")).toBeGreaterThanOrEqual(0.95)
    expect(of(full, "place")).toBeGreaterThanOrEqual(0.92)
    expect(of(full, "industry")).toBeGreaterThanOrEqual(0.92)
  })

  it("are found by rule, without the entries that they name", () => {
    expect(of(bare, "platform")).toBeGreaterThanOrEqual(0.88)
    expect(of(bare, "industry")).toBeGreaterThanOrEqual(0.82)
    expect(of(bare, "platform")).toBeLessThan(1)
  })
})
