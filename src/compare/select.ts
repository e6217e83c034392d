import type { GraphNode, PolicyGraph } from "../model/graph.ts"
import { plainName } from "../model/ids.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { atOnce, type Steps } from "../model/steps.ts"
import { editionOf, newestOf } from "./editions.ts"
import { governs, type Scope, scopeOf } from "./scope.ts"
import { type Relations, relationSteps, relationsOf } from "./view.ts"

/** A plan that can be chosen. */
export interface PlanSummary {
  readonly id: string
  readonly title: string
  readonly level: string
  readonly regions: readonly string[]
  /** File names of the documents that state it. */
  readonly documents: readonly string[]
  readonly measures: number
  readonly docNumber?: string
  /** ISO day on which it was issued, else published: tells versions apart. */
  readonly date?: string
}

/** Why two sides cannot be compared. */
export type CompareFault = "unknown-plan" | "no-measures" | "only-cited" | "same-plan" | "nothing-to-compare"

/** Says what was asked for, why it cannot be had, and what there is instead. */
export class CompareError extends Error {
  override readonly name = "CompareError"
  readonly fault: CompareFault
  /** Names that would have been understood, nearest first. */
  readonly nearest: readonly string[]

  constructor(fault: CompareFault, message: string, nearest: readonly string[] = []) {
    super(message)
    this.fault = fault
    this.nearest = nearest
  }
}

/**
 * How the sides stand to each other: the upper governs the lower, as one expects; both are of one level; the lower
 * governs the upper; neither is to be carried out where the other applies.
 */
export type SidesRelation = "governs" | "peers" | "reversed" | "apart"

/** Two sides to compare, with what a person should know about the choice. */
export interface Selection {
  readonly upper: readonly PlanSummary[]
  readonly lower: readonly PlanSummary[]
  readonly relation: SidesRelation
  readonly notes: readonly string[]
}

const NEAREST = 5

/** The plans of a graph whose measures are known. */
export function plansOf(graph: PolicyGraph): PlanSummary[] {
  const view = relationsOf(graph)
  return policies(graph)
    .map((node) => summaryOf(view, node))
    .filter(({ measures }) => measures > 0)
}

/**
 * The two sides that names choose: a region (also its short name), or a plan by title, number or file. A side that is not
 * named is every plan above or below the other. Of several versions of one plan the newest is chosen, unless an older one
 * alone is named. Throws a CompareError.
 */
export const selectPlans = (...sides: Parameters<typeof selectSteps>): Selection => atOnce(selectSteps(...sides))

/** The same, in steps. */
export function* selectSteps(graph: PolicyGraph, lexicon: Lexicon, from?: string, to?: string): Steps<Selection> {
  const view = yield* relationSteps(graph)
  const older = new Set<PlanSummary>()
  const newest = (plans: readonly PlanSummary[]): PlanSummary[] => withoutOlder(view, plans, older)
  const namedBy = (name?: string) => (name ? newest(plansNamed(graph, lexicon, name)) : undefined)
  const named = { upper: namedBy(from), lower: namedBy(to) }
  const all = newest(plansOf(graph))
  const scopes = new Map<string, Scope>()
  const scope = ({ id }: PlanSummary): Scope => {
    const known = scopes.get(id) ?? scopeOf(view, id)
    scopes.set(id, known)
    return known
  }
  const isAbove = (a: PlanSummary, b: PlanSummary): boolean => governs(scope(a), scope(b))
  function* where(wanted: (plan: PlanSummary) => boolean): Steps<PlanSummary[]> {
    const found: PlanSummary[] = []
    for (const plan of all) {
      if (wanted(plan)) found.push(plan)
      yield
    }
    return found
  }
  const upper = named.upper ?? (yield* where((plan) => (named.lower ?? all).some((other) => isAbove(plan, other))))
  const lower = named.lower ?? (yield* where((plan) => upper.some((other) => isAbove(other, plan))))
  const distinct = withoutSame(upper, lower, from, to)
  if (distinct.upper.length === 0 || distinct.lower.length === 0)
    throw new CompareError(
      "nothing-to-compare",
      `There are no two plans of different level for one region${from || to ? ` with ${from ?? to}` : ""}. Load a plan of the other level, or name both sides.`,
    )
  const relation = relationOf(distinct.upper, distinct.lower, isAbove)
  const notes = [...NOTES[relation](distinct.upper[0]?.level ?? ""), ...olderNotes(view, older, distinct)]
  return { ...distinct, relation, notes }
}

/** The plans of which no newer version is among them; the others are put into `older`. */
function withoutOlder(view: Relations, plans: readonly PlanSummary[], older: Set<PlanSummary>): PlanSummary[] {
  const newest = newestOf(
    view,
    plans.map(({ id }) => id),
  )
  for (const plan of plans) if (!newest.has(plan.id)) older.add(plan)
  return plans.filter(({ id }) => newest.has(id))
}

/** Which older versions of the chosen plans were left out. */
function olderNotes(
  view: Relations,
  older: ReadonlySet<PlanSummary>,
  { upper, lower }: Pick<Selection, "upper" | "lower">,
): string[] {
  const sides = [...upper, ...lower]
  const chosen = new Set(sides.map(({ id }) => editionOf(view, id).plan))
  const left = new Map([...older].map((plan) => [plan.id, plan]))
  for (const { id } of sides) left.delete(id)
  return [...left.values()]
    .filter(({ id }) => chosen.has(editionOf(view, id).plan))
    .map(({ title, date, documents: [file = ""] }) => {
      const named = date === undefined ? file : `${file}, ${date}`
      return `A newer version of ${title} is compared; ${named} is left out (diff compares the two).`
    })
}

