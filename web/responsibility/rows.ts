import type { Plan, ResponsibilityAnswer } from "../../src/api/contract/compare.ts"
import { LEVELS } from "../../src/api/contract.ts"
import { type Cell, type DutyState, ROLES, type Sort } from "./state.ts"

type AnswerRow = ResponsibilityAnswer["rows"][number]
type Office = AnswerRow["offices"][number]

/** One job: the office at the highest level with its counterparts below, and its duties in the plans chosen. */
export interface DutyRow {
  /** Id of its first office. */
  readonly key: string
  readonly offices: readonly Office[]
  /** Duties by plan. */
  readonly duties: ReadonlyMap<string, AnswerRow["duties"][number]>
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase()

/** Ids of the measures behind a figure: of one plan or all, of one role or all. */
export function measuresOf({ duties }: DutyRow, { plan, role }: Pick<Cell, "plan" | "role">): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [policy, duty] of duties) {
    if (plan !== undefined && policy !== plan) continue
    for (const one of role === undefined ? ROLES : [role]) for (const measure of duty[one]) found.add(measure)
  }
  return found
}

/** How many measures a figure stands for. */
export const figure = (row: DutyRow, cell: Pick<Cell, "plan" | "role"> = {}): number => measuresOf(row, cell).size

/** How many different measures all these rows have in a role. */
export function total(rows: readonly DutyRow[], cell: Pick<Cell, "plan" | "role">): number {
  const found = new Set<string>()
  for (const row of rows) for (const measure of measuresOf(row, cell)) found.add(measure)
  return found.size
}

const rank = ({ level }: Plan): number => {
  const at = (LEVELS as readonly string[]).indexOf(level)
  return at < 0 ? LEVELS.length : at
}

/** The plans that the page speaks of, upper levels first. */
export const chosenPlans = ({ plans }: ResponsibilityAnswer, { plans: wanted }: DutyState): Plan[] =>
  plans.filter(({ id }) => wanted.length === 0 || wanted.includes(id)).sort((a, b) => rank(a) - rank(b))

/** Whether a plan says of anything who is responsible. */
export const isStated = (answer: ResponsibilityAnswer, plan: string): boolean =>
  answer.rows.some(({ duties }) => duties.some(({ policy }) => policy === plan))

const within = (row: AnswerRow, plans: ReadonlySet<string>): DutyRow => ({
  key: row.offices[0]?.id ?? "",
  offices: row.offices,
  duties: new Map(row.duties.filter(({ policy }) => plans.has(policy)).map((duty) => [duty.policy, duty])),
})

/** Whether one of the offices goes by a name that holds every word. */
const isNamed = (offices: readonly Office[], words: readonly string[]): boolean =>
  offices.some(({ names }) => names.some((name) => words.every((word) => fold(name).includes(word))))

function order({ by, plan, role, ascending }: Sort): (a: DutyRow, b: DutyRow) => number {
  const sign = ascending ? 1 : -1
  const name = (row: DutyRow): string => row.offices[0]?.name ?? ""
  const byName = (a: DutyRow, b: DutyRow): number => name(a).localeCompare(name(b), "zh")
  if (by === "name") return (a, b) => sign * byName(a, b)
  const cell = { ...(plan === undefined ? {} : { plan }), ...(role === undefined ? {} : { role }) }
  return (a, b) => sign * (figure(a, cell) - figure(b, cell)) || figure(b) - figure(a) || byName(a, b)
}

/** The rows of the table: filtered by plan, level and words, in the order asked for. */
export function shownRows(answer: ResponsibilityAnswer, state: DutyState): DutyRow[] {
  const plans = new Set(chosenPlans(answer, state).map(({ id }) => id))
  const words = fold(state.text)
    .split(/\s+/u)
    .filter((word) => word !== "")
  return answer.rows
    .filter(({ offices }) => state.level === undefined || offices.some(({ level }) => level === state.level))
    .filter(({ offices }) => isNamed(offices, words))
    .map((row) => within(row, plans))
    .filter(({ duties }) => duties.size > 0)
    .sort(order(state.sort))
}

/** The row of an office whatever is filtered, with its duties in the plans chosen. */
export function rowOf(answer: ResponsibilityAnswer, state: DutyState, office: string): DutyRow | undefined {
  const row = answer.rows.find(({ offices }) => offices.some(({ id }) => id === office))
  return row === undefined ? undefined : within(row, new Set(chosenPlans(answer, state).map(({ id }) => id)))
}

/** Measures of a list by plan, those of the chosen plans whose title holds every word. */
export function byPlan<M extends { readonly policy: string; readonly title: string }>(
  measures: readonly M[],
  answer: ResponsibilityAnswer,
  state: DutyState,
): { readonly plan: Plan; readonly measures: readonly M[] }[] {
  const words = fold(state.text)
    .split(/\s+/u)
    .filter((word) => word !== "")
  return chosenPlans(answer, state)
    .map((plan) => ({
      plan,
      measures: measures.filter(
        ({ policy, title }) => policy === plan.id && words.every((word) => fold(title).includes(word)),
      ),
    }))
    .filter((group) => group.measures.length > 0)
}
