import type { ViewNode } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import type { Drawing } from "./model.ts"

type Filters = Pick<ViewState, "hiddenLabels" | "hiddenLevels" | "hiddenPolicies" | "hiddenNodes" | "selected">

/** Whether the node's own facts hide it. */
const hidesItself = (node: ViewNode, filters: Filters): boolean =>
  filters.hiddenNodes.includes(node.id) ||
  filters.hiddenLabels.includes(node.label) ||
  (node.level !== undefined && filters.hiddenLevels.includes(node.level)) ||
  filters.hiddenPolicies.includes(node.policy ?? node.id)

/**
 * Ids of the nodes that the filters leave. What belongs to no plan goes when all that it is joined to has gone: an
 * agency with its plans, a platform with its measures. The selected node always stays.
 */
export function visible(drawn: Drawing, filters: Filters): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const node of drawn.nodes.values()) if (!hidesItself(node, filters)) shown.add(node.id)
  const joined = new Map<string, boolean>()
  for (const { source, target, type } of drawn.edges.values()) {
    if (type === "COUNTERPART_OF" || type === "PART_OF") continue
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      joined.set(one, (joined.get(one) ?? false) || shown.has(other))
    }
  }
  for (const [id, some] of joined) {
    const node = drawn.nodes.get(id)
    if (!some && node?.label !== "Policy" && node?.label !== "Measure") shown.delete(id)
  }
  if (filters.selected !== undefined && drawn.nodes.has(filters.selected)) shown.add(filters.selected)
  return shown
}
