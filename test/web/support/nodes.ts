import type { ViewEdge, ViewNode } from "../../../src/api/contract.ts"
import type { Drawing } from "../../../web/graph/model.ts"

/** A node of the canvas with what a test does not care about filled in. */
export const viewNode = (id: string, label: ViewNode["label"], rest: Partial<ViewNode> = {}): ViewNode => ({
  id,
  label,
  name: id,
  caption: id,
  x: 0,
  y: 0,
  degree: 1,
  ...rest,
})

export const viewEdge = (
  type: ViewEdge["type"],
  source: string,
  target: string,
  rest: Partial<ViewEdge> = {},
): ViewEdge => ({
  id: `${type}:${source}>${target}`,
  type,
  source,
  target,
  ...rest,
})

export const drawingOf = (nodes: readonly ViewNode[], edges: readonly ViewEdge[] = []): Drawing => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
})
