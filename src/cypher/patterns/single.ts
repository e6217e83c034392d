import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Row } from "../run/runtime.ts"
import type { Direction } from "../syntax/tree.ts"
import { RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import type { SingleLink } from "./graph.ts"
import { type Following, isUsed, nodeIn } from "./link.ts"
import { degree, otherEnd, relationshipsAt, reversed } from "./neighbours.ts"
import type { Allowed } from "./types.ts"

/** Follows one relationship from the end that is known. */
export const followSingle = (f: Following<SingleLink>) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view, budget } = f.c.runtime
    const facing = f.side === "from" ? f.link.direction : reversed(f.link.direction)
    for (const row of rows) {
      const near = nodeIn(row, f.near)
      if (near === undefined) continue
      const scratch = row.slice()
      const far = f.into ? nodeIn(row, f.far) : undefined
      if (f.into && far === undefined) continue
      const swap = far !== undefined && degree(view, far.index, reversed(facing)) < degree(view, near.index, facing)
      const from = swap ? far : near
      const wanted = swap ? near : far
      for (const index of relationshipsAt(view, from.index, swap ? reversed(facing) : facing, f.allowed)) {
        budget.work()
        const other = view.node(otherEnd(view, index, from.index))
        if (wanted !== undefined && other !== wanted) continue
        const relationship = view.relationship(index)
        if (f.rivals.length > 0 && isUsed(relationship, row, f.rivals)) continue
        scratch[f.slot] = relationship
        if (!f.into) scratch[f.far] = other
        if (f.accept === undefined || f.accept(scratch)) yield scratch.slice()
      }
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

/** Every relationship of the allowed types, with both its ends. */
export const scanRelationships = (f: Following<SingleLink>) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view, budget } = f.c.runtime
    for (const row of rows) {
      const scratch = row.slice()
      for (const type of f.allowed.ids) {
        for (const index of view.relationshipsOf(type)) {
          const relationship = view.relationship(index)
          if (f.rivals.length > 0 && isUsed(relationship, row, f.rivals)) continue
          scratch[f.slot] = relationship
          const ends = endsOf(view.sources[index] as number, view.targets[index] as number, f.link.direction)
          for (const [from, to] of ends) {
            budget.work()
            if (f.near === f.far && from !== to) continue
            scratch[f.near] = view.node(from)
            scratch[f.far] = view.node(to)
            if (f.accept === undefined || f.accept(scratch)) yield scratch.slice()
          }
        }
      }
    }
  }

/** A relationship that is known already: only its ends are found or checked. */
export const followBound = (f: Following<SingleLink>, bound: { readonly near: boolean; readonly far: boolean }) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view, budget } = f.c.runtime
    for (const row of rows) {
      budget.work()
      const relationship = boundIn(row, f.slot)
      if (relationship === undefined || !allows(f.allowed, view.typeOf[relationship.index])) continue
      if (isUsed(relationship, row, f.rivals)) continue
      const { source, target } = { source: relationship.start.index, target: relationship.end.index }
      for (const [from, to] of endsOf(source, target, f.link.direction)) {
        const scratch = row.slice()
        if (bound.near ? row[f.near] !== view.node(from) : false) continue
        scratch[f.near] = view.node(from)
        if ((bound.far || f.near === f.far) && scratch[f.far] !== view.node(to)) continue
        scratch[f.far] = view.node(to)
        if (f.accept === undefined || f.accept(scratch)) yield scratch
      }
    }
  }

const allows = (allowed: Allowed, type: number | undefined): boolean => allowed.flags[type ?? -1] === 1

const boundIn = (row: Row, slot: number): RelationshipValue | undefined => {
  const value = row[slot] ?? null
  if (value instanceof RelationshipValue) return value
  if (value === null) return undefined
  throw new CypherTypeError(say("type/mismatch", { expected: "Relationship", actual: describe(value) }))
}
