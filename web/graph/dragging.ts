import type { MultiDirectedGraph } from "graphology"
import type Sigma from "sigma"
import type { EdgeAttributes, NodeAttributes } from "./attributes.ts"

/** Pixels that a pressed pointer may move and still click. */
const TOLERANCE = 4

interface Held {
  readonly id: string
  readonly x: number
  readonly y: number
  moved: boolean
}

/**
 * A node goes with the pointer that presses it, and stays where it is let go. Returns whether the last press dragged:
 * then the click that ends it selects nothing.
 */
export function dragging(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
): () => boolean {
  let held: Held | undefined
  let dragged = false
  sigma.on("downNode", ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, moved: false }
    dragged = false
  })
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (held === undefined || !graph.hasNode(held.id)) return
    preventSigmaDefault()
    held.moved ||= Math.hypot(event.x - held.x, event.y - held.y) > TOLERANCE
    if (held.moved) graph.mergeNodeAttributes(held.id, sigma.viewportToGraph({ x: event.x, y: event.y }))
  })
  const release = (): void => {
    dragged = held?.moved ?? false
    held = undefined
  }
  sigma.on("upNode", release)
  sigma.on("upStage", release)
  return () => dragged
}
