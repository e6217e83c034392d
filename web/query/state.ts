import { type AddressForm, withParameters } from "../address/useAddress.ts"
import { type Given, isJson, readJson } from "./parameters.ts"

export const VIEWS = ["table", "graph", "both", "plan"] as const
export type ResultView = (typeof VIEWS)[number]

export const LIMITS = [100, 500, 2_000, 10_000] as const
const FEW = 500

/** A query as it is asked. */
export interface Asked {
  readonly text: string
  readonly parameters: Given
  /** Rows at the most. */
  readonly limit: number
}

/** What the page shows, as the address bar holds it. */
export interface QueryState extends Asked {
  readonly view: ResultView
  /** Name of the ready question that the text comes from. */
  readonly question?: string
  /** Id of the selected node. */
  readonly selected?: string
}

const PREFIX = "p."

function parse(search: string): QueryState {
  const given = new URLSearchParams(search)
  const view = VIEWS.find((one) => one === given.get("view")) ?? "table"
  const limit = LIMITS.find((one) => String(one) === given.get("limit")) ?? FEW
  const question = given.get("question")
  const selected = given.get("sel")
  const parameters = [...given].flatMap(([name, value]) =>
    name.startsWith(PREFIX) && isJson(value) ? [[name.slice(PREFIX.length), readJson(value)] as const] : [],
  )
  return {
    text: given.get("q") ?? "",
    parameters: Object.fromEntries(parameters),
    limit,
    view,
    ...(question === null ? {} : { question }),
    ...(selected === null || selected === "" ? {} : { selected }),
  }
}

function format({ text, parameters, limit, view, question, selected }: QueryState, search: string): string {
  const old = [...new URLSearchParams(search).keys()].filter((name) => name.startsWith(PREFIX))
  return withParameters(search, {
    ...Object.fromEntries(old.map((name) => [name, undefined])),
    q: text,
    ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [PREFIX + name, JSON.stringify(value)])),
    limit: limit === FEW ? undefined : String(limit),
    view: view === "table" ? undefined : view,
    question,
    sel: selected,
  })
}

/** The page's state in its address: a link asks the same again. */
export const QUERY_ADDRESS: AddressForm<QueryState> = { parse, format }

/** The state with another selection, or none. */
export function withSelected(state: QueryState, selected: string | undefined): QueryState {
  const { selected: _before, ...rest } = state
  return selected === undefined ? rest : { ...rest, selected }
}
