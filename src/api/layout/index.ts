import { each, type Steps, those } from "../../model/steps.ts"
import { type Lane, LEVELS, type Level } from "../contract.ts"
import { type Band, bandHeight, bandOf, placeBand } from "./band.ts"
import { type Plan, placeBlock, planOf } from "./block.ts"
import { ASPECT, PITCH } from "./pitch.ts"
import { type Adjacency, adjacency, byId, isSatellite, owners } from "./relations.ts"
import { headRowsOf, placeSatellites } from "./satellites.ts"
import { heightOf, leftEdges, type Shelf, shelfHeight, shelve, usedWidth } from "./shelves.ts"
import type { Layout, LayoutEdge, LayoutNode, Place } from "./types.ts"

export type { Layout, LayoutEdge, LayoutNode } from "./types.ts"

/** Everything that one lane holds, before it is placed. */
interface LaneContent {
  readonly level: Level
  readonly shelves: readonly Shelf[]
  readonly cited: readonly LayoutNode[]
  readonly agencies: readonly LayoutNode[]
  readonly regions: readonly LayoutNode[]
}

/** Offices of the two upper levels stand below their plans and those of the lower levels above: counterparts meet. */
const agenciesBelow = (level: Level): boolean => level === "national" || level === "province"

function* groupBy<T>(items: Iterable<T>, key: (item: T) => string | undefined): Steps<Map<string, T[]>> {
  const groups = new Map<string, T[]>()
  yield* each(items, (item) => {
    const at = key(item)
    if (at === undefined) return
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [item])
    else group.push(item)
  })
  return groups
}

/** The level of a node, else that of its first neighbour that has one, else national. */
function levelOf(node: LayoutNode, around: Adjacency, nodes: ReadonlyMap<string, LayoutNode>): Level {
  if (node.level !== undefined) return node.level
  for (const id of around.get(node.id) ?? []) {
    const level = nodes.get(id)?.level
    if (level !== undefined) return level
  }
  return "national"
}

const byOrder = (a: LayoutNode, b: LayoutNode): number => (a.order ?? 0) - (b.order ?? 0) || byId(a, b)

/** Places the plans of a lane at `top`; returns the height used. */
function* placePlans(lane: LaneContent, top: number, places: Map<string, Place>): Steps<number> {
  let y = top
  for (const shelf of lane.shelves) {
    for (const { plan, left } of leftEdges(shelf)) placeBlock(plan, shelf.rows, left, y, places)
    yield
    y += shelfHeight(shelf) + PITCH.pad
  }
  return y - top
}

/** The strips of a lane: offices towards the next lane; regions and cited plans, drawn on demand, on the other side. */
function strips(lane: LaneContent, width: number): { inner: Band[]; outer: Band[] } {
  return {
    inner: [bandOf(lane.agencies, PITCH.agency, width)],
    outer: [bandOf(lane.regions, PITCH.agency, width), bandOf(lane.cited, PITCH.cited, width)],
  }
}

/** What every lane holds, whatever the width. */
type LaneNodes = Omit<LaneContent, "shelves"> & { readonly plans: readonly Plan[] }

function* laneNodes(
  nodes: ReadonlyMap<string, LayoutNode>,
  around: Adjacency,
  planFor: (policy: LayoutNode) => Plan,
): Steps<LaneNodes[]> {
  const laned = yield* groupBy(nodes.values(), (node) =>
    ["Policy", "Agency", "Region"].includes(node.label) ? levelOf(node, around, nodes) : undefined,
  )
  return LEVELS.flatMap((level) => {
    const content = laned.get(level)
    if (content === undefined) return []
    const policies = content.filter((node) => node.label === "Policy").sort(byId)
    return {
      level,
      plans: policies.filter((node) => node.cited !== true).map(planFor),
      cited: policies.filter((node) => node.cited === true),
      agencies: content.filter((node) => node.label === "Agency"),
      regions: content.filter((node) => node.label === "Region"),
    }
  })
}

/** Columns of measures that make the drawing about as wide as high; what is tried lies around it. */
const columnsFor = (cells: number): number => Math.sqrt(cells * ASPECT * 1.5 * (PITCH.row / PITCH.column))
const TRIED = [0.75, 0.85, 0.95, 1.05, 1.2, 1.35]

const cellsOf = (plans: readonly Plan[]): number => plans.reduce((sum, { cells }) => sum + cells, 0)

const arrange = (lanes: readonly LaneNodes[], width: number): LaneContent[] =>
  lanes.map(({ plans, ...lane }) => ({ ...lane, shelves: shelve(plans, cellsOf(plans), width) }))

/** How much a canvas has to be shrunk to hold what a first screen draws: the greater of both sides. */
function extent(lanes: readonly LaneContent[], width: number): number {
  const height = lanes.reduce((sum, { shelves, agencies }) => {
    return sum + heightOf(shelves) + bandHeight(bandOf(agencies, PITCH.agency, width)) + 2 * PITCH.pad
  }, 0)
  return Math.max(Math.max(...lanes.map(({ shelves }) => usedWidth(shelves))) / ASPECT, height)
}

