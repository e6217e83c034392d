import type { Decision } from "../model/decision.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Span } from "../model/span.ts"
import { atOnce, type Steps } from "../model/steps.ts"
import { alignSteps, compiledSteps } from "./align.ts"
import type { CompiledMeasure } from "./compile.ts"
import { applyDecisions, overlaps } from "./decisions.ts"
import { type MeasureRef, type Pair, type Quote, quoteOf, refOf } from "./pair.ts"
import { chosenPairSteps } from "./scope.ts"
import { thesaurusOf } from "./thesaurus.ts"
import { dot } from "./vector.ts"
import { relationSteps } from "./view.ts"

/** How many candidates a gap names. */
const NEAREST = 3
/** A clause whose best counterpart is less alike than this has none. */
const COVERED = 0.18

/** A measure, or some of its clauses, without a counterpart on the other side. */
export interface Gap {
  readonly measure: MeasureRef
  /** `measure`: nothing overlaps with it. `clauses`: something does, but the clauses listed stand alone. */
  readonly extent: "measure" | "clauses"
  /** The clauses without a counterpart, in the order of the text. */
  readonly clauses: readonly Quote[]
  /** The closest measures of the other side, best first, so that a person can overrule. */
  readonly nearest: readonly Pair[]
}

/** What one side has and the other lacks. */
export interface Gaps {
  /** Asked for above and not taken up below. */
  readonly upper: readonly Gap[]
  /** Done below without a counterpart above. */
  readonly lower: readonly Gap[]
}

/** Compares all upper with all lower policies; each list is in the order of policies and texts. */
export const gaps = (...sides: Parameters<typeof gapSteps>): Gaps => atOnce(gapSteps(...sides))

/** The same, in steps. */
export function* gapSteps(
  graph: PolicyGraph,
  upper: readonly string[],
  lower: readonly string[],
  lexicon: Lexicon,
  decisions: readonly Decision[] = [],
): Steps<Gaps> {
  const view = yield* relationSteps(graph)
  const measures = yield* compiledSteps(view, [...upper, ...lower], thesaurusOf(lexicon))
  const pairs = applyDecisions(yield* alignSteps(graph, upper, lower, lexicon), decisions)
  const chosen = yield* chosenPairSteps(view, upper, lower)
  const above = groupBy(pairs, (pair) => pair.upper.id)
  const below = groupBy(pairs, (pair) => pair.lower.id)
  const found: { upper: Gap[]; lower: Gap[] } = { upper: [], lower: [] }
  for (const policy of upper) found.upper.push(...(yield* gapsOf(policy, against(policy, chosen, 0), measures, above)))
  for (const policy of lower) found.lower.push(...(yield* gapsOf(policy, against(policy, chosen, 1), measures, below)))
  return found
}

/** The policies of the other side that one is held against. */
const against = (policy: string, chosen: readonly [string, string][], side: 0 | 1): string[] =>
  chosen.flatMap((pair) => (pair[side] === policy ? [pair[1 - side] as string] : []))

function* gapsOf(
  policy: string,
  others: readonly string[],
  measures: ReadonlyMap<string, readonly CompiledMeasure[]>,
  pairs: ReadonlyMap<string, readonly Pair[]>,
): Steps<Gap[]> {
  const theirs = others.flatMap((other) => measures.get(other) ?? [])
  const found: Gap[] = []
  for (const measure of measures.get(policy) ?? []) {
    const own = pairs.get(measure.statement.id) ?? []
    const extent = own.some(overlaps) ? "clauses" : "measure"
    const clauses = uncovered(measure, theirs)
    if (extent === "measure" || clauses.length > 0)
      found.push({ measure: refOf(measure.statement), extent, clauses, nearest: own.slice(0, NEAREST) })
    yield
  }
  return found
}

/** The clauses for which no clause of the others is alike. */
function uncovered(measure: CompiledMeasure, others: readonly CompiledMeasure[]): Quote[] {
  return measure.clauses
    .filter((clause) => !isHeading(measure, clause))
    .filter(({ vector }) =>
      others.every(({ clauses }) => clauses.every((clause) => dot(vector, clause.vector) < COVERED)),
    )
    .map((clause) => quoteOf(measure.statement, clause))
}

/** Number and title alone order nothing that the body does not. */
const isHeading = ({ statement }: CompiledMeasure, { end }: Span): boolean =>
  end <= statement.text.indexOf(statement.title) + statement.title.length

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
