import type { Decision } from "../model/decision.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Span } from "../model/span.ts"
import { align } from "./align.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { applyDecisions, overlaps } from "./decisions.ts"
import { type MeasureRef, type Pair, type Quote, quoteOf, refOf } from "./pair.ts"
import { chosenPairs } from "./scope.ts"
import { statementsOf } from "./statement.ts"
import { thesaurusOf } from "./thesaurus.ts"
import { dot } from "./vector.ts"
import { relationsOf } from "./view.ts"

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
export function gaps(
  graph: PolicyGraph,
  upper: readonly string[],
  lower: readonly string[],
  lexicon: Lexicon,
  decisions: readonly Decision[] = [],
): Gaps {
  const view = relationsOf(graph)
  const thesaurus = thesaurusOf(lexicon)
  const measures = new Map(
    [...upper, ...lower].map((policy) => [policy, compileMeasures(statementsOf(view, policy), thesaurus)]),
  )
  const pairs = applyDecisions(align(graph, upper, lower, lexicon), decisions)
  const chosen = chosenPairs(view, upper, lower)
  const above = groupBy(pairs, (pair) => pair.upper.id)
  const below = groupBy(pairs, (pair) => pair.lower.id)
  return {
    upper: upper.flatMap((policy) => gapsOf(policy, against(policy, chosen, 0), measures, above)),
    lower: lower.flatMap((policy) => gapsOf(policy, against(policy, chosen, 1), measures, below)),
  }
}

/** The policies of the other side that one is held against. */
const against = (policy: string, chosen: readonly [string, string][], side: 0 | 1): string[] =>
  chosen.flatMap((pair) => (pair[side] === policy ? [pair[1 - side] as string] : []))

function gapsOf(
  policy: string,
  others: readonly string[],
  measures: ReadonlyMap<string, readonly CompiledMeasure[]>,
  pairs: ReadonlyMap<string, readonly Pair[]>,
): Gap[] {
  const theirs = others.flatMap((other) => measures.get(other) ?? [])
  return (measures.get(policy) ?? []).flatMap((measure) => {
    const own = pairs.get(measure.statement.id) ?? []
    const extent = own.some(overlaps) ? "clauses" : "measure"
    const clauses = uncovered(measure, theirs)
    if (extent === "clauses" && clauses.length === 0) return []
    return { measure: refOf(measure.statement), extent, clauses, nearest: own.slice(0, NEAREST) }
  })
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
