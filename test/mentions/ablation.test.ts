import { readdir } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { f1, type Score } from "../../src/evaluate/index.ts"
import { GOLD } from "../../src/files.ts"
import { scoresOf, withoutNamed } from "../support/ablation.ts"
import { LEXICON } from "../support/lexicon.ts"

const stems = (await readdir(GOLD)).filter((file) => /^\d+_.*\.json$/u.test(file)).map((file) => file.slice(0, -5))
const of = (scores: readonly Score[], field: string): number => {
  const score = scores.find((one) => one.field === field)
  return score === undefined ? 0 : f1(score)
}

describe("platforms and industries of the annotated plans", async () => {
  const full = await scoresOf(() => LEXICON, stems)
  const bare = await scoresOf((text) => withoutNamed(LEXICON, text), stems)

  it("are found with the lexicon", () => {
    expect(stems.length).toBe(5)
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
