import type { Each } from "../run/runtime.ts"
import type { ManyLink } from "./graph.ts"
import { type Following, nodeIn } from "./link.ts"
import type { HopTest } from "./many.ts"
import { otherEnd, relationshipsAt, reversed } from "./neighbours.ts"

const BYTES = 48

/**
 * Follows a repeated, directed relationship to every node that it reaches, each once, in breadth. It stands in for the
 * trails where nothing asks how, or how often, a node is reached: the shortest walk to a node uses nothing twice.
 */
export const followReachable = (f: Following<ManyLink>, test: HopTest | undefined): Each => {
  const { view, budget } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = f.into ? nodeIn(row, f.far) : undefined
    if (near === undefined || (f.into && far === undefined)) return false
    const give = (end: number): boolean => {
      if (far !== undefined && end !== far.index) return false
      if (!f.into) row[f.far] = view.node(end)
      return (f.accept === undefined || f.accept(row)) && emit(row)
    }
    const mark = budget.transient
    const reached = new Set<number>()
    if (min === 0) {
      reached.add(near.index)
      if (give(near.index)) return true
    }
    let frontier = [near.index]
    for (let depth = 0; depth < max && frontier.length > 0; depth++) {
      const next: number[] = []
      for (const node of frontier) {
        for (const relationship of relationshipsAt(view, node, facing, f.allowed)) {
          budget.work()
          const end = otherEnd(view, relationship, node)
          if (reached.has(end) || (test !== undefined && !test(relationship, row))) continue
          budget.allocate(BYTES)
          reached.add(end)
          if (give(end)) return true
          if (end !== near.index) next.push(end)
        }
      }
      frontier = next
    }
    budget.release(mark)
    return false
  }
}
