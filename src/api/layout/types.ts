import type { EdgeType, NodeLabel } from "../../model/ontology.ts"
import type { Lane, Level } from "../contract.ts"

export interface LayoutNode {
  readonly id: string
  readonly label: NodeLabel
  readonly level?: Level
  readonly policy?: string
  readonly order?: number
  readonly headings?: readonly string[]
  readonly cited?: boolean
}

export interface LayoutEdge {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
}

/** y downwards. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>
  readonly lanes: readonly Lane[]
  /** Around what a first screen draws. */
  readonly bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}
