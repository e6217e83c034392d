import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type LayoutEdge, type LayoutNode, layout as layoutSteps } from "../../src/api/layout/index.ts"
import { PITCH } from "../../src/api/layout/pitch.ts"
import { spread } from "../../src/api/layout/spread.ts"
import { atOnce } from "../../src/model/steps.ts"

const layout = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]) => atOnce(layoutSteps(nodes, edges))

/** Plans of several levels with measures, agencies that lead them, and platforms that hang on them. */
function sample(plans: readonly { level: "province" | "city"; measures: number }[]) {
  const nodes: LayoutNode[] = []
  const edges: LayoutEdge[] = []
  plans.forEach(({ level, measures }, p) => {
    nodes.push({ id: `p${p}`, label: "Policy", level })
    nodes.push({ id: `a-${level}`, label: "Agency", level })
    for (let order = 1; order <= measures; order += 1) {
      const id = `m${p}-${order}`
      nodes.push({ id, label: "Measure", level, policy: `p${p}`, order, headings: [`s${Math.ceil(order / 4)}`] })
      nodes.push({ id: `x${p}-${order}`, label: "Platform" })
      edges.push(
        { type: "CONTAINS", source: `p${p}`, target: id },
        { type: "LEADS", source: `a-${level}`, target: id },
        { type: "SUPPORTS", source: id, target: `x${p}-${order}` },
      )
    }
  })
  return { nodes: [...new Map(nodes.map((node) => [node.id, node])).values()], edges }
}

const plans = fc.array(
  fc.record({ level: fc.constantFrom("province" as const, "city" as const), measures: fc.nat(60) }),
  { minLength: 1, maxLength: 6 },
)

describe("the layout", () => {
  test("places every node, none on another", () => {
    fc.assert(
      fc.property(plans, (given) => {
        const { nodes, edges } = sample(given)
        const { places } = layout(nodes, edges)
        const drawn = nodes.filter(({ label }) => label !== "Platform")
        expect(nodes.every(({ id }) => places.has(id))).toBe(true)
        const spots = drawn.map(({ id }) => `${places.get(id)?.x} ${places.get(id)?.y}`)
        expect(new Set(spots).size).toBe(drawn.length)
      }),
      { numRuns: 30 },
    )
  })

  test("does not depend on the order of nodes and edges", () => {
    const { nodes, edges } = sample([
      { level: "province", measures: 9 },
      { level: "city", measures: 30 },
    ])
    const one = layout(nodes, edges).places
    const other = layout([...nodes].reverse(), [...edges].reverse()).places
    for (const { id } of nodes) expect(other.get(id), id).toEqual(one.get(id))
  })

  test("keeps every level in its lane, the upper above the lower", () => {
    const { nodes, edges } = sample([
      { level: "city", measures: 30 },
      { level: "province", measures: 12 },
    ])
    const { places, lanes } = layout(nodes, edges)
    expect(lanes.map(({ level }) => level)).toEqual(["province", "city"])
    for (const node of nodes) {
      const lane = lanes.find(({ level }) => level === node.level)
      const y = places.get(node.id)?.y ?? Number.NaN
      if (lane !== undefined) expect(y > lane.top && y < lane.bottom, node.id).toBe(true)
    }
  })

  test("sets measures in columns, down and then to the right, in the order of the text", () => {
    const { nodes, edges } = sample([{ level: "city", measures: 40 }])
    const { places } = layout(nodes, edges)
    const at = Array.from({ length: 40 }, (_, index) => places.get(`m0-${index + 1}`) ?? { x: 0, y: 0 })
    at.slice(1).forEach((place, index) => {
      const before = at[index] ?? place
      expect(place.x > before.x || (place.x === before.x && place.y >= before.y + PITCH.row)).toBe(true)
    })
  })

  test.each([[20], [190], [900]])(
    "makes %i measures about as wide as high, so that a canvas holds them",
    (measures) => {
      const { nodes, edges } = sample([
        { level: "province", measures: Math.round(measures / 4) },
        { level: "city", measures: Math.round(measures / 2) },
        { level: "city", measures: Math.round(measures / 4) },
      ])
      const { left, right, top, bottom } = layout(nodes, edges).bounds
      const shape = (right - left) / (bottom - top)
      expect(shape).toBeGreaterThan(0.6)
      expect(shape).toBeLessThan(2)
    },
  )

  test("puts an agency over the measures that it leads", () => {
    const nodes: LayoutNode[] = [
      { id: "p0", label: "Policy", level: "city" },
      { id: "p1", label: "Policy", level: "city" },
      { id: "left", label: "Agency", level: "city" },
      { id: "right", label: "Agency", level: "city" },
    ]
    const edges: LayoutEdge[] = []
    for (let order = 1; order <= 20; order += 1) {
      for (const p of ["p0", "p1"]) {
        nodes.push({ id: `${p}-${order}`, label: "Measure", level: "city", policy: p, order })
        edges.push({ type: "LEADS", source: p === "p0" ? "left" : "right", target: `${p}-${order}` })
      }
    }
    const { places } = layout(nodes, edges)
    expect(places.get("left")?.x).toBeLessThan(places.get("right")?.x ?? 0)
    expect(places.get("left")?.y).toBeLessThan(places.get("p0-1")?.y ?? 0)
  })

  test("puts what belongs to a measure beside it, in its row", () => {
    const { nodes, edges } = sample([{ level: "province", measures: 12 }])
    const { places } = layout(nodes, edges)
    for (let order = 1; order <= 12; order += 1) {
      const [measure, platform] = [places.get(`m0-${order}`), places.get(`x0-${order}`)]
      expect((platform?.y ?? 0) - (measure?.y ?? 0)).toBeLessThan(PITCH.row)
      expect((platform?.x ?? 0) - (measure?.x ?? 0)).toBeLessThan(PITCH.column)
    }
  })

  test("places what belongs to nothing below the lanes, and an empty graph nowhere", () => {
    const { places, lanes } = layout(
      [
        { id: "p", label: "Policy", level: "city" },
        { id: "x", label: "Platform" },
      ],
      [],
    )
    expect(places.get("x")?.y).toBeGreaterThan(lanes.at(-1)?.bottom ?? 0)
    expect(layout([], []).places.size).toBe(0)
  })

  test("an indicator stands with the measure whose target it measures", () => {
    const { places } = layout(
      [
        { id: "p", label: "Policy", level: "city" },
        { id: "m", label: "Measure", level: "city", policy: "p", order: 1 },
        { id: "t", label: "Target" },
        { id: "i", label: "Indicator" },
      ],
      [
        { type: "SETS", source: "m", target: "t" },
        { type: "MEASURES", source: "t", target: "i" },
      ],
    )
    expect(places.get("i")?.y).toBe(places.get("t")?.y)
  })
})

describe("spreading on a line", () => {
  test("keeps the gap and the order, and moves nothing that has room", () => {
    expect(spread([0, 10, 100], 10)).toEqual([0, 10, 100])
    const wishes = fc
      .array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 })
      .map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(wishes, (sorted) => {
        const places = spread(sorted, 7)
        const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
        expect(gaps.every((gap) => gap >= 7 - 1e-9)).toBe(true)
      }),
    )
  })

  test("shares a crowd evenly around its middle", () => {
    expect(spread([50, 50, 50], 10)).toEqual([40, 50, 60])
  })
})
