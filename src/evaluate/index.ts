import { basename, extname } from "node:path"
import type { GraphEdge, GraphNode, LoadedDocument, PolicyGraph } from "../model/graph.ts"
import { FactIndex, pick, said } from "./facts.ts"
import type { Gold } from "./gold.ts"
import { laws } from "./laws.ts"
import { amountKey, normal, normalIndustry } from "./normal.ts"
import { type Miss, type Score, Tally } from "./tally.ts"

export { type Gold, goldSchema } from "./gold.ts"
export { f1, precision, recall, type Score } from "./tally.ts"

/** How a graph compares with documents that people annotated. */
export interface Evaluation {
  readonly scores: readonly Score[]
  readonly misses: readonly Miss[]
  /** Broken laws of the graph, with how often. */
  readonly laws: ReadonlyMap<string, number>
  /** Annotated documents that the graph lacks. */
  readonly missing: readonly string[]
}

const stem = (file: string): string => basename(file, extname(file))

/** Everything that the scoring of one document shares. */
interface Scoring {
  readonly index: FactIndex
  readonly tally: Tally
  readonly document: LoadedDocument
  readonly name: string
  readonly gold: Gold
  readonly measures: readonly GraphNode[]
  readonly owners: readonly string[]
}

/** Precision, recall and F1 a field. Documents are matched by the stem of their file names. */
export function evaluate(graph: PolicyGraph, annotated: readonly Gold[]): Evaluation {
  const index = new FactIndex(graph)
  const tally = new Tally()
  const documents = new Map(graph.documents.map((document) => [stem(document.file), document]))
  const missing: string[] = []
  for (const gold of annotated) {
    const name = stem(gold.doc)
    const document = documents.get(name)
    if (document === undefined) {
      missing.push(name)
      continue
    }
    const measures = said(index.out(document.policy, "CONTAINS"), document.id).map((edge) => index.node(edge.target))
    const owners = [document.policy, ...measures.map((measure) => measure.id)]
    scoreDocument({ index, tally, document, name, gold, measures, owners })
  }
  return { scores: tally.scores, misses: tally.misses, laws: laws(graph), missing }
}

function scoreDocument(scoring: Scoring): void {
  const { gold } = scoring
  if (gold.measures !== undefined) scoreMeasures(scoring, gold.measures)
  if (gold.platforms !== undefined) scorePlatforms(scoring, gold.platforms)
  if (gold.industries !== undefined) scoreIndustries(scoring, gold.industries)
  if (gold.targets !== undefined) scoreTargets(scoring, gold.targets)
  if (gold.cites !== undefined) scoreCites(scoring, gold.cites)
  if (gold.agencies !== undefined) scoreAgencies(scoring, gold.agencies)
  scoreHeader(scoring)
}

function scoreMeasures(scoring: Scoring, wanted: NonNullable<Gold["measures"]>): void {
  const { tally, name, measures, gold } = scoring
  const found = measures.map((node) => ({
    node,
    title: normal(node.properties.title ?? node.name),
    path: String(node.properties.path),
  }))
  tally.add(
    "measure",
    name,
    wanted.map(({ title }) => normal(title)),
    found.map(({ title }) => title),
  )
  tally.add(
    "path",
    name,
    wanted.map(({ path, title }) => `${path} ${normal(title)}`),
    found.map(({ path, title }) => `${path} ${title}`),
  )
  const open = [...found]
  for (const measure of wanted) {
    const title = normal(measure.title)
    const at = Math.max(
      open.findIndex((one) => one.title === title && one.path === measure.path),
      -1,
    )
    const place = at >= 0 ? at : open.findIndex((one) => one.title === title)
    const [hit] = place < 0 ? [] : open.splice(place, 1)
    const roles = hit === undefined ? { leads: [], supports: [], joint: false } : readRoles(scoring, hit.node, measure)
    const expected = acceptedRoles(measure, gold.optional.measures[measure.path], roles)
    const fact = (mention: string): string => `${title} ${mention}`
    tally.add("lead", name, expected.leads.map(normal).map(fact), roles.leads.map(fact))
    tally.add("support", name, expected.supports.map(normal).map(fact), roles.supports.map(fact))
    tally.add("joint", name, measure.joint ? [title] : [], roles.joint ? [title] : [])
  }
  for (const { node, title } of open) {
    const roles = readRoles(scoring, node, { leads: [], supports: [] })
    tally.add(
      "lead",
      name,
      [],
      roles.leads.map((mention) => `${title} ${mention}`),
    )
    tally.add(
      "support",
      name,
      [],
      roles.supports.map((mention) => `${title} ${mention}`),
    )
  }
}

