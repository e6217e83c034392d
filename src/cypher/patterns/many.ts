import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Row } from "../run/runtime.ts"
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

/**
 * Walks along relationships from a node, none twice, and says at each end that it reaches after at least `min` hops
 * how it came there. The list of relationships is reused: copy what is kept.
 */
function* trails(
  f: Following<ManyLink>,
  start: number,
  row: Row,
  test: HopTest | undefined,
): Generator<{ readonly end: number; readonly relationships: readonly number[] }> {
  const { view, budget } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const used = usedIn(row, f.rivals)
  const relationships: number[] = []
  if (min === 0) yield { end: start, relationships }
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
    if (relationships.length >= min) yield { end, relationships }
    if (relationships.length < max) stack.push(level(end))
    else used.delete(relationships.pop() as number)
  }
}

/** Follows a repeated relationship from the end that is known, along every trail. */
export const followMany = (f: Following<ManyLink>, test: HopTest | undefined) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view, budget } = f.c.runtime
    for (const row of rows) {
      const near = nodeIn(row, f.near)
      const far = f.into ? nodeIn(row, f.far) : undefined
      if (near === undefined || (f.into && far === undefined)) continue
      const scratch = row.slice()
      for (const { end, relationships } of trails(f, near.index, scratch, test)) {
        const node = view.node(end)
        if (far !== undefined && node !== far) continue
        const mark = budget.transient
        budget.allocate(relationships.length * 8)
        const list = relationships.map((index) => view.relationship(index))
        scratch[f.slot] = f.side === "from" ? list : list.reverse()
        if (!f.into) scratch[f.far] = node
        if (f.accept === undefined || f.accept(scratch)) yield scratch.slice()
        budget.release(mark)
      }
    }
  }

const listIn = (row: Row, slot: number): readonly RelationshipValue[] | undefined => {
  const value = row[slot] ?? null
  if (value === null) return undefined
  if (Array.isArray(value) && value.every((item) => item instanceof RelationshipValue)) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "List<Relationship>", actual: describe(value) }))
}

/** A list of relationships that is known already: it must be a trail of the pattern; its ends are found or checked. */
export const followBoundMany = (f: Following<ManyLink>, bound: { readonly near: boolean; readonly far: boolean }) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view } = f.c.runtime
    const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
    for (const row of rows) {
      const list = listIn(row, f.slot)
      const [first] = list ?? []
      if (list === undefined || first === undefined || list.length < min || list.length > max) continue
      const used = usedIn(row, f.rivals)
      if (list.some(({ index }) => used.has(index)) || new Set(list).size < list.length) continue
      const starts = bound.near ? [nodeIn(row, f.near)?.index] : new Set([first.start.index, first.end.index])
      for (const start of starts) {
        const end = start === undefined ? undefined : endOf(f, list, start)
        if (start === undefined || end === undefined) continue
        const result = row.slice()
        result[f.near] = view.node(start)
        if ((bound.far || f.near === f.far) && result[f.far] !== view.node(end)) continue
        result[f.far] = view.node(end)
        if (f.accept === undefined || f.accept(result)) yield result
      }
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
