import { each, type Steps, those } from "../model/steps.ts"
import type { ViewEdge, ViewGraph, ViewNode } from "./contract.ts"

/** The graph without its measures. */
export interface Overview {
  /** The plans that are loaded, with the number of their measures. */
  readonly policies: ViewGraph["policies"]
  /** One edge for all the leads, and one for all the supports, that join an agency to a plan through its measures. */
  readonly edges: readonly ViewEdge[]
}

type Nodes = ReadonlyMap<string, ViewNode>

function* throughMeasures(nodes: Nodes, edges: readonly ViewEdge[]): Steps<ViewEdge[]> {
  const sums = new Map<string, ViewEdge & { count: number }>()
  yield* each(edges, ({ type, source, target }) => {
    const policy = nodes.get(target)?.policy
    if (policy === undefined || nodes.get(source)?.label !== "Agency") return
    const id = `${type}:${source}>${policy}`
    const sum = sums.get(id)
    if (sum === undefined) sums.set(id, { id, type, source, target: policy, count: 1 })
    else sum.count += 1
  })
  return [...sums.values()]
}

function* policiesOf(nodes: Nodes, documents: ReadonlyMap<string, string>): Steps<ViewGraph["policies"]> {
  const measures = new Map<string, number>()
  yield* each(nodes.values(), ({ policy }) => {
    if (policy !== undefined) measures.set(policy, (measures.get(policy) ?? 0) + 1)
  })
  const documentOf = new Map([...documents].map(([document, policy]) => [policy, document]))
  const policies = yield* those(nodes.values(), ({ label, cited }) => label === "Policy" && cited !== true)
  return policies.map(({ id, name, level }) => {
    const document = documentOf.get(id)
    return {
      id,
      name,
      ...(level === undefined ? {} : { level }),
      measures: measures.get(id) ?? 0,
      ...(document === undefined ? {} : { document }),
    }
  })
}

/** The overview of a graph; `documents` are the plans by the documents that state them. */
export function* overview(
  nodes: Nodes,
  edges: readonly ViewEdge[],
  documents: ReadonlyMap<string, string>,
): Steps<Overview> {
  return { policies: yield* policiesOf(nodes, documents), edges: yield* throughMeasures(nodes, edges) }
}
