import type { ViewNode } from "../../src/api/contract.ts"
import type { Drawing } from "./model.ts"

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** What is off the line of an arrow counts so much more than what is along it. */
const SIDEWAYS = 2.5

/** The node that an arrow key leads to: the nearest in that direction. */
export function nodeTowards(
  from: Pick<ViewNode, "id" | "x" | "y">,
  [dx, dy]: readonly [number, number],
  nodes: Iterable<ViewNode>,
): ViewNode | undefined {
  let best: ViewNode | undefined
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx)
    const distance = along + SIDEWAYS * aside
    if (node.id === from.id || along <= 0 || distance >= least) continue
    best = node
    least = distance
  }
  return best
}

export interface CanvasKeys {
  readonly drawing: Drawing
  readonly visible: ReadonlySet<string>
  /** The node that the keyboard stands on. */
  readonly at: string | undefined
  point(id: string | undefined): void
  select(id: string | undefined): void
  open(id: string): void
  menu(id: string): void
  zoom(direction: "in" | "out"): void
  fit(): void
}

/** Does what a key means on the canvas; says whether it means anything. */
export function canvasKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  keys: CanvasKeys,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const direction = DIRECTIONS[event.key]
  if (direction !== undefined) {
    const shown = [...keys.drawing.nodes.values()].filter((node) => keys.visible.has(node.id))
    const from = shown.find((node) => node.id === keys.at)
    keys.point((from === undefined ? shown[0] : (nodeTowards(from, direction, shown) ?? from))?.id)
    return true
  }
  const { at } = keys
  switch (event.key) {
    case "Enter":
    case " ":
      if (at !== undefined) keys.select(at)
      return true
    case "e":
    case "E":
      if (at !== undefined) keys.open(at)
      return true
    case "m":
    case "ContextMenu":
      if (at !== undefined) keys.menu(at)
      return true
    case "Escape":
      keys.point(undefined)
      keys.select(undefined)
      return true
    case "+":
    case "=":
      keys.zoom("in")
      return true
    case "-":
      keys.zoom("out")
      return true
    case "0":
    case "f":
      keys.fit()
      return true
    default:
      return false
  }
}
