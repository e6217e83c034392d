import type { ViewEdge, ViewNode } from "../../src/api/contract.ts"

/** What a node of the drawn graph holds: where it stands, y upwards, and what it is. */
export interface NodeAttributes {
  x: number
  y: number
  node: ViewNode
}

export interface EdgeAttributes {
  edge: ViewEdge
}
