import { type Row, runSteps, type Step } from "../run/runtime.ts"
import type { NodeValue, RelationshipValue } from "../values/entities.ts"
import type { Value } from "../values/value.ts"
import type { GroupLink } from "./graph.ts"
import { type Following, nodeIn, usedIn } from "./link.ts"

/** How one round of a repeated group is found, and where its variables lie. */
export interface Round {
  readonly steps: readonly Step[]
  /** Slot of the inner node at the known end, and at the other. */
  readonly nearSlot: number
  readonly farSlot: number
  readonly singles: readonly number[]
  readonly relationships: readonly number[]
  /** Slots of the lists that the variables become outside. */
  readonly lists: readonly number[]
}

interface Level {
  readonly rounds: Iterator<Row>
  readonly used: readonly number[]
}

/** Follows a repeated group from the end that is known, no relationship twice. */
export const followGroup = (f: Following<GroupLink>, round: Round) =>
  function* (rows: Iterable<Row>): Generator<Row> {
    const { view, budget } = f.c.runtime
    for (const row of rows) {
      const near = nodeIn(row, f.near)
      const far = f.into ? nodeIn(row, f.far) : undefined
      if (near === undefined || (f.into && far === undefined)) continue
      for (const { end, taken } of walkRounds(f, round, row, near.index)) {
        budget.work()
        const node = view.node(end)
        if (far !== undefined && node !== far) continue
        const result = row.slice()
        fill(result, f, round, taken)
        if (!f.into) result[f.far] = node
        if (f.accept === undefined || f.accept(result)) yield result
      }
    }
  }

const indexesOf = (row: Row, slots: readonly number[]): number[] =>
  slots.flatMap((slot) => {
    const value = row[slot] as RelationshipValue | RelationshipValue[]
    return Array.isArray(value) ? value.map(({ index }) => index) : [value.index]
  })

function* walkRounds(f: Following<GroupLink>, round: Round, row: Row, start: number) {
  const { budget, view } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  const used = usedIn(row, f.rivals)
  const taken: Row[] = []
  if (min === 0) yield { end: start, taken }
  const begin = (node: number): Iterator<Row> => {
    const from = row.slice()
    from[round.nearSlot] = view.node(node)
    return runSteps(round.steps, [from])[Symbol.iterator]()
  }
  const stack: Level[] = max > 0 ? [{ rounds: begin(start), used: [] }] : []
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    budget.work()
    const next = top.rounds.next()
    if (next.done) {
      stack.pop()
      taken.pop()
      for (const index of top.used) used.delete(index)
      continue
    }
    const indexes = indexesOf(next.value, round.relationships)
    if (indexes.some((index) => used.has(index))) continue
    const end = (next.value[round.farSlot] as NodeValue).index
    taken.push(next.value)
    if (taken.length >= min) yield { end, taken }
    if (taken.length < max) {
      for (const index of indexes) used.add(index)
      stack.push({ rounds: begin(end), used: indexes })
    } else taken.pop()
  }
}

/** Turns what each round has bound into lists, in the order of the text. */
const fill = (row: Row, f: Following<GroupLink>, round: Round, taken: readonly Row[]): void => {
  const inOrder = f.side === "from" ? taken : taken.toReversed()
  f.c.runtime.budget.work(inOrder.length)
  for (const [place, slot] of round.lists.entries()) {
    row[slot] = inOrder.map((one) => one[round.singles[place] as number] as Value)
  }
  row[f.slot] = inOrder.flatMap((one) => round.relationships.flatMap((slot) => one[slot] as Value))
}
