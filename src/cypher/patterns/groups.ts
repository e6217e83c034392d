import { type Each, openSteps, type Row, runOnce, type Step, sink } from "../run/runtime.ts"
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

/** The rounds that begin at one node, those not looked at yet from `at` on. */
interface Level {
  readonly rounds: readonly Row[]
  at: number
  readonly bytes: number
  readonly used: readonly number[]
}

/** Follows a repeated group from the end that is known, no relationship twice. */
export const followGroup = (f: Following<GroupLink>, round: Round): Each => {
  const { view, budget } = f.c.runtime
  const roundsAt = finder(f, round)
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = f.into ? nodeIn(row, f.far) : undefined
    if (near === undefined || (f.into && far === undefined)) return false
    return walkRounds(f, round, row, near.index, roundsAt, (end, taken) => {
      budget.work()
      if (far !== undefined && end !== far.index) return false
      fill(row, f, round, taken)
      if (!f.into) row[f.far] = view.node(end)
      return (f.accept === undefined || f.accept(row)) && emit(row)
    })
  }
}

/** Finds all rounds from a node, each as a row of its own. */
const finder = (f: Following<GroupLink>, round: Round) => {
  const { view, budget } = f.c.runtime
  let found: Row[] = []
  const flow = openSteps(
    round.steps,
    sink((row) => {
      budget.allocate(32 + 8 * row.length)
      found.push(row.slice())
      return false
    }),
  )
  return (row: Row, node: number, used: readonly number[]): Level => {
    const before = budget.transient
    found = []
    const from = row.slice()
    from[round.nearSlot] = view.node(node)
    runOnce(flow, from)
    return { rounds: found, at: 0, bytes: budget.transient - before, used }
  }
}

const indexesOf = (row: Row, slots: readonly number[]): number[] =>
  slots.flatMap((slot) => {
    const value = row[slot] as RelationshipValue | RelationshipValue[]
    return Array.isArray(value) ? value.map(({ index }) => index) : [value.index]
  })

const walkRounds = (
  f: Following<GroupLink>,
  round: Round,
  row: Row,
  start: number,
  roundsAt: ReturnType<typeof finder>,
  visit: (end: number, taken: readonly Row[]) => boolean,
): boolean => {
  const { budget } = f.c.runtime
  const { min, max = Number.POSITIVE_INFINITY } = f.link.repeat
  const used = usedIn(row, f.rivals)
  const taken: Row[] = []
  if (min === 0 && visit(start, taken)) return true
  const stack: Level[] = max > 0 ? [roundsAt(row, start, [])] : []
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    budget.work()
    const next = top.rounds[top.at++]
    if (next === undefined) {
      stack.pop()
      taken.pop()
      budget.allocate(-top.bytes)
      for (const index of top.used) used.delete(index)
      continue
    }
    const indexes = indexesOf(next, round.relationships)
    if (indexes.some((index) => used.has(index))) continue
    const end = (next[round.farSlot] as NodeValue).index
    taken.push(next)
    if (taken.length >= min && visit(end, taken)) return true
    if (taken.length < max) {
      for (const index of indexes) used.add(index)
      stack.push(roundsAt(row, end, indexes))
    } else taken.pop()
  }
  return false
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
