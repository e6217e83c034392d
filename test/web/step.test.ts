import { describe, expect, test } from "vitest"
import type { ComparedMeasure } from "../../src/api/contract/compare.ts"
import type { KnownPair } from "../../web/compare/pairs.ts"
import { anchorsOf } from "../../web/compare/read/anchors.ts"
import { type Anchor, across, inStep } from "../../web/compare/read/step.ts"

const at = (upper: number, lower: number, weight = 1): Anchor => ({ upper, lower, weight })

describe("two texts in step", () => {
  test("pass from one pair of places to the next in proportion", () => {
    const row = inStep([at(100, 150), at(300, 850)], at(100, 150))
    expect(across(row, "upper", 100)).toBe(150)
    expect(across(row, "upper", 200)).toBe(500)
    expect(across(row, "lower", 500)).toBe(200)
  })

  test("move by the same way before the first and behind the last place", () => {
    const row = inStep([at(100, 150), at(300, 400)], at(100, 150))
    expect(across(row, "upper", 40)).toBe(90)
    expect(across(row, "lower", 450)).toBe(350)
  })

  test("leave out what would turn one text back: the lighter of two that cross", () => {
    const row = inStep([at(200, 400, 2), at(300, 250, 9), at(500, 600)], at(100, 100))
    expect(row).toEqual([at(100, 100), at(300, 250, 9), at(500, 600)])
  })

  test("always pass through the chosen place, however light", () => {
    expect(inStep([at(50, 500, 90), at(90, 60), at(400, 320)], at(100, 100, 0))).toEqual([
      at(90, 60),
      at(100, 100, 0),
      at(400, 320),
    ])
  })

  test("leave out what would make one text race", () => {
    expect(inStep([at(110, 900, 50), at(200, 180)], at(100, 100))).toEqual([at(100, 100), at(200, 180)])
  })

  test("come back to where they were", () => {
    const row = inStep([at(120, 300), at(180, 340), at(700, 420), at(900, 800)], at(120, 300))
    for (const height of [0, 130, 179, 400, 850, 2_000])
      expect(across(row, "lower", across(row, "upper", height))).toBeCloseTo(height)
  })

  test("move by the same way where nothing is aligned", () => {
    expect(across([], "upper", 70)).toBe(70)
  })
})

describe("what texts are aligned by", () => {
  const measure = (id: string) => ({ id }) as ComparedMeasure
  const reason = (start: number, length: number) => ({
    type: "phrase" as const,
    about: "",
    upper: { quote: "", start, end: start + length },
    lower: { quote: "", start: start + 5, end: start + 5 + length },
  })
  const pair = (upper: string, lower: string, given: Partial<KnownPair> = {}): KnownPair => ({
    rank: 1,
    upper: measure(upper),
    lower: measure(lower),
    score: 0.5,
    kind: "same",
    reasons: [],
    ...given,
  })
  const heights = (titles: [string, number][], reasons: [number, number][] = []) => ({
    titles: new Map(titles),
    reasons: new Map(reasons),
  })
  const chosen = pair("甲", "乙", { reasons: [reason(10, 4), reason(40, 12)] })
  const seen = {
    upper: heights(
      [
        ["甲", 10],
        ["丙", 300],
      ],
      [
        [1, 20],
        [2, 60],
      ],
    ),
    lower: heights(
      [
        ["乙", 15],
        ["丁", 500],
      ],
      [
        [1, 80],
        [2, 30],
      ],
    ),
  }

  test("are the words of the chosen pair by length, and the titles of the others", () => {
    const others = [chosen, pair("丙", "丁", { score: 0.6 }), pair("丙", "乙", { kind: "none" }), pair("戊", "丁")]
    const { anchors, pivot } = anchorsOf(chosen, others, undefined, seen)
    expect(pivot).toEqual(at(10, 15, 0.5))
    expect(anchors).toEqual([at(20, 80, 4), at(60, 30, 12), at(10, 15, 0.5), at(300, 500, 0.6)])
  })

  test("pass through the reason that is pointed at", () => {
    expect(anchorsOf(chosen, [chosen], 1, seen).pivot).toEqual(at(20, 80, 4))
  })
})
