import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Each, Row } from "../run/runtime.ts"
import type { Direction } from "../syntax/tree.ts"
import { RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import type { SingleLink } from "./graph.ts"
import { type Following, isUsed, nodeIn } from "./link.ts"
import { degree, reversed, sidesOf } from "./neighbours.ts"
import type { Allowed } from "./types.ts"

/** Follows one relationship from the end that is known. */
export const followSingle = (f: Following<SingleLink>): Each => {
  const { view, budget } = f.c.runtime
  const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
  const { flags } = f.allowed
  const { accept, slot, rivals } = f
  const along = (
    row: Row,
    emit: (row: Row) => boolean,
    from: number,
    direction: Direction,
    wanted: number | undefined,
  ): boolean => {
    const sides = sidesOf(direction)
    for (let side = 0; side < sides.length; side++) {
      const { starts, types, nodes, relationships } = view[sides[side] as "in" | "out"]
      const end = starts[from + 1] as number
      for (let at = starts[from] as number; at < end; at++) {
        budget.work()
        if (flags[types[at] as number] !== 1) continue
        const other = nodes[at] as number
        if ((wanted !== undefined && other !== wanted) || (side === 1 && other === from)) continue
        const relationship = view.relationship(relationships[at] as number)
        if (rivals.length > 0 && isUsed(relationship, row, rivals)) continue
        row[slot] = relationship
        if (wanted === undefined) row[f.far] = view.node(other)
        if ((accept === undefined || accept(row)) && emit(row)) return true
      }
    }
    return false
  }
  if (!f.into) {
    return (row, emit) => {
      const near = nodeIn(row, f.near)
      return near !== undefined && along(row, emit, near.index, facing, undefined)
    }
  }
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = nodeIn(row, f.far)
    if (near === undefined || far === undefined) return false
    const swaps = degree(view, far.index, reversed(facing)) < degree(view, near.index, facing)
    if (swaps) return along(row, emit, far.index, reversed(facing), near.index)
    return along(row, emit, near.index, facing, far.index)
  }
}

type Ends = readonly (readonly [number, number])[]

const endsOf = (source: number, target: number, direction: Direction): Ends => {
  if (direction === "out") return [[source, target]]
  if (direction === "in") return [[target, source]]
  return source === target
    ? [[source, target]]
    : [
        [source, target],
        [target, source],
      ]
}

/** Every relationship of the allowed types, or those of a source that are of them, with both its ends. */
export const scanRelationships = (f: Following<SingleLink>, source?: (row: Row) => Iterable<number>): Each => {
  const { view, budget } = f.c.runtime
  const { sources, targets, typeOf } = view
  const { direction } = f.link
  const sameEnds = f.near === f.far
  const give = (row: Row, emit: (row: Row) => boolean, from: number, to: number): boolean => {
    budget.work()
    if (sameEnds && from !== to) return false
    row[f.near] = view.node(from)
    row[f.far] = view.node(to)
    return (f.accept === undefined || f.accept(row)) && emit(row)
  }
  const along = (row: Row, emit: (row: Row) => boolean, all: Iterable<number>): boolean => {
    for (const index of all) {
      if (f.allowed.flags[typeOf[index] as number] !== 1) continue
      const relationship = view.relationship(index)
      if (f.rivals.length > 0 && isUsed(relationship, row, f.rivals)) continue
      row[f.slot] = relationship
      const start = sources[index] as number
      const end = targets[index] as number
      if (direction !== "in" && give(row, emit, start, end)) return true
      const turns = direction === "in" || (direction === "both" && start !== end)
      if (turns && give(row, emit, end, start)) return true
    }
    return false
  }
  if (source !== undefined) return (row, emit) => along(row, emit, source(row))
  return (row, emit) => f.allowed.ids.some((type) => along(row, emit, view.relationshipsOf(type)))
}

/** A relationship that is known already: only its ends are found or checked. */
export const followBound = (
  f: Following<SingleLink>,
  bound: { readonly near: boolean; readonly far: boolean },
): Each => {
  const { view, budget } = f.c.runtime
  return (row, emit) => {
    budget.work()
    const relationship = boundIn(row, f.slot)
    if (relationship === undefined || !allows(f.allowed, view.typeOf[relationship.index])) return false
    if (isUsed(relationship, row, f.rivals)) return false
    const { source, target } = { source: relationship.start.index, target: relationship.end.index }
    for (const [from, to] of endsOf(source, target, f.link.direction)) {
      if (bound.near ? row[f.near] !== view.node(from) : false) continue
      row[f.near] = view.node(from)
      if ((bound.far || f.near === f.far) && row[f.far] !== view.node(to)) continue
      row[f.far] = view.node(to)
      if ((f.accept === undefined || f.accept(row)) && emit(row)) return true
    }
    return false
  }
}

const allows = (allowed: Allowed, type: number | undefined): boolean => allowed.flags[type ?? -1] === 1

const boundIn = (row: Row, slot: number): RelationshipValue | undefined => {
  const value = row[slot] ?? null
  if (value instanceof RelationshipValue) return value
  if (value === null) return undefined
  throw new CypherTypeError(say("type/mismatch", { expected: "Relationship", actual: describe(value) }))
}
