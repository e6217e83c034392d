import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DocumentEntry, Mark } from "../../src/api/contract.ts"
import { found, LIST_ADDRESS } from "../../web/reader/documentFilter.ts"
import { paragraphs, parseAt } from "../../web/reader/segments.ts"
import { readable } from "../../web/reader/titles.ts"
import { viewEdge } from "./support/nodes.ts"

const mark = (start: number, end: number, id = `${start}-${end}`): Mark => ({
  start,
  end,
  edge: viewEdge("LEADS", id, "measure"),
  source: id,
  target: "measure",
})

const names = (marks: readonly Mark[]): string[] => marks.map(({ source }) => source)

describe("the text", () => {
  test("is cut where marks begin and end, the narrowest first", () => {
    const [paragraph] = paragraphs("由市科技局牵头实施", [mark(0, 7), mark(1, 5)])
    expect(paragraph?.segments.map(({ start, end, marks }) => [start, end, names(marks)])).toEqual([
      [0, 1, ["0-7"]],
      [1, 5, ["1-5", "0-7"]],
      [5, 7, ["0-7"]],
      [7, 9, []],
    ])
  })

  test("carries a mark over the end of a paragraph", () => {
    const found = paragraphs("甲乙\n丙丁", [mark(1, 4)])
    expect(found.map(({ segments }) => segments.map(({ marks }) => marks.length))).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  test("loses no character but blank lines, whatever the marks", () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b) + 1))
    const text = fc.string({ unit: fc.constantFrom("策", "\n", " ", "a", "𠮷"), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.array(range, { maxLength: 8 }), (words, marks) => {
        const found = paragraphs(words, marks)
        const shown = found.map(({ segments }) => segments.map(({ start, end }) => words.slice(start, end)).join(""))
        expect(shown).toEqual(words.split("\n").filter((line) => line.trim() !== ""))
        for (const { segments } of found) {
          for (const segment of segments) {
            const over = marks.filter(({ start, end }) => start <= segment.start && end >= segment.end)
            expect(names(segment.marks).sort()).toEqual(names(over).sort())
          }
        }
      }),
    )
  })
})

describe("the marks of a text", () => {
  const text = "一、任务\n1.建设深水码头。到2030年建成泊位8个。(市港航局牵头)"
  const measure = (target: string): Mark => ({
    ...mark(5, text.length),
    target,
    edge: viewEdge("CONTAINS", "plan", "m"),
  })
  const shown = (found: Mark | undefined) => found && text.slice(found.start, found.end)

  test("of a measure is its title, not all of it", () => {
    expect(readable([measure("建设深水码头")], text).map(shown)).toEqual(["建设深水码头"])
  })

  test("of a measure without its title in the text are its first words", () => {
    const [found] = readable([measure("发展航空")], text)
    expect(shown(found)?.startsWith("1.建设深水码头")).toBe(true)
    expect(shown(found)?.length).toBeLessThan(30)
  })

  test("leave out what comparing found, and keep the rest as it is", () => {
    const overlap = { ...mark(5, 20), edge: viewEdge("OVERLAPS", "m", "n") }
    expect(readable([overlap, mark(30, 34)], text)).toEqual([mark(30, 34)])
  })
})

test.each([
  ["12-40", { start: 12, end: 40 }],
  ["40-12", undefined],
  ["12", undefined],
  ["a-b", undefined],
  [null, undefined],
])("the place %s of an address", (value, place) => {
  expect(parseAt(value)).toEqual(place)
})

describe("the list of documents", () => {
  const entry = (file: string, title: string, docNumber?: string): DocumentEntry => ({
    id: `document:${file}`,
    file,
    sha256: "",
    issues: 0,
    policy: { id: title, title, measures: 1, ...(docNumber !== undefined && { docNumber }) },
  })
  const all = [entry("2021/江北.txt", "江北市海洋经济规划", "江政发〔2021〕3号"), entry("b.pdf", "云岭省护林行动方案")]
  const files = (words: string) => found(all, words).map(({ file }) => file)

  test("is searched by title, number and file, in any case and width, all words at once", () => {
    expect(files("海洋 3号")).toEqual(["2021/江北.txt"])
    expect(files("B.ＰＤＦ")).toEqual(["b.pdf"])
    expect(files("海洋 护林")).toEqual([])
    expect(files("  ")).toHaveLength(2)
  })

  test("keeps what is searched for in the address beside what is others'", () => {
    expect(LIST_ADDRESS.parse("q=护林&lang=en").words).toBe("护林")
    expect(new URLSearchParams(LIST_ADDRESS.format({ words: "" }, "q=护林&lang=en")).toString()).toBe("lang=en")
  })
})