type Roles = { leads: string[]; supports: string[] }

function readRoles({ index, document }: Scoring, measure: GraphNode, expected: Roles): Roles & { joint: boolean } {
  const wanted = new Set([...expected.leads, ...expected.supports].map(normal))
  const edges = (type: "LEADS" | "SUPPORTS"): GraphEdge[] =>
    said(index.into(measure.id, type), document.id).filter(({ source }) => index.node(source).label === "Agency")
  const mentions = (type: "LEADS" | "SUPPORTS"): string[] => {
    const groups = new Map(edges(type).map((edge) => [`${edge.source} ${edge.properties.mention ?? ""}`, edge]))
    return [...groups.values()].map((edge) => pick(index.forms(index.node(edge.source), [edge]), wanted, normal)).sort()
  }
  return {
    leads: mentions("LEADS"),
    supports: mentions("SUPPORTS"),
    joint: edges("LEADS").some((edge) => edge.properties.mode === "joint"),
  }
}

/** The annotation, or the reading that only one annotator had where the graph agrees with that one. */
function acceptedRoles(measure: Roles, optional: Roles | undefined, got: Roles): Roles {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.map(normal).sort().join() === [...b].sort().join()
  return optional !== undefined && same(optional.leads, got.leads) && same(optional.supports, got.supports)
    ? optional
    : measure
}

function scorePlatforms(
  { index, tally, document, name, gold, owners }: Scoring,
  wanted: NonNullable<Gold["platforms"]>,
): void {
  const names = new Set(wanted.map((platform) => normal(platform.name)))
  const optional = gold.optional.platforms.map(normal)
  const known = new Set([...names, ...optional])
  const found = index.reached(owners, "SUPPORTS", "Platform", document.id).map((edges) => {
    const target = edges[0]?.target ?? ""
    return { name: pick(index.forms(index.node(target), edges), known, normal), places: index.places(target) }
  })
  const counted = new Set(found.map((one) => one.name).filter((one) => names.has(one) || !optional.includes(one)))
  tally.add("platform", name, [...names], [...counted])
  const places = new Map(wanted.flatMap(({ name: of, place }) => (place ? [[normal(of), normal(place)] as const] : [])))
  const got = new Map<string, Set<string>>()
  for (const one of found)
    if (places.has(one.name)) got.set(one.name, new Set([...(got.get(one.name) ?? []), ...[...one.places].map(normal)]))
  const gotPlaces = [...got].flatMap(([of, set]) => {
    if (set.size === 0) return []
    const place = places.get(of) ?? ""
    const hit = ["", "市", "省"].some((ending) => set.has(place + ending))
    return [`${of} ${hit ? place : [...set].sort()[0]}`]
  })
  tally.add(
    "place",
    name,
    [...places].map(([of, place]) => `${of} ${place}`),
    gotPlaces,
  )
}

function scoreIndustries({ index, tally, document, name, gold, owners }: Scoring, wanted: readonly string[]): void {
  const names = new Set(wanted.map(normalIndustry))
  const optional = gold.optional.industries.map(normalIndustry)
  const known = new Set([...names, ...optional])
  const found = index
    .reached(owners, "SUPPORTS", "Industry", document.id)
    .map((edges) => pick(index.forms(index.node(edges[0]?.target ?? ""), edges), known, normalIndustry))
  const counted = new Set(found.filter((one) => names.has(one) || !optional.includes(one)))
  tally.add("industry", name, [...names], [...counted])
}

