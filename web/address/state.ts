import { LEVELS, type Level } from "../../src/api/contract.ts"
import { NODE_LABELS, type NodeLabel } from "../../src/model/ontology.ts"

/** What the graph page shows, as the address bar holds it. */
export interface ViewState {
  /** Id of the selected node. */
  readonly selected?: string
  /** Ids of the nodes whose neighbours are drawn. */
  readonly open: readonly string[]
  /** Labels drawn beyond those of the first screen. */
  readonly shown: readonly NodeLabel[]
  readonly hiddenLabels: readonly NodeLabel[]
  readonly hiddenLevels: readonly Level[]
  /** Ids of plans. */
  readonly hiddenPolicies: readonly string[]
  /** Ids of single nodes that were taken off the canvas. */
  readonly hiddenNodes: readonly string[]
}

export const EMPTY_VIEW: ViewState = {
  open: [],
  shown: [],
  hiddenLabels: [],
  hiddenLevels: [],
  hiddenPolicies: [],
  hiddenNodes: [],
}

const labels = (values: readonly string[]): NodeLabel[] => NODE_LABELS.filter((label) => values.includes(label))
const levels = (values: readonly string[]): Level[] => LEVELS.filter((level) => values.includes(level))

/** The state that an address holds; what it does not understand is left out. */
export function parseView(search: string): ViewState {
  const parameters = new URLSearchParams(search)
  const all = (name: string): string[] => [...new Set(parameters.getAll(name))].filter((value) => value !== "")
  const selected = parameters.get("sel")
  return {
    ...(selected === null || selected === "" ? {} : { selected }),
    open: all("open"),
    shown: labels(all("show")),
    hiddenLabels: labels(all("hide")),
    hiddenLevels: levels(all("hide-level")),
    hiddenPolicies: all("hide-plan"),
    hiddenNodes: all("hide-node"),
  }
}

/** An address with this state; parameters of others, such as the language, are kept. */
export function formatView(state: ViewState, search: string): string {
  const parameters = new URLSearchParams(search)
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["sel", state.selected === undefined ? [] : [state.selected]],
    ["open", state.open],
    ["show", state.shown],
    ["hide", state.hiddenLabels],
    ["hide-level", state.hiddenLevels],
    ["hide-plan", state.hiddenPolicies],
    ["hide-node", state.hiddenNodes],
  ]
  for (const [name, values] of lists) {
    parameters.delete(name)
    for (const value of values) parameters.append(name, value)
  }
  return parameters.toString()
}

/** The list without the item, or with it at the end. */
export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
