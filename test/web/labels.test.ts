import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ViewNode } from "../../src/api/contract.ts"
import { candidate } from "../../web/graph/captions.ts"
import { type Candidate, placeLabels, shorten } from "../../web/graph/labels.ts"

const LINE = 15
/** Twelve pixels a character, as Chinese has. */
const measure = (text: string): number => Array.from(text).length * 12

const at = (id: string, x: number, y: number, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  text: "建设产业创新平台",
  x,
  y,
  radius: 5,
  rank: 1,
  whole: false,
  wraps: false,
  ...rest,
})

const place = (candidates: readonly Candidate[], edge = 2000) => placeLabels(candidates, LINE, edge, measure)

describe("labels", () => {
  test("never touch one another, nor the shapes of other nodes", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 300 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const candidates = points.map(({ x, y }, index) =>
          at(String(index), x, y, { rank: index % 3, wraps: index % 2 === 0 }),
        )
        const labels = place(candidates)
        for (const one of labels) {
          for (const other of labels) {
            const apart = Math.abs(one.y - other.y) >= LINE
            const beside = one.left + one.width <= other.left || other.left + other.width <= one.left
            expect(one === other || apart || beside).toBe(true)
          }
          for (const node of candidates) {
            const through = Math.abs(node.y - one.y) < 5 && node.x > one.left && node.x < one.left + one.width
            expect(node.id === one.id || !through).toBe(true)
          }
        }
      }),
    )
  })

  test("are whole where there is room, and shortened where another node stands in the way", () => {
    expect(place([at("a", 0, 50)])[0]?.text).toBe("建设产业创新平台")
    const [first] = place([at("a", 0, 50), at("b", 100, 50, { rank: 2 })])
    expect(first?.text).toBe("建设产业创…")
  })

  test("are left out where too little of them would be left", () => {
    expect(place([at("a", 0, 50), at("b", 40, 50, { rank: 2 })]).map(({ id }) => id)).toEqual(["b"])
  })

  test("take a second line where one has no room, if they may", () => {
    const lines = place([at("a", 0, 50, { wraps: true }), at("b", 90, 50, { rank: 2 })]).filter(({ id }) => id === "a")
    expect(lines.map(({ text, y }) => [text, y])).toEqual([
      ["建设产业创", 42.5],
      ["新平台", 57.5],
    ])
    const [, number] = place([at("a", 0, 50, { wraps: true, text: "云岭省规划 20" })], 86)
    expect(number?.text).toBe("20")
    const plain = place([at("a", 0, 50), at("b", 90, 50, { rank: 2 })]).filter(({ id }) => id === "a")
    expect(plain.map(({ text }) => text)).toEqual(["建设产业…"])
  })

  test("of what is looked at come first and run over other shapes", () => {
    const labels = place([at("a", 0, 50, { rank: 0, whole: true }), at("b", 60, 50)])
    expect(labels.find(({ id }) => id === "a")?.text).toBe("建设产业创新平台")
    expect(labels.some(({ id }) => id === "b")).toBe(false)
  })

  test("end at the edge of the canvas", () => {
    const [label] = place([at("a", 0, 50)], 90)
    expect((label?.left ?? 0) + (label?.width ?? 99)).toBeLessThanOrEqual(90)
  })

  test("stay the same when the view moves by whole pixels", () => {
    const nodes = [at("a", 0, 50), at("b", 100, 50), at("c", 20, 60), at("d", 300, 54)]
    const moved = nodes.map((node) => ({ ...node, x: node.x + 37, y: node.y + 211 }))
    const texts = (labels: ReturnType<typeof place>) => labels.map(({ id, text }) => [id, text])
    expect(texts(place(moved))).toEqual(texts(place(nodes)))
  })
})

describe("shortening", () => {
  test("keeps the longest beginning that fits and never cuts a character in two", () => {
    expect(shorten("𠮷野家产业园区", 60, measure)).toBe("𠮷野家产…")
    expect(shorten("市科技局", 48, measure)).toBe("市科技局")
    expect(shorten("市科技局", 36, measure)).toBeUndefined()
  })
})

describe("captions", () => {
  const plan = (name: string): ViewNode => ({
    id: name,
    label: "Policy",
    name,
    caption: name,
    x: 0,
    y: 0,
    degree: 1,
    measures: 7,
  })
  const text = (name: string, selected?: string): string =>
    candidate(
      plan(name),
      { scheme: "light", visible: new Set([name]), ...(selected !== undefined && { selected }) },
      { x: 0, y: 0, radius: 5 },
    ).text

  test("of plans begin with the words that tell one from another", () => {
    expect(text("2026年云岭省政府工作报告")).toBe("云岭省政府工作报告(2026年) 7")
    expect(text("关于支持海港建设的若干意见")).toBe("支持海港建设的若干意见 7")
    expect(text("云岭省2026年工作要点")).toBe("云岭省2026年工作要点 7")
  })

  test("say the title as it stands once a plan is looked at", () => {
    expect(text("关于支持海港建设的若干意见", "关于支持海港建设的若干意见")).toBe("关于支持海港建设的若干意见 7")
  })
})
