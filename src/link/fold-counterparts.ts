import type { GraphEdge, GraphNode } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"

/** GB/T 2260: the municipalities directly under the State Council, whose districts have no prefecture above them. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"])
/** GB/T 2260: counties directly under a province. */
const UNDER_PROVINCE = "90"

/** The jurisdiction one level up, as a key; undefined for the country and for what has no code. */
function above(level: string, code: string): string | undefined {
  const province = `province:${code.slice(0, 2)}0000`
  if (level === "province") return "national"
  if (level === "city") return province
  if (level !== "county") return undefined
  const direct = MUNICIPALITIES.has(code.slice(0, 2)) || code.slice(2, 4) === UNDER_PROVINCE
  return direct ? province : `city:${code.slice(0, 4)}00`
}

const text = (node: GraphNode, key: string): string | undefined => {
  const value = node.properties[key]
  return typeof value === "string" ? value : undefined
}

function place(agency: GraphNode): string | undefined {
  const level = text(agency, "level")
  return level === "national" ? level : `${level}:${text(agency, "jurisdiction")}`
}

export const functionOf = (node: GraphNode | undefined): string | undefined =>
  node?.label === "Agency" ? text(node, "function") : undefined

/** What an agency's counterparts depend on: its function, and where it exercises that. */
export const officeOf = (node: GraphNode | undefined): string | undefined => {
  const name = functionOf(node)
  return node === undefined || name === undefined ? undefined : `${name} ${place(node)}`
}

/** Among agencies of one function, each one's counterparts one level up. */
export function counterparts(agencies: readonly GraphNode[]): GraphEdge[] {
  const byPlace = groupByPlace(agencies)
  return agencies.flatMap((lower) => {
    const upper = above(text(lower, "level") ?? "", text(lower, "jurisdiction") ?? "")
    return ((upper === undefined ? undefined : byPlace.get(upper)) ?? []).map(({ id }) => ({
      id: edgeId("COUNTERPART_OF", lower.id, id),
      type: "COUNTERPART_OF" as const,
      source: lower.id,
      target: id,
      properties: {},
      evidence: [],
    }))
  })
}

function groupByPlace(agencies: readonly GraphNode[]): Map<string | undefined, GraphNode[]> {
  const groups = new Map<string | undefined, GraphNode[]>()
  for (const agency of agencies) {
    const group = groups.get(place(agency))
    if (group === undefined) groups.set(place(agency), [agency])
    else group.push(agency)
  }
  return groups
}
