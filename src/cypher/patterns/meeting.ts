import type { Budget } from "../run/budget.ts"
import type { Row } from "../run/runtime.ts"
import type { Direction } from "../syntax/tree.ts"
import type { ManyLink } from "./graph.ts"
import { type Following, usedIn } from "./link.ts"
import type { HopTest } from "./many.ts"
import { otherEnd, relationshipsAt, reversed } from "./neighbours.ts"

interface Parent {
  readonly relationship: number
  readonly node: number
}

interface Entry {
  readonly depth: number
  /** By which last steps the node is reached at this depth. */
  readonly parents: Parent[]
}

/** A search in breadth from one end. */
class Half {
  readonly entries: Map<number, Entry>
  readonly direction: Direction
  frontier: number[]
  depth = 0

  constructor(start: number, direction: Direction) {
    this.entries = new Map([[start, { depth: 0, parents: [] }]])
    this.frontier = [start]
    this.direction = direction
  }
}

const ENTRY_BYTES = 160

/**
 * Searches one level deeper. With `other` it ends at the first node that the other half has reached, if one way is
 * all that is asked for.
 */
const deepen = (
  f: Following<ManyLink>,
  half: Half,
  row: Row,
  test: HopTest | undefined,
  used: ReadonlySet<number>,
  other: Half | undefined,
): void => {
  const { view, budget } = f.c.runtime
  const next: number[] = []
  half.depth++
  for (const node of half.frontier) {
    for (const relationship of relationshipsAt(view, node, half.direction, f.allowed)) {
      budget.work()
      const end = otherEnd(view, relationship, node)
      const known = half.entries.get(end)
      if (known !== undefined && (known.depth < half.depth || other !== undefined)) continue
      if (used.has(relationship) || (test !== undefined && !test(relationship, row))) continue
      if (known !== undefined) {
        budget.allocate(32)
        known.parents.push({ relationship, node })
        continue
      }
      budget.allocate(ENTRY_BYTES)
      half.entries.set(end, { depth: half.depth, parents: [{ relationship, node }] })
      next.push(end)
      if (!other?.entries.has(end)) continue
      half.frontier = [end]
      return
    }
  }
  half.frontier = next
}

/** Every way from a node of a half back to where the half began. The list is reused. */
function* ways({ entries }: Half, node: number, budget: Budget): Generator<readonly number[]> {
  const relationships: number[] = []
  const stack = [{ parents: (entries.get(node) as Entry).parents, at: 0 }]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    budget.work()
    if (top.parents.length === 0) yield relationships
    const parent = top.parents[top.at++]
    if (parent === undefined) {
      stack.pop()
      relationships.pop()
      continue
    }
    relationships.push(parent.relationship)
    stack.push({ parents: (entries.get(parent.node) as Entry).parents, at: 0 })
  }
}

/**
 * The shortest trails between two different nodes as lists of relationships, all of one length: one of them, or `all`.
 * Both ends are searched in breadth, the smaller side first, until they meet.
 */
export function* shortestTrails(
  f: Following<ManyLink>,
  ends: { readonly start: number; readonly end: number },
  row: Row,
  test: HopTest | undefined,
  all: boolean,
): Generator<number[]> {
  const { max = Number.POSITIVE_INFINITY } = f.link.repeat
  const { budget } = f.c.runtime
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const used = usedIn(row, f.rivals)
  const near = new Half(ends.start, facing)
  const far = new Half(ends.end, reversed(facing))
  while (near.depth + far.depth < max && near.frontier.length > 0 && far.frontier.length > 0) {
    const [half, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near]
    deepen(f, half, row, test, used, all ? undefined : other)
    const meetings = half.frontier.filter((node) => other.entries.has(node))
    if (meetings.length === 0) continue
    for (const node of meetings) {
      for (const before of ways(near, node, budget)) {
        for (const after of ways(far, node, budget)) yield [...before.toReversed(), ...after]
      }
    }
    return
  }
}
