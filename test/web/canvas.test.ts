import { describe, expect, test } from "vitest"
import { EMPTY_VIEW } from "../../web/address/state.ts"
import { edgeLook, type Focus, nodeLook, radius } from "../../web/graph/appearance.ts"
import { canvasKey, nodeTowards } from "../../web/graph/keys.ts"
import { drawing, near } from "../../web/graph/model.ts"
import { visible } from "../../web/graph/visible.ts"
import { drawingOf, viewEdge, viewNode } from "./support/nodes.ts"

const plan = viewNode("plan", "Policy", { level: "province" })
const other = viewNode("other", "Policy", { level: "city" })
const measure = viewNode("measure", "Measure", { policy: "plan", level: "province", order: 1 })
const otherMeasure = viewNode("otherMeasure", "Measure", { policy: "other", level: "city", order: 1 })
const office = viewNode("office", "Agency", { level: "province" })
const bureau = viewNode("bureau", "Agency", { level: "city" })
const platform = viewNode("platform", "Platform")
const lead = viewEdge("LEADS", "office", "measure")
const support = viewEdge("SUPPORTS", "bureau", "otherMeasure", { role: "配合" })
const drawn = drawingOf(
  [plan, other, measure, otherMeasure, office, bureau, platform],
  [
    viewEdge("CONTAINS", "plan", "measure"),
    viewEdge("CONTAINS", "other", "otherMeasure"),
    lead,
    support,
    viewEdge("SUPPORTS", "measure", "platform"),
    viewEdge("COUNTERPART_OF", "bureau", "office"),
  ],
)
const everything = new Set(drawn.nodes.keys())
const focus = (rest: Partial<Focus> = {}): Focus => ({ scheme: "light", visible: everything, ...rest })

describe("filters", () => {
  const shown = (rest: Partial<typeof EMPTY_VIEW & { selected: string }>) =>
    [...visible(drawn, { ...EMPTY_VIEW, ...rest })].sort()

  test("leave everything when nothing is ticked off", () => {
    expect(shown({})).toEqual([...everything].sort())
  })

  test("by plan take its measures, and what belonged to them alone", () => {
    expect(shown({ hiddenPolicies: ["plan"] })).toEqual(["bureau", "other", "otherMeasure"])
  })

  test("by level take plans, measures and agencies of that level", () => {
    expect(shown({ hiddenLevels: ["city"] })).toEqual(["measure", "office", "plan", "platform"])
  })

  test("by label take that label alone, and keep plans and measures", () => {
    expect(shown({ hiddenLabels: ["Agency"] })).toEqual(["measure", "other", "otherMeasure", "plan", "platform"])
  })

  test("never take what is selected", () => {
    expect(shown({ hiddenLabels: ["Platform"], selected: "platform" })).toContain("platform")
  })

  test("take single nodes", () => {
    expect(shown({ hiddenNodes: ["office"] })).not.toContain("office")
  })
})

describe("looks", () => {
  test("a lead and a support differ in width and in dash, not in colour alone", () => {
    const [strong, thin] = [edgeLook(lead, focus()), edgeLook(support, focus())]
    expect(strong.size).toBeGreaterThan(thin.size * 1.5)
    expect(strong.dash).toBe(0)
    expect(thin.dash).toBeGreaterThan(0)
  })

  test("what is not joined to the selection fades and does not vanish", () => {
    const looked = focus({ selected: "office", near: near(drawn, "office") })
    const faded = nodeLook(otherMeasure, looked)
    expect(faded.hidden).toBe(false)
    expect(faded.color).not.toBe(nodeLook(otherMeasure, focus()).color)
    expect(nodeLook(measure, looked).color).toBe(nodeLook(measure, focus()).color)
    expect(nodeLook(office, looked).marked).toBe(true)
  })

  test("what a plan contains is drawn only when one looks at it", () => {
    const contains = viewEdge("CONTAINS", "plan", "measure")
    expect(edgeLook(contains, focus()).hidden).toBe(true)
    expect(edgeLook(contains, focus({ selected: "plan", near: near(drawn, "plan") })).hidden).toBe(false)
  })

  test("an edge goes with either of its ends", () => {
    expect(edgeLook(lead, focus({ visible: new Set(["office"]) })).hidden).toBe(true)
  })

  test("size grows with degree within a label and stays in its bounds", () => {
    const sizes = [1, 10, 60, 1000].map((degree) => radius({ label: "Agency", degree }))
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(sizes.at(-1)).toBeLessThanOrEqual(18)
  })
})

describe("what is drawn", () => {
  const graph = { nodes: [plan, measure], edges: [] } as never
  const page = (node: typeof platform) =>
    ({ items: [{ node }], edges: [viewEdge("SUPPORTS", "measure", node.id)] }) as never

  test("is the first screen and the neighbours of what was opened", () => {
    const { nodes, edges } = drawing(graph, [page(platform)])
    expect([...nodes.keys()]).toEqual(["plan", "measure", "platform"])
    expect([...edges.keys()]).toEqual(["SUPPORTS:measure>platform"])
  })

  test("holds what is selected with its edges to what is there, and not its neighbours", () => {
    const { nodes, edges } = drawing(graph, [], page(viewNode("unseen", "Industry")), platform)
    expect([...nodes.keys()]).toEqual(["plan", "measure", "platform"])
    expect(edges.size).toBe(0)
  })
})

describe("keys", () => {
  const grid = [
    viewNode("left", "Measure", { x: 0, y: 0 }),
    viewNode("right", "Measure", { x: 100, y: 4 }),
    viewNode("far", "Measure", { x: 90, y: 80 }),
    viewNode("below", "Measure", { x: 0, y: 30 }),
  ]
  const left = grid[0] ?? viewNode("none", "Measure")

  test("arrows lead to the nearest node that way", () => {
    expect(nodeTowards(left, [1, 0], grid)?.id).toBe("right")
    expect(nodeTowards(left, [0, 1], grid)?.id).toBe("below")
    expect(nodeTowards(left, [-1, 0], grid)).toBeUndefined()
  })

  test("Enter selects, E opens, Escape lets go, other keys are left alone", () => {
    const did: string[] = []
    const keys = {
      drawing: drawingOf(grid),
      visible: new Set(grid.map(({ id }) => id)),
      at: "left",
      point: (id?: string) => did.push(`point ${id}`),
      select: (id?: string) => did.push(`select ${id}`),
      open: (id: string) => did.push(`open ${id}`),
      menu: (id: string) => did.push(`menu ${id}`),
      zoom: (direction: string) => did.push(`zoom ${direction}`),
      fit: () => did.push("fit"),
    }
    const press = (key: string, rest = {}) =>
      canvasKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...rest }, keys)
    for (const key of ["Enter", "e", "ContextMenu", "ArrowRight", "+", "0", "Escape"]) expect(press(key)).toBe(true)
    expect(did).toEqual([
      "select left",
      "open left",
      "menu left",
      "point right",
      "zoom in",
      "fit",
      "point undefined",
      "select undefined",
    ])
    expect(press("Tab")).toBe(false)
    expect(press("e", { ctrlKey: true })).toBe(false)
  })
})
