/** The ways to look at two sides, in the order of the tabs. */
export const TABS = ["matrix", "list", "read", "gaps", "targets", "shared", "versions"] as const
export type Tab = (typeof TABS)[number]

/** What the compare page shows, as the address bar holds it. */
export interface CompareState {
  readonly tab: Tab
  /** The sides as named: a region or a plan. */
  readonly from?: string
  readonly to?: string
  /** Ids of the measures of the chosen pair. */
  readonly upper?: string
  readonly lower?: string
  /** Number of the reason that stands out. */
  readonly reason?: string
  /** Keys of the sections of the chosen cell. */
  readonly row?: string
  readonly column?: string
  /** Kinds and verdicts to show; all where empty. */
  readonly kinds: readonly string[]
  readonly agency?: string
  readonly industry?: string
  /** Words that both titles or texts are searched for. */
  readonly words?: string
  /** Which gaps: of whole measures, or of clauses. */
  readonly extent?: string
  /** What became of the measures to show. */
  readonly change?: string
  /** Two versions of one plan. */
  readonly older?: string
  readonly newer?: string
  /** Whether indicators of one plan alone are shown. */
  readonly all?: string
}

/** Parameters of the address by the field that they hold. */
const PARAMETERS = {
  from: "from",
  to: "to",
  upper: "u",
  lower: "l",
  reason: "r",
  row: "row",
  column: "col",
  agency: "agency",
  industry: "industry",
  words: "q",
  extent: "extent",
  change: "change",
  older: "older",
  newer: "newer",
  all: "all",
} as const satisfies Partial<Record<keyof CompareState, string>>

type Field = keyof typeof PARAMETERS
const FIELDS = Object.entries(PARAMETERS) as [Field, string][]

/** The state that an address holds; what it does not understand is left out. */
export function parseCompare(search: string): CompareState {
  const parameters = new URLSearchParams(search)
  const fields = FIELDS.flatMap(([field, name]): [Field, string][] => {
    const value = parameters.get(name)
    return value === null || value === "" ? [] : [[field, value]]
  })
  return {
    tab: TABS.find((tab) => tab === parameters.get("tab")) ?? "matrix",
    kinds: [...new Set(parameters.getAll("kind"))],
    ...Object.fromEntries(fields),
  }
}

/** An address with this state; parameters of others, such as the language, are kept. */
export function formatCompare(state: CompareState, search: string): string {
  const parameters = new URLSearchParams(search)
  for (const name of ["tab", "kind", ...Object.values(PARAMETERS)]) parameters.delete(name)
  for (const [field, name] of FIELDS) {
    const value = state[field]
    if (value !== undefined && value !== "") parameters.set(name, value)
  }
  if (state.tab !== "matrix") parameters.set("tab", state.tab)
  for (const kind of state.kinds) parameters.append("kind", kind)
  return parameters.toString()
}

/** The state without some fields. */
export function without<K extends keyof CompareState>(state: CompareState, ...fields: K[]): Omit<CompareState, K> {
  const rest: Partial<CompareState> = { ...state }
  for (const field of fields) delete rest[field]
  return rest as Omit<CompareState, K>
}