/** A plan that stands on both sides is compared with the others alone. */
function withoutSame(upper: readonly PlanSummary[], lower: readonly PlanSummary[], from?: string, to?: string) {
  const ids = new Set(upper.map(({ id }) => id))
  const others = lower.filter(({ id }) => !ids.has(id))
  if (others.length > 0) return { upper, lower: others }
  const rest = upper.filter(({ id }) => !lower.some((plan) => plan.id === id))
  if (rest.length > 0) return { upper: rest, lower }
  if (from !== undefined && to !== undefined && upper.length > 0)
    throw new CompareError(
      "same-plan",
      `${from} and ${to} are the same plan: ${upper[0]?.title}. Name two different ones.`,
    )
  return { upper: [], lower: [] }
}

function relationOf(
  upper: readonly PlanSummary[],
  lower: readonly PlanSummary[],
  isAbove: (a: PlanSummary, b: PlanSummary) => boolean,
): SidesRelation {
  if (new Set([...upper, ...lower].map(({ level }) => level)).size === 1) return "peers"
  if (upper.some((a) => lower.some((b) => isAbove(a, b)))) return "governs"
  return lower.some((a) => upper.some((b) => isAbove(a, b))) ? "reversed" : "apart"
}

const NOTES: Readonly<Record<SidesRelation, (level: string) => string[]>> = {
  governs: () => [],
  peers: (level) => [`Both sides are plans of one level (${level}): this compares peers.`],
  reversed: () => ["The plan named first is of the lower level; the sides are compared as named."],
  apart: () => ["Neither side is to be carried out in the region of the other."],
}

/** The plans that a name means. Throws a CompareError where it means none with measures. */
export function plansNamed(graph: PolicyGraph, lexicon: Lexicon, name: string): PlanSummary[] {
  const view = relationsOf(graph)
  const asked = plainName(name)
  const all = policies(graph).map((node) => ({ node, names: namesOf(view, node, lexicon) }))
  const exact = all.filter(({ names }) => names.some((each) => plainName(each) === asked))
  const found =
    exact.length > 0 ? exact : all.filter(({ node }) => asked.length > 3 && plainName(title(node)).includes(asked))
  if (found.length === 0) throw unknown(name, plansOf(graph))
  const plans = found.map(({ node }) => summaryOf(view, node))
  const usable = plans.filter(({ measures }) => measures > 0)
  if (usable.length > 0) return usable
  const [first] = plans
  throw first?.documents.length === 0
    ? new CompareError(
        "only-cited",
        `Of ${first.title} only the name is known, from plans that cite it. Load its text to compare it.`,
      )
    : new CompareError("no-measures", `${first?.title} has no measures that were found. Check its text with extract.`)
}

function unknown(name: string, plans: readonly PlanSummary[]): CompareError {
  const names = plans.flatMap(({ regions, title, documents }) => [...regions, title, ...documents])
  const nearest = [...new Set(names)].sort((a, b) => likeness(b, name) - likeness(a, name)).slice(0, NEAREST)
  const known = nearest.length === 0 ? "No plan with measures is loaded." : `Nearest: ${nearest.join(", ")}.`
  return new CompareError("unknown-plan", `No region or plan is called ${name}. ${known}`, nearest)
}

const policies = (graph: PolicyGraph): GraphNode[] => graph.nodes.filter(({ label }) => label === "Policy")
const title = (node: GraphNode): string => String(node.properties.title ?? node.name)

const shorts = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>()

/** The short names of regions by their codes. */
function shortNames(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = shorts.get(lexicon)
  if (known !== undefined) return known
  const found = new Map<string, string[]>()
  for (const { code, short } of lexicon.regions.entries) found.set(code, [...(found.get(code) ?? []), ...short])
  shorts.set(lexicon, found)
  return found
}

/** Everything that a person may call a plan by. */
function namesOf(view: Relations, node: GraphNode, lexicon: Lexicon): string[] {
  const { documents, regions } = summaryOf(view, node)
  const codes = view.from(node.id, "APPLIES_TO", "Region").map((link) => String(link.node.properties.code))
  const short = codes.flatMap((code) => shortNames(lexicon).get(code) ?? [])
  const national = node.properties.level === "national" ? ["国家", "全国"] : []
  const stems = documents.map((file) => file.replace(/\.[^.]+$/u, ""))
  const number = node.properties.docNumber === undefined ? [] : [String(node.properties.docNumber)]
  return [...regions, ...short, ...national, title(node), ...number, ...documents, ...stems, node.id]
}

function summaryOf(view: Relations, node: GraphNode): PlanSummary {
  const { docNumber, issuedDate, publishedDate } = node.properties
  const date = issuedDate ?? publishedDate
  return {
    id: node.id,
    title: title(node),
    level: String(node.properties.level ?? ""),
    regions: view.from(node.id, "APPLIES_TO", "Region").map((link) => link.node.name),
    documents: view
      .to(node.id, "STATES", "Document")
      .map((link) => String(link.node.properties.file ?? link.node.name)),
    measures: view.from(node.id, "CONTAINS", "Measure").length,
    ...(docNumber !== undefined && { docNumber: String(docNumber) }),
    ...(date !== undefined && { date: String(date) }),
  }
}

/** Share of characters in common (Dice). */
function likeness(name: string, asked: string): number {
  const rest = [...asked]
  let common = 0
  for (const sign of name) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return (2 * common) / ([...name].length + [...asked].length)
}
