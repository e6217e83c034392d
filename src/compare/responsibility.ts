import type { LedgerEntry, PolicyGraph } from "../model/graph.ts"
import { atOnce, each, type Steps, those } from "../model/steps.ts"
import { type MeasureRef, refOf } from "./pair.ts"
import { type Statement, statementsOf } from "./statement.ts"
import { type Link, type Relations, relationSteps } from "./view.ts"

/** What one office does in one plan: ids of measures. */
export interface Duties {
  readonly policy: string
  /** Named as lead, alone or with others. */
  readonly leads: readonly string[]
  /** Responsible together with others, none named as lead. */
  readonly joint: readonly string[]
  readonly supports: readonly string[]
}

/** One job: the office at the highest level with its counterparts below, and their duties. */
export interface ResponsibilityRow {
  readonly offices: readonly { readonly id: string; readonly name: string; readonly level: string }[]
  readonly duties: readonly Duties[]
  /** Number of measures over all plans. */
  readonly load: number
}

/** Who is responsible for what. */
export interface Responsibility {
  /** Most loaded first. */
  readonly rows: readonly ResponsibilityRow[]
  readonly withoutLead: readonly MeasureRef[]
  readonly severalLeads: readonly MeasureRef[]
  /** Measures with a clause on responsibility that was not understood. */
  readonly notUnderstood: readonly MeasureRef[]
}

const LEVELS = ["national", "province", "city", "county"]

/**
 * Agencies by plans. `ledgers` (by document id) tells where clauses on responsibility were not understood; without them
 * that list is empty.
 */
export const responsibility = (...plans: Parameters<typeof responsibilitySteps>): Responsibility =>
  atOnce(responsibilitySteps(...plans))

/** The same, in steps. */
export function* responsibilitySteps(
  graph: PolicyGraph,
  policies: readonly string[],
  ledgers: ReadonlyMap<string, readonly LedgerEntry[]> = new Map(),
): Steps<Responsibility> {
  const view = yield* relationSteps(graph)
  const statements: Statement[] = []
  for (const policy of policies) {
    for (const statement of statementsOf(view, policy)) statements.push(statement)
    yield
  }
  function* refs(wanted: (measure: Statement) => boolean): Steps<MeasureRef[]> {
    return (yield* those(statements, wanted)).map(refOf)
  }
  return {
    rows: yield* rowsOf(view, statements),
    withoutLead: yield* refs(({ leads }) => leads.length === 0),
    severalLeads: yield* refs(({ leads }) => distinct(leads) > 1),
    notUnderstood: yield* refs((statement) => hasUnread(statement, ledgers.get(statement.document) ?? [])),
  }
}

const distinct = (links: readonly Link[]): number => new Set(links.map(({ node }) => node.id)).size

const hasUnread = ({ start, text }: Statement, ledger: readonly LedgerEntry[]): boolean =>
  ledger.some(
    (entry) => entry.status === "role-not-understood" && entry.start < start + text.length && entry.end > start,
  )

type Kind = "leads" | "joint" | "supports"
interface Row {
  readonly offices: Map<string, Link["node"]>
  readonly duties: Map<string, Record<Kind, Set<string>>>
}

function* rowsOf(view: Relations, statements: readonly Statement[]): Steps<ResponsibilityRow[]> {
  const rows = new Map<string, Row>()
  yield* each(statements, ({ id, policy, leads, supports }) => {
    for (const link of [...leads, ...supports]) {
      const row = rowFor(view, link.node.id, rows)
      row.offices.set(link.node.id, link.node)
      const duties = row.duties.get(policy) ?? { leads: new Set(), joint: new Set(), supports: new Set() }
      duties[kindOf(link)].add(id)
      row.duties.set(policy, duties)
    }
  })
  const finished: ResponsibilityRow[] = []
  yield* each(rows.values(), (row) => finished.push(finish(row)))
  return finished.sort((a, b) => b.load - a.load || inChinese(nameOf(a), nameOf(b)))
}

const inChinese = new Intl.Collator("zh").compare

const nameOf = ({ offices: [first] }: ResponsibilityRow): string => first?.name ?? ""

const kindOf = ({ edge }: Link): Kind =>
  edge.type === "SUPPORTS" ? "supports" : edge.properties.mode === "joint" ? "joint" : "leads"

/** The row of an office: that of its counterparts above, and so on up. */
function rowFor(view: Relations, agency: string, rows: Map<string, Row>): Row {
  let top = agency
  for (const seen = new Set([agency]); ; seen.add(top)) {
    const [above] = [...view.counterparts(top)].sort()
    if (above === undefined || seen.has(above)) break
    top = above
  }
  const row = rows.get(top) ?? { offices: new Map(), duties: new Map() }
  rows.set(top, row)
  return row
}

function finish({ offices, duties }: Row): ResponsibilityRow {
  const rank = (level: string): number => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length)
  const all = [...duties].map(([policy, { leads, joint, supports }]) => ({
    policy,
    leads: [...leads],
    joint: [...joint],
    supports: [...supports],
  }))
  return {
    offices: [...offices.values()]
      .map(({ id, name, properties }) => ({ id, name, level: String(properties.level ?? "") }))
      .sort((a, b) => rank(a.level) - rank(b.level) || (a.name < b.name ? -1 : 1)),
    duties: all,
    load: all.reduce((sum, { leads, joint, supports }) => sum + new Set([...leads, ...joint, ...supports]).size, 0),
  }
}
