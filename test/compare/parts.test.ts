import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clausesOf } from "../../src/compare/clauses.ts"
import { fold } from "../../src/compare/fold.ts"
import { commonPhrases } from "../../src/compare/phrases.ts"
import { thesaurusOf } from "../../src/compare/thesaurus.ts"
import { dot, valueAt, vectorsOf } from "../../src/compare/vector.ts"
import { lexicon } from "./plans.ts"

describe("fold", () => {
  it("makes full-width signs ASCII and keeps every offset", () => {
    expect(fold("首台\uff08套\uff09、\uff15\uff27\uff1a\uff21\uff1b研发")).toBe("首台(套)、5G:A;研发")
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(text).length === text.length))
  })
})

describe("vectors", () => {
  const entries = fc.dictionary(fc.integer({ min: -50, max: 50 }).map(String), fc.integer({ min: -9, max: 9 }))
  const mapOf = (record: Record<string, number>) => new Map(Object.entries(record).map(([k, v]) => [Number(k), v]))

  it("have the inner product of their entries", () => {
    fc.assert(
      fc.property(entries, entries, (left, right) => {
        const [one, other] = [mapOf(left), mapOf(right)]
        const expected = [...one].reduce((sum, [key, value]) => sum + value * (other.get(key) ?? 0), 0)
        const [a, b] = vectorsOf([one, other])
        expect(a && b && dot(a, b)).toBe(expected)
      }),
    )
  })

  it("give the value under a key, and 0 where there is none", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: -60, max: 60 }), (record, key) => {
        const [, vector] = vectorsOf([new Map([[key, 5]]), mapOf(record), new Map([[key, 7]])])
        expect(vector && valueAt(vector, key)).toBe(mapOf(record).get(key) ?? 0)
      }),
    )
  })
})

describe("clausesOf", () => {
  const clauses = (text: string, without: { start: number; end: number }[] = []) =>
    clausesOf(text, without).map(({ start, end }) => text.slice(start, end))

  it("cuts at full stops, semicolons and line ends", () => {
    expect(clauses("建设三个实验室。引进十名人才;举办科普活动\n\u3000\u3000完善评价机制 ")).toEqual([
      "建设三个实验室",
      "引进十名人才",
      "举办科普活动",
      "完善评价机制",
    ])
  })

  it("leaves out what is apart", () => {
    const text = "建设三个实验室(市科技局牵头)。完善评价机制"
    const start = text.indexOf("(")
    expect(clauses(text, [{ start, end: text.indexOf(")") + 1 }])).toEqual(["建设三个实验室", "完善评价机制"])
  })
})

describe("commonPhrases", () => {
  it("finds the longest runs in common, without overlap", () => {
    const [upper, lower] = ["大力推进实验室体系建设和人才引进培育", "优化人才引进培育机制,健全实验室体系"]
    const found = commonPhrases(upper, lower, 4, 5).map((phrase) => [
      upper.slice(phrase.upper.start, phrase.upper.end),
      lower.slice(phrase.lower.start, phrase.lower.end),
    ])
    expect(found).toEqual([
      ["人才引进培育", "人才引进培育"],
      ["实验室体系", "实验室体系"],
    ])
  })

  it("does not run across punctuation", () => {
    expect(commonPhrases("甲乙丙,丁戊己", "甲乙丙,丁戊己", 4, 5)).toEqual([])
  })
})

describe("the hierarchy of objects", () => {
  const { objects, byIndex } = thesaurusOf(lexicon)
  const named = (word: string) => objects.at(fold(word), 0)?.value.map(({ name }) => name)
  const byName = (name: string) => {
    const object = byIndex.find((each) => each.name === name)
    if (object === undefined) throw new Error(name)
    return object
  }

  it("knows other names, earlier names, and words that stand for several things", () => {
    expect(named("国家重点实验室")).toEqual(["全国重点实验室"])
    expect(named("省级重点实验室")).toEqual(["省重点实验室"])
    expect(named("高校院所")).toEqual(expect.arrayContaining(["高校", "科研院所"]))
    expect(named("首台(套)")).toEqual(["创新产品推广"])
  })

  it("passes less of an object's weight on with each step up", () => {
    const { broader } = byName("全国重点实验室")
    const [own, near, far] = ["全国重点实验室", "重点实验室", "实验室"].map((name) => broader.get(byName(name)) ?? 0)
    expect(own).toBe(1)
    expect(near).toBeLessThan(1)
    expect(far).toBeLessThan(near as number)
    expect(far).toBeGreaterThan(0)
  })

  it("holds classes less specific than what is below them", () => {
    for (const object of byIndex)
      for (const above of object.broader.keys())
        expect(above.specificity, `${above.name} above ${object.name}`).toBeLessThanOrEqual(object.specificity)
  })

  it("names only objects that exist, each once, and none above itself", () => {
    const { entries } = lexicon.objects
    const names = new Set(entries.map(({ name }) => name))
    expect(names.size).toBe(entries.length)
    for (const { name, isA, partOf } of entries)
      for (const above of [...isA, ...partOf]) {
        expect(names, `${above} above ${name}`).toContain(above)
        expect(
          [...byName(above).broader.keys()].map((object) => object.name),
          `${name} below itself`,
        ).not.toContain(name)
      }
  })
})
