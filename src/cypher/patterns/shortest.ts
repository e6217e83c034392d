import { CypherTypeError } from "../errors.ts"
import type { Each, Row } from "../run/runtime.ts"
import type { ManyLink } from "./graph.ts"
import { type Following, nodeIn, usedIn } from "./link.ts"
import type { HopTest } from "./many.ts"
import { shortestTrails } from "./meeting.ts"
import { otherEnd, relationshipsAt, reversed } from "./neighbours.ts"
import { pathFrom } from "./paths.ts"

export interface Trail {
  readonly node: number
  readonly relationship: number
  readonly length: number
  readonly before: Trail | undefined
}

export const relationshipsOf = (trail: Trail): number[] => {
  const list: number[] = []
  for (let at: Trail | undefined = trail; at?.before !== undefined; at = at.before) list.push(at.relationship)
  return list.reverse()
}

const contains = (trail: Trail, relationship: number): boolean => {
  for (let at: Trail | undefined = trail; at?.before !== undefined; at = at.before) {
    if (at.relationship === relationship) return true
  }
  return false
}

/**
 * Trails from a node in order of length. With `prune`, a node is entered only by trails as short as the first that
 * reached it, which is all that shortest paths need as long as nothing depends on the path as a whole.
 */
export function* byLength(
  f: Following<ManyLink>,
  start: number,
  row: Row,
  test: HopTest | undefined,
  prune: boolean,
  taken: readonly number[] = [],
): Generator<Trail> {
  const { view, budget } = f.c.runtime
  const { max = Number.POSITIVE_INFINITY } = f.link.repeat
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const used = new Set([...usedIn(row, f.rivals), ...taken])
  const reached = new Map<number, number>(f.link.repeat.min > 0 ? [] : [[start, 0]])
  const first: Trail = { node: start, relationship: -1, length: 0, before: undefined }
  yield first
  let level: Trail[] = [first]
  while (level.length > 0 && (level[0] as Trail).length < max) {
    const next: Trail[] = []
    for (const trail of level) {
      for (const relationship of relationshipsAt(view, trail.node, facing, f.allowed)) {
        budget.work()
        const node = otherEnd(view, relationship, trail.node)
        const length = trail.length + 1
        if (prune && (reached.get(node) ?? length) < length) continue
        if (used.has(relationship) || contains(trail, relationship)) continue
        if (test !== undefined && !test(relationship, row)) continue
        reached.set(node, reached.get(node) ?? length)
        const longer = { node, relationship, length, before: trail }
        budget.allocate(64)
        next.push(longer)
        yield longer
      }
    }
    level = next
  }
}

/** The shortest trails from a node back to itself, by way of each of its relationships, in order of length. */
export const cycles = (f: Following<ManyLink>, start: number, row: Row, test: HopTest | undefined): Trail[] => {
  const { view } = f.c.runtime
  const { max = Number.POSITIVE_INFINITY } = f.link.repeat
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const first: Trail = { node: start, relationship: -1, length: 0, before: undefined }
  const found: Trail[] = []
  for (const relationship of relationshipsAt(view, start, facing, f.allowed)) {
    if (test !== undefined && !test(relationship, row)) continue
    const node = otherEnd(view, relationship, start)
    const one: Trail = { node, relationship, length: 1, before: first }
    if (node === start) found.push(one)
    else found.push(...closing(f, one, start, row, test))
  }
  return found.filter(({ length }) => length <= max).sort((a, b) => a.length - b.length)
}

const closing = (f: Following<ManyLink>, one: Trail, start: number, row: Row, test: HopTest | undefined): Trail[] => {
  const found: Trail[] = []
  for (const rest of byLength(f, one.node, row, test, true, [one.relationship])) {
    if (found[0] !== undefined && rest.length + 1 > found[0].length) break
    if (rest.node === start && rest.length > 0) found.push(behind(one, rest))
  }
  return found
}

/** A trail continued by another. */
const behind = (one: Trail, rest: Trail): Trail =>
  rest.before === undefined
    ? one
    : { node: rest.node, relationship: rest.relationship, length: rest.length + 1, before: behind(one, rest.before) }

/** `shortestPath(…)` and `allShortestPaths(…)` between two known nodes. */
export const followShortest = (f: Following<ManyLink>, test: HopTest | undefined, path: number | undefined): Each => {
  const { budget } = f.c.runtime
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = nodeIn(row, f.far)
    if (near === undefined || far === undefined) return false
    if (near === far && f.link.repeat.min > 0) {
      throw new CypherTypeError(
        "The shortest path algorithm does not work when the start and end nodes are the same",
        f.link.start,
      )
    }
    const mark = budget.transient
    const isFull = search(f, row, near.index, far.index, test, path, emit)
    budget.release(mark)
    return isFull
  }
}

const search = (
  f: Following<ManyLink>,
  row: Row,
  start: number,
  end: number,
  test: HopTest | undefined,
  path: number | undefined,
  emit: (row: Row) => boolean,
): boolean => {
  const { view } = f.c.runtime
  const all = f.link.shortest === "all"
  let found: number | undefined
  let full = false
  /** Gives a trail on if it is accepted; true where no other is to be looked at. */
  const give = (trail: readonly number[]): boolean => {
    const relationships = trail.map((index) => view.relationship(index))
    row[f.slot] = relationships
    if (path !== undefined) row[path] = pathFrom(view.node(start), relationships)
    if (f.accept !== undefined && !f.accept(row)) return false
    found = trail.length
    full = emit(row)
    return full || !all
  }
  if (start !== end && f.link.repeat.min <= 1) {
    for (const trail of shortestTrails(f, { start, end }, row, test, all)) if (give(trail)) return full
    if (found !== undefined || f.accept === undefined) return false
  }
  for (const trail of byLength(f, start, row, test, f.accept === undefined)) {
    if (found !== undefined && trail.length > found) return false
    if (trail.node === end && trail.length >= f.link.repeat.min && give(relationshipsOf(trail))) return full
  }
  return false
}
