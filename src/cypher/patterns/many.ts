import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Each, Row } from "../run/runtime.ts"
import { RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import type { Accept } from "./conditions.ts"
import type { ManyLink } from "./graph.ts"
import { type Following, nodeIn, usedIn } from "./link.ts"
import { otherEnd, relationshipsAt, reversed } from "./neighbours.ts"

/** Tests one hop of a repeated relationship. */
export type HopTest = (relationship: number, row: Row) => boolean

export const hopTest = (f: Following<ManyLink>, slot: number, accept: Accept | undefined): HopTest | undefined => {
  if (accept === undefined) return undefined
  const { view } = f.c.runtime
  return (relationship, row) => {
    row[slot] = view.relationship(relationship)
    return accept(row)
  }
}

interface Level {
  readonly node: number
  readonly relationships: readonly number[]
  at: number
}

/** Told of an end that is reached, and how; true where no more are wanted. The list is reused: copy what is kept. */
type Visit = (end: number, relationships: readonly number[]) => boolean

/**
 * Walks along relationships from a node, none twice, and tells of each end that it reaches after at least `min` hops.
 * True where it was stopped.
 */
const walkTrails = (
  f: Following<ManyLink>,
  start: number,
  row: Row,
  test: HopTest | undefined,
  visit: Visit,
): boolean => {
  const { view, budget } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const used = usedIn(row, f.rivals)
  const relationships: number[] = []
  if (min === 0 && visit(start, relationships)) return true
  const level = (node: number): Level => ({
    node,
    relationships: relationshipsAt(view, node, facing, f.allowed),
    at: 0,
  })
  const stack: Level[] = max > 0 ? [level(start)] : []
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.relationships[top.at++]
    budget.work()
    if (next === undefined) {
      stack.pop()
      const last = relationships.pop()
      if (last !== undefined) used.delete(last)
      continue
    }
    if (used.has(next) || (test !== undefined && !test(next, row))) continue
    const end = otherEnd(view, next, top.node)
    relationships.push(next)
    used.add(next)
    if (relationships.length >= min && visit(end, relationships)) return true
    if (relationships.length < max) stack.push(level(end))
    else used.delete(relationships.pop() as number)
  }
  return false
}

/**
 * Follows a repeated relationship from the end that is known, along every trail. Without `isRead` nothing looks at the
 * relationships.
 */
export const followMany = (f: Following<ManyLink>, test: HopTest | undefined, isRead: boolean): Each => {
  const { view, budget } = f.c.runtime
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = f.into ? nodeIn(row, f.far) : undefined
    if (near === undefined || (f.into && far === undefined)) return false
    return walkTrails(f, near.index, row, test, (end, relationships) => {
      if (far !== undefined && end !== far.index) return false
      const mark = budget.transient
      budget.allocate(relationships.length * 8)
      if (isRead) {
        const list = relationships.map((index) => view.relationship(index))
        row[f.slot] = f.side === "from" ? list : list.reverse()
      }
      if (!f.into) row[f.far] = view.node(end)
      if ((f.accept === undefined || f.accept(row)) && emit(row)) return true
      budget.release(mark)
      return false
    })
  }
}

const listIn = (row: Row, slot: number): readonly RelationshipValue[] | undefined => {
  const value = row[slot] ?? null
  if (value === null) return undefined
  if (Array.isArray(value) && value.every((item) => item instanceof RelationshipValue)) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "List<Relationship>", actual: describe(value) }))
}

/** A list of relationships that is known already: it must be a trail of the pattern; its ends are found or checked. */
export const followBoundMany = (
  f: Following<ManyLink>,
  bound: { readonly near: boolean; readonly far: boolean },
): Each => {
  const { view } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  return (row, emit) => {
    const list = listIn(row, f.slot)
    const [first] = list ?? []
    if (list === undefined || first === undefined || list.length < min || list.length > max) return false
    const used = usedIn(row, f.rivals)
    if (list.some(({ index }) => used.has(index)) || new Set(list).size < list.length) return false
    const starts = bound.near ? [nodeIn(row, f.near)?.index] : new Set([first.start.index, first.end.index])
    for (const start of starts) {
      const end = start === undefined ? undefined : endOf(f, list, start)
      if (start === undefined || end === undefined) continue
      row[f.near] = view.node(start)
      if ((bound.far || f.near === f.far) && row[f.far] !== view.node(end)) continue
      row[f.far] = view.node(end)
      if ((f.accept === undefined || f.accept(row)) && emit(row)) return true
    }
    return false
  }
}

const endOf = (f: Following<ManyLink>, list: readonly RelationshipValue[], start: number): number | undefined => {
  const { view } = f.c.runtime
  let node = start
  for (const { index } of list) {
    if (!relationshipsAt(view, node, f.link.direction, f.allowed).includes(index)) return undefined
    node = otherEnd(view, index, node)
  }
  return node
}
