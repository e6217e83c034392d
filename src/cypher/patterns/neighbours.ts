import type { GraphView } from "../graph/view.ts"
import type { Direction } from "../syntax/tree.ts"
import type { Allowed } from "./types.ts"

/** The direction seen from the other end. */
export const reversed = (direction: Direction): Direction =>
  direction === "both" ? "both" : direction === "out" ? "in" : "out"

const BOTH = ["out", "in"] as const
const ONE = { out: ["out"], in: ["in"] } as const

/** The sides of a node that a direction looks at. */
export const sidesOf = (direction: Direction): readonly ("out" | "in")[] =>
  direction === "both" ? BOTH : ONE[direction]

/**
 * The relationships at a node that a pattern allows; a loop comes once. `direction` is as seen from the node.
 */
export const relationshipsAt = (view: GraphView, node: number, direction: Direction, allowed: Allowed): number[] => {
  const result: number[] = []
  const { flags } = allowed
  for (const side of sidesOf(direction)) {
    const { starts, relationships, types, nodes } = view[side]
    const end = starts[node + 1] as number
    for (let at = starts[node] as number; at < end; at++) {
      if (flags[types[at] as number] !== 1) continue
      const isLoop = direction === "both" && side === "in" && nodes[at] === node
      if (!isLoop) result.push(relationships[at] as number)
    }
  }
  return result
}

/** How many relationships at a node a pattern allows; a loop counts once. */
export const countAt = (view: GraphView, node: number, direction: Direction, allowed: Allowed): number => {
  const { flags } = allowed
  let count = 0
  for (const side of sidesOf(direction)) {
    const { starts, types, nodes } = view[side]
    const end = starts[node + 1] as number
    for (let at = starts[node] as number; at < end; at++) {
      if (flags[types[at] as number] !== 1) continue
      if (direction !== "both" || side === "out" || nodes[at] !== node) count++
    }
  }
  return count
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
