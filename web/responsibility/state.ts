import { LEVELS, type Level } from "../../src/api/contract.ts"
import { type AddressForm, withParameters } from "../address/useAddress.ts"

export const ROLES = ["leads", "joint", "supports"] as const
export type Role = (typeof ROLES)[number]

export const LISTS = ["offices", "withoutLead", "severalLeads", "notUnderstood"] as const
export type List = (typeof LISTS)[number]

/** A figure of the table: which office's row, in one plan or all, one role or all. */
export interface Cell {
  readonly office: string
  readonly plan?: string
  readonly role?: Role
}

/** Column by which the table is sorted: the name, or the figures of a plan or all, of a role or all. */
export interface Sort {
  readonly by: "name" | "figures"
  readonly plan?: string
  readonly role?: Role
  readonly ascending: boolean
}

/** What the page shows, as the address bar holds it. */
export interface DutyState {
  readonly list: List
  /** Ids of plans; empty for all. */
  readonly plans: readonly string[]
  readonly level?: Level
  readonly text: string
  readonly sort: Sort
  readonly cell?: Cell
  /** Id of an open measure. */
  readonly measure?: string
}

export const BY_LOAD: Sort = { by: "figures", ascending: false }

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((one) => one === value)

/** The properties that have a value. */
const given = <K extends string, T>(name: K, value: T | null | undefined): { [P in K]?: T } =>
  value === undefined || value === null || value === "" ? {} : ({ [name]: value } as { [P in K]: T })

function parseSort(parameters: URLSearchParams): Sort {
  const by = parameters.get("sort")
  const ascending = parameters.get("order") === "up"
  if (by === "name") return { by, ascending }
  return { by: "figures", ...given("role", oneOf(ROLES, by)), ...given("plan", parameters.get("sort-plan")), ascending }
}

function parseCell(parameters: URLSearchParams): Cell | undefined {
  const office = parameters.get("office")
  if (office === null || office === "") return undefined
  return { office, ...given("plan", parameters.get("in")), ...given("role", oneOf(ROLES, parameters.get("role"))) }
}

function parse(search: string): DutyState {
  const parameters = new URLSearchParams(search)
  return {
    list: oneOf(LISTS, parameters.get("list")) ?? "offices",
    plans: [...new Set(parameters.getAll("plan"))],
    ...given("level", oneOf(LEVELS, parameters.get("level"))),
    text: parameters.get("q") ?? "",
    sort: parseSort(parameters),
    ...given("cell", parseCell(parameters)),
    ...given("measure", parameters.get("measure")),
  }
}

function format(state: DutyState, search: string): string {
  const { list, sort, cell } = state
  return withParameters(search, {
    list: list === "offices" ? undefined : list,
    plan: state.plans,
    level: state.level,
    q: state.text,
    sort: sort.by === "name" ? "name" : sort.role,
    "sort-plan": sort.plan,
    order: sort.ascending ? "up" : undefined,
    office: cell?.office,
    in: cell?.plan,
    role: cell?.role,
    measure: state.measure,
  })
}

/** The page's state in its address. */
export const DUTY_ADDRESS: AddressForm<DutyState> = { parse, format }

/** The state with a figure or a measure opened, or with neither. */
export function withOpen(state: DutyState, open: { readonly cell?: Cell; readonly measure?: string }): DutyState {
  const { cell: _cell, measure: _measure, ...rest } = state
  return { ...rest, ...open }
}

/** The sort that a click on a column's head asks for: largest first (names from A), then the other way round. */
export function nextSort(now: Sort, column: Omit<Sort, "ascending">): Sort {
  const same = now.by === column.by && now.plan === column.plan && now.role === column.role
  return { ...column, ascending: same ? !now.ascending : column.by === "name" }
}
