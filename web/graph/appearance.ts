import type { ViewEdge, ViewNode } from "../../src/api/contract.ts"
import { NODES, type NodeLabel } from "../../src/model/ontology.ts"
import { PALETTE, type Scheme } from "../app/theme.ts"
import { over } from "./colour.ts"
import type { ShapeData } from "./programs/shape.ts"
import type { StrokeData } from "./programs/stroke.ts"

/** What the person looks at. */
export interface Focus {
  readonly scheme: Scheme
  readonly selected?: string
  readonly hovered?: string
  /** The selected node and what it is joined to; undefined where nothing is selected. */
  readonly near?: ReadonlySet<string>
  readonly visible: ReadonlySet<string>
}

/** Share of a colour that is left of what is not joined to the selection. */
const FADED = 0.15

/** Least and greatest radius of a label, pixels at the first zoom. */
const RADII: Readonly<Record<NodeLabel, readonly [number, number]>> = {
  Policy: [8, 11],
  Agency: [5.5, 11],
  Measure: [4.5, 7],
  Platform: [3.4, 5],
  Industry: [3.4, 5],
  Target: [3.6, 3.6],
  Indicator: [3.6, 4.6],
  Region: [6, 9],
  Document: [4, 4],
}

/** Degree at which a label has its greatest radius. */
const GREATEST_DEGREE: Readonly<Record<NodeLabel, number>> = {
  Policy: 150,
  Agency: 60,
  Measure: 25,
  Platform: 12,
  Industry: 12,
  Target: 3,
  Indicator: 8,
  Region: 60,
  Document: 1,
}

/** Radius by degree within the label: the square root, so that the area tells. */
export function radius({ label, degree }: Pick<ViewNode, "label" | "degree">): number {
  const [least, greatest] = RADII[label]
  return least + (greatest - least) * Math.sqrt(Math.min(1, degree / GREATEST_DEGREE[label]))
}

const isFaded = (id: string, { near }: Focus): boolean => near !== undefined && !near.has(id)

export interface NodeLook extends ShapeData {
  readonly size: number
  readonly color: string
  readonly hidden: boolean
  readonly zIndex: number
}

/** How a node looks: a pure function of the node and of what the person looks at. */
export function nodeLook(node: ViewNode, focus: Focus): NodeLook {
  const { shape, [focus.scheme]: own } = NODES[node.label]
  const { ground } = PALETTE[focus.scheme]
  const faded = isFaded(node.id, focus) && node.id !== focus.hovered
  const share = faded ? FADED : node.cited === true ? 0.55 : 1
  return {
    shape,
    ground,
    marked: node.id === focus.selected,
    size: radius(node) * (node.id === focus.hovered ? 1.15 : 1),
    color: share === 1 ? own : over(own, ground, share),
    hidden: !focus.visible.has(node.id),
    zIndex: node.id === focus.selected || node.id === focus.hovered ? 2 : faded ? 0 : 1,
  }
}

/** Colour source, width in pixels, dash and resting share of each kind of line. */
interface Line {
  readonly label: NodeLabel
  readonly width: number
  readonly dash: number
  readonly rest: number
}

const QUIET: Line = { label: "Document", width: 0.7, dash: 0, rest: 0.32 }

const LINES: Partial<Record<ViewEdge["type"], Line>> = {
  LEADS: { label: "Agency", width: 1.5, dash: 0, rest: 0.5 },
  SUPPORTS: { label: "Agency", width: 0.8, dash: 7, rest: 0.34 },
  COUNTERPART_OF: { label: "Region", width: 1, dash: 3, rest: 0.6 },
  OVERLAPS: { label: "Platform", width: 1, dash: 12, rest: 0.14 },
  CONTAINS: { label: "Policy", width: 0.5, dash: 0, rest: 0 },
}

export interface EdgeLook extends StrokeData {
  readonly size: number
  readonly color: string
  readonly hidden: boolean
  readonly zIndex: number
}

const widthOf = (edge: ViewEdge, { width }: Line): number => {
  if (edge.count !== undefined) return Math.min(5, width * (0.6 + Math.sqrt(edge.count) * 0.5))
  return edge.type === "OVERLAPS" ? width * (0.5 + (edge.score ?? 0.5)) : width
}

/** How an edge looks: strong beside what is selected or pointed at, quiet elsewhere; what a plan contains shows then only. */
export function edgeLook(edge: ViewEdge, focus: Focus): EdgeLook {
  const line = LINES[edge.type] ?? QUIET
  const { ground } = PALETTE[focus.scheme]
  const touches = (id: string | undefined): boolean => id !== undefined && (edge.source === id || edge.target === id)
  const strong = touches(focus.selected) || touches(focus.hovered)
  const rest = edge.count === undefined ? line.rest : line.rest * 0.6
  const share = strong ? Math.max(0.9, rest) : focus.near === undefined ? rest : rest * 0.22
  return {
    dash: line.dash,
    size: widthOf(edge, line) * (strong ? 1.35 : 1),
    color: over(NODES[line.label][focus.scheme], ground, share),
    hidden: share === 0 || !focus.visible.has(edge.source) || !focus.visible.has(edge.target),
    zIndex: strong ? 1 : 0,
  }
}
