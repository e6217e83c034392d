import { type Lane, LEVELS, type Level } from "../contract.ts"
import { type Band, bandHeight, bandOf, placeBand } from "./band.ts"
import { cellCount, type Plan, placeBlock } from "./block.ts"
import { ASPECT, PITCH } from "./pitch.ts"
import { type Adjacency, adjacency, isSatellite, owners } from "./relations.ts"
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

const groupBy = <T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const at = key(item)
    if (at === undefined) continue
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [item])
    else group.push(item)
  }
  return groups
}

/** The level of a node, else that of its first neighbour that has one, else national. */
function levelOf(node: LayoutNode, around: Adjacency, byId: ReadonlyMap<string, LayoutNode>): Level {
  if (node.level !== undefined) return node.level
  for (const id of around.get(node.id) ?? []) {
    const level = byId.get(id)?.level
    if (level !== undefined) return level
  }
  return "national"
}

const byOrder = (a: LayoutNode, b: LayoutNode): number => (a.order ?? 0) - (b.order ?? 0)

function placeShelf(shelf: Shelf, top: number, places: Map<string, Place>): void {
  for (const { plan, left } of leftEdges(shelf)) placeBlock(plan, shelf.rows, left, top, places)
}

/** Places the plans of a lane at `top`; returns the height used. */
function placePlans(lane: LaneContent, top: number, places: Map<string, Place>): number {
  let y = top
  for (const shelf of lane.shelves) {
    placeShelf(shelf, y, places)
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

function laneNodes(
  nodes: readonly LayoutNode[],
  around: Adjacency,
  byId: ReadonlyMap<string, LayoutNode>,
  planOf: (policy: LayoutNode) => Plan,
): LaneNodes[] {
  const laned = groupBy(
    nodes.filter((node) => ["Policy", "Agency", "Region"].includes(node.label)),
    (node) => levelOf(node, around, byId),
  )
  return LEVELS.flatMap((level) => {
    const content = laned.get(level)
    if (content === undefined) return []
    const policies = content.filter((node) => node.label === "Policy")
    return {
      level,
      plans: policies.filter((node) => node.cited !== true).map(planOf),
      cited: policies.filter((node) => node.cited === true),
      agencies: content.filter((node) => node.label === "Agency"),
      regions: content.filter((node) => node.label === "Region"),
    }
  })
}

/** Columns of measures that make the drawing about as wide as high; what is tried lies around it. */
const columnsFor = (cells: number): number => Math.sqrt(cells * ASPECT * 1.5 * (PITCH.row / PITCH.column))
const TRIED = [0.75, 0.85, 0.95, 1.05, 1.2, 1.35]

const cellsOf = (plans: readonly Plan[]): number => plans.reduce((sum, plan) => sum + cellCount(plan), 0)

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
function bestWidth(lanes: readonly LaneNodes[]): number {
  const columns = columnsFor(lanes.reduce((sum, { plans }) => sum + cellsOf(plans) + 3 * plans.length, 0))
  const widths = [...new Set(TRIED.map((share) => Math.max(5, Math.round(columns * share))))]
  const tried = widths.map((count) => {
    const width = count * PITCH.column
    return { width, size: extent(arrange(lanes, width), width) }
  })
  return tried.reduce((best, one) => (one.size < best.size ? one : best)).width
}

/**
 * Where every node is drawn: lanes by level; in a lane its plans, each with its measures in columns in the order of
 * the text; offices in a strip near their measures; everything else beside what it belongs to. A pure function of the
 * graph: the order of nodes and edges does not matter, and nothing moves when a node is shown or hidden.
 */
export function layout(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Layout {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const around = adjacency(edges)
  const byId = new Map(sorted.map((node) => [node.id, node]))
  const owned = owners(sorted, around)
  const belongings = groupBy(sorted, (node) => owned.get(node.id))
  const measures = groupBy(
    sorted.filter((node) => node.label === "Measure"),
    (node) => node.policy,
  )
  const content = laneNodes(sorted, around, byId, (policy) => ({
    policy,
    measures: (measures.get(policy.id) ?? []).sort(byOrder),
    headRows: headRowsOf(belongings.get(policy.id)?.length ?? 0),
  }))
  const width = bestWidth(content)
  const places = new Map<string, Place>()
  const lanes: Lane[] = []
  const bands: PlacedBand[] = []
  let y = 0
  for (const lane of arrange(content, width)) {
    const frame = frameLane(lane, y, width, places)
    bands.push(...frame.bands)
    lanes.push({ level: lane.level, top: y, bottom: frame.bottom })
    y = frame.bottom
  }
  for (const { band, top } of bands) placeBand(band, top, width, around, places)
  for (const [owner, things] of belongings) {
    const node = byId.get(owner)
    if (node !== undefined) placeSatellites(node, things, places)
  }
  placeRest(sorted, y, width, places)
  return { places, lanes, bounds: boundsOf(sorted, places) }
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
function frameLane(lane: LaneContent, top: number, width: number, places: Map<string, Place>) {
  const { inner, outer } = strips(lane, width)
  const below = agenciesBelow(lane.level)
  const upper = stack(below ? outer : inner, top + PITCH.pad)
  const plansTop = upper.bottom + (below ? 0 : PITCH.pad)
  const lower = stack(below ? inner : outer, plansTop + placePlans(lane, plansTop, places))
  return { bands: [...upper.placed, ...lower.placed], bottom: lower.bottom + PITCH.pad }
}

/** Around what a first screen draws, with room for the labels of the last column. */
function boundsOf(nodes: readonly LayoutNode[], places: ReadonlyMap<string, Place>): Layout["bounds"] {
  let left = 0
  let top = Number.POSITIVE_INFINITY
  let right: number = PITCH.column
  let bottom: number = PITCH.row
  for (const { id, label, cited } of nodes) {
    const at = places.get(id)
    if (at === undefined || cited === true || !["Policy", "Agency", "Measure"].includes(label)) continue
    left = Math.min(left, at.x)
    right = Math.max(right, at.x + PITCH.column)
    top = Math.min(top, at.y)
    bottom = Math.max(bottom, at.y)
  }
  return { left, top: Math.min(top, bottom), right, bottom }
}

/** What belongs to nothing stands in rows below the lanes. */
function placeRest(nodes: readonly LayoutNode[], top: number, width: number, places: Map<string, Place>): void {
  const columns = Math.max(1, Math.floor(width / PITCH.agency))
  const rest = nodes.filter((node) => !places.has(node.id) && (isSatellite(node) || node.label === "Measure"))
  rest.forEach((node, index) => {
    places.set(node.id, {
      x: (index % columns) * PITCH.agency,
      y: top + PITCH.pad + Math.floor(index / columns) * PITCH.agencyRow,
    })
  })
}