function scoreTargets(
  { index, tally, document, name, gold, owners }: Scoring,
  wanted: NonNullable<Gold["targets"]>,
): void {
  const key = (target: { value?: unknown; unit?: unknown }): string => amountKey(target.value, target.unit) ?? ""
  const keys = wanted.map(key)
  const optional = new Set(gold.optional.targets.map(key))
  const found = index.reached(owners, "SETS", "Target", document.id).flatMap((edges) => {
    const node = index.node(edges[0]?.target ?? "")
    const amount = key(node.properties)
    if (amount === "" || (!keys.includes(amount) && optional.has(amount))) return []
    const indicators = index.out(node.id, "MEASURES").map((edge) => index.node(edge.target))
    const names = indicators
      .flatMap((one) => [...index.forms(one), ...[one.properties.synonyms ?? []].flat().map(String)])
      .map(normal)
    return [{ amount, year: node.properties.year, op: node.properties.op, names }]
  })
  tally.add(
    "target",
    name,
    keys,
    found.map(({ amount }) => amount),
  )
  tally.add(
    "target year",
    name,
    wanted.map((target) => `${key(target)} ${target.year ?? ""}`),
    found.map((one) => `${one.amount} ${one.year ?? ""}`),
  )
  tally.add(
    "target op",
    name,
    wanted.map((target) => `${key(target)} ${target.op}`),
    found.map((one) => `${one.amount} ${one.op}`),
  )
  const open = [...found]
  let named = 0
  for (const target of wanted) {
    const phrase = normal(target.indicator)
    const at = open.findIndex(
      (one) =>
        one.amount === key(target) &&
        one.names.some((form) => form !== "" && (phrase.includes(form) || form.includes(phrase))),
    )
    if (at < 0) continue
    open.splice(at, 1)
    named++
  }
  tally.count("target indicator", wanted.length, found.length, named)
}

function scoreCites({ index, tally, document, name, gold }: Scoring, wanted: readonly string[]): void {
  const names = new Set(wanted.map(normal))
  const optional = gold.optional.cites.map(normal)
  const known = new Set([...names, ...optional])
  const found = said(index.out(document.policy, "CITES"), document.id).map((edge) => {
    const node = index.node(edge.target)
    return pick([String(node.properties.title ?? node.name), ...index.forms(node, [edge])], known, normal)
  })
  tally.add("cite", name, [...names], [...new Set(found.filter((one) => names.has(one) || !optional.includes(one)))])
}

function scoreAgencies({ index, tally, document, name, measures }: Scoring, wanted: Record<string, string>): void {
  const duties = measures.flatMap(({ id }) =>
    said([...index.into(id, "LEADS"), ...index.into(id, "SUPPORTS")], document.id),
  )
  const found = new Map(duties.map((edge) => [normal(edge.properties.mention), normal(index.node(edge.source).name)]))
  const facts = Object.entries(wanted).map(([mention, full]) => [normal(mention), normal(full)] as const)
  const known = facts.flatMap(([mention]) => (found.has(mention) ? [`${mention} ${found.get(mention)}`] : []))
  tally.add(
    "agency",
    name,
    facts.map((fact) => fact.join(" ")),
    known,
  )
}

const HEADER_FIELDS = [
  "title",
  "docNumber",
  "issuedDate",
  "publishedDate",
  "level",
  "periodStart",
  "periodEnd",
] as const

function scoreHeader({ index, tally, document, name, gold }: Scoring): void {
  const policy = index.node(document.policy)
  const titles = new Set([gold.policy.title, ...(gold.titleAlt ?? [])].map(normal))
  for (const field of HEADER_FIELDS) {
    if (!(field in gold.policy)) continue
    const wanted = gold.policy[field]
    let got = field === "title" ? (policy.properties.title ?? policy.name) : policy.properties[field]
    if (field === "title" && titles.has(normal(got))) got = gold.policy.title
    const fact = (value: unknown): string[] =>
      value === undefined || value === null ? [] : [`${field} ${normal(value)}`]
    tally.add("header", name, fact(wanted), fact(got))
  }
  const issuers = new Set(gold.policy.issuers.map(normal))
  if (issuers.size > 0) {
    const found = said(index.into(document.policy, "ISSUED"), document.id).map((edge) =>
      pick(index.forms(index.node(edge.source)), issuers, normal),
    )
    tally.add("issuer", name, [...issuers], [...new Set(found)])
  }
  if (gold.policy.region && gold.policy.region !== "全国") {
    const regions = index.out(document.policy, "APPLIES_TO").map((edge) => normal(index.node(edge.target).name))
    tally.add("region", name, [normal(gold.policy.region)], [...new Set(regions)])
  }
}
