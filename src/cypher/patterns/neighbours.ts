import type { GraphView } from "../graph/view.ts"
import type { Direction } from "../syntax/tree.ts"
import type { Allowed } from "./types.ts"

/** The direction seen from the other end. */
export const reversed = (direction: Direction): Direction =>
  direction === "both" ? "both" : direction === "out" ? "in" : "out"

/**
 * The relationships at a node that a pattern allows; a loop comes once. `direction` is as seen from the node.
 */
export const relationshipsAt = (view: GraphView, node: number, direction: Direction, allowed: Allowed): number[] => {
  const result: number[] = []
  const { flags } = allowed
  for (const side of direction === "both" ? (["out", "in"] as const) : [direction]) {
    const { starts, relationships } = view[side]
    const end = starts[node + 1] as number
    for (let at = starts[node] as number; at < end; at++) {
      const relationship = relationships[at] as number
      if (flags[view.typeOf[relationship] as number] !== 1) continue
      const isLoop = direction === "both" && side === "in" && view.sources[relationship] === node
      if (!isLoop) result.push(relationship)
    }
  }
  return result
}

/** How many relationships, of any type, a node has on a side. */
export const degree = (view: GraphView, node: number, direction: Direction): number => {
  const side = (name: "in" | "out") => (view[name].starts[node + 1] as number) - (view[name].starts[node] as number)
  return direction === "both" ? side("in") + side("out") : side(direction)
}

/** The node at the other end of a relationship. */
export const otherEnd = (view: GraphView, relationship: number, node: number): number => {
  const source = view.sources[relationship] as number
  return source === node ? (view.targets[relationship] as number) : source
}