/** The width at which the drawing can be shown largest. */
function* bestWidth(lanes: readonly LaneNodes[]): Steps<number> {
  const columns = columnsFor(lanes.reduce((sum, { plans }) => sum + cellsOf(plans) + 3 * plans.length, 0))
  const widths = [...new Set(TRIED.map((share) => Math.max(5, Math.round(columns * share))))]
  const tried: { width: number; size: number }[] = []
  for (const count of widths) {
    const width = count * PITCH.column
    tried.push({ width, size: extent(arrange(lanes, width), width) })
    yield
  }
  return tried.reduce((best, one) => (one.size < best.size ? one : best)).width
}

/**
 * Where every node is drawn: lanes by level; in a lane its plans, each with its measures in columns in the order of
 * the text; offices in a strip near their measures; everything else beside what it belongs to. A pure function of the
 * graph: the order of nodes and edges does not matter, and nothing moves when a node is shown or hidden.
 */
export function* layout(given: readonly LayoutNode[], edges: readonly LayoutEdge[]): Steps<Layout> {
  const nodes = new Map<string, LayoutNode>()
  yield* each(given, (node) => nodes.set(node.id, node))
  const around = yield* adjacency(edges)
  const owned = yield* owners(nodes, around)
  const belongings = yield* groupBy(nodes.values(), ({ id }) => owned.get(id))
  const measures = yield* groupBy(nodes.values(), ({ label, policy }) => (label === "Measure" ? policy : undefined))
  const content = yield* laneNodes(nodes, around, (policy) => {
    const own = (measures.get(policy.id) ?? []).sort(byOrder)
    return planOf(policy, own, headRowsOf(belongings.get(policy.id)?.length ?? 0))
  })
  const width = yield* bestWidth(content)
  const places = new Map<string, Place>()
  const lanes: Lane[] = []
  const bands: PlacedBand[] = []
  let y = 0
  for (const lane of arrange(content, width)) {
    const frame = yield* frameLane(lane, y, width, places)
    bands.push(...frame.bands)
    lanes.push({ level: lane.level, top: y, bottom: frame.bottom })
    y = frame.bottom
  }
  for (const { band, top } of bands) yield* placeBand(band, top, width, around, places)
  yield* each(belongings, ([owner, things]) => {
    const node = nodes.get(owner)
    if (node !== undefined) placeSatellites(node, things, places)
  })
  yield* placeRest(nodes, y, width, places)
  return { places, lanes, bounds: yield* boundsOf(nodes, places) }
}

/** A strip and where it starts. */
interface PlacedBand {
  readonly band: Band
  readonly top: number
}

/** Strips one below the other from `top`. */
function stack(bands: readonly Band[], top: number): { placed: PlacedBand[]; bottom: number } {
  let y = top
  const placed = bands.map((band) => {
    const at = { band, top: y }
    y += bandHeight(band)
    return at
  })
  return { placed, bottom: y }
}

/** Places the plans of a lane from `top` and leaves room for its strips above and below them. */
function* frameLane(
  lane: LaneContent,
  top: number,
  width: number,
  places: Map<string, Place>,
): Steps<{ bands: PlacedBand[]; bottom: number }> {
  const { inner, outer } = strips(lane, width)
  const below = agenciesBelow(lane.level)
  const upper = stack(below ? outer : inner, top + PITCH.pad)
  const plansTop = upper.bottom + (below ? 0 : PITCH.pad)
  const lower = stack(below ? inner : outer, plansTop + (yield* placePlans(lane, plansTop, places)))
  return { bands: [...upper.placed, ...lower.placed], bottom: lower.bottom + PITCH.pad }
}

/** Around what a first screen draws, with room for the labels of the last column. */
function* boundsOf(
  nodes: ReadonlyMap<string, LayoutNode>,
  places: ReadonlyMap<string, Place>,
): Steps<Layout["bounds"]> {
  let left = 0
  let top = Number.POSITIVE_INFINITY
  let right: number = PITCH.column
  let bottom: number = PITCH.row
  yield* each(nodes.values(), ({ id, label, cited }) => {
    const at = places.get(id)
    if (at === undefined || cited === true || !["Policy", "Agency", "Measure"].includes(label)) return
    left = Math.min(left, at.x)
    right = Math.max(right, at.x + PITCH.column)
    top = Math.min(top, at.y)
    bottom = Math.max(bottom, at.y)
  })
  return { left, top: Math.min(top, bottom), right, bottom }
}

/** What belongs to nothing stands in rows below the lanes. */
function* placeRest(
  nodes: ReadonlyMap<string, LayoutNode>,
  top: number,
  width: number,
  places: Map<string, Place>,
): Steps<void> {
  const columns = Math.max(1, Math.floor(width / PITCH.agency))
  const rest = yield* those(
    nodes.values(),
    (node) => !places.has(node.id) && (isSatellite(node) || node.label === "Measure"),
  )
  rest.sort(byId).forEach((node, index) => {
    places.set(node.id, {
      x: (index % columns) * PITCH.agency,
      y: top + PITCH.pad + Math.floor(index / columns) * PITCH.agencyRow,
    })
  })
}
