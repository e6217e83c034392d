import type { Compiling } from "../compile/expression.ts"
import { type Step, streaming } from "../run/runtime.ts"
import { type NodeValue, PathValue, type RelationshipValue } from "../values/entities.ts"

/** The path from a node along relationships, each taken from the end that has been reached. */
export const pathFrom = (first: NodeValue, relationships: readonly RelationshipValue[]): PathValue => {
  const nodes = [first]
  let last = first
  for (const relationship of relationships) {
    last = relationship.start === last ? relationship.end : relationship.start
    nodes.push(last)
  }
  return new PathValue(nodes, relationships)
}

/** Puts the path together out of what its parts have bound. */
export const buildPath = (c: Compiling, name: string, slot: number, first: number, links: readonly number[]): Step =>
  streaming("ProjectPath", name, (row, emit) => {
    c.runtime.budget.work()
    const relationships = links.flatMap((link) => row[link] as RelationshipValue | RelationshipValue[])
    row[slot] = pathFrom(row[first] as NodeValue, relationships)
    return emit(row)
  })
