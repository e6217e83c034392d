import type { Neighbour, NeighbourGroup } from "../../src/api/contract.ts"
import type { NodeLabel } from "../../src/model/ontology.ts"
import type { useWords } from "../i18n/index.ts"

type Translate = ReturnType<typeof useWords>["t"]

/** The reading order of what a node is joined to; the rest follows as it comes. */
const ORDER: readonly string[] = [
  "LEADS in Agency",
  "SUPPORTS in Agency",
  "LEADS out Measure",
  "SUPPORTS out Measure",
  "COUNTERPART_OF out Agency",
  "COUNTERPART_OF in Agency",
  "CONTAINS in Policy",
  "ISSUED in Agency",
  "ISSUED out Policy",
  "SUPPORTS in Measure",
  "SUPPORTS in Policy",
  "SETS out Target",
  "SETS in Measure",
  "SETS in Policy",
  "MEASURES out Indicator",
  "MEASURES in Target",
  "OVERLAPS out Measure",
  "OVERLAPS in Measure",
  "SUPPORTS out Platform",
  "SUPPORTS out Industry",
  "APPLIES_TO out Region",
  "LOCATED_IN out Region",
  "CITES out Policy",
  "CITES in Policy",
  "CONTAINS out Measure",
]

export const groupKey = ({ type, direction, label }: Pick<NeighbourGroup, "type" | "direction" | "label">): string =>
  `${type} ${direction} ${label}`

const place = (group: NeighbourGroup): number => {
  const at = ORDER.indexOf(groupKey(group))
  return at < 0 ? ORDER.length : at
}

/** Groups in reading order; where a document is kept is not a fact of the field. */
export const inReadingOrder = (groups: readonly NeighbourGroup[]): NeighbourGroup[] =>
  groups.filter(({ type }) => type !== "STATES").sort((a, b) => place(a) - place(b))

export const keyOf = ({ edge, direction, node }: Neighbour): string =>
  groupKey({ type: edge.type, direction, label: node.label })

const SUPPORTS_OUT: Partial<Record<NodeLabel, "agencyMeasure" | "platform" | "industry">> = {
  Measure: "agencyMeasure",
  Platform: "platform",
  Industry: "industry",
}

const SUPPORTS_IN: Partial<Record<NodeLabel, "measureAgency" | "measure" | "policy">> = {
  Agency: "measureAgency",
  Measure: "measure",
  Policy: "policy",
}

/** The heading of a group in the words of the field. */
export function groupTitle({ type, direction, label }: NeighbourGroup, t: Translate): string {
  const special = type === "SUPPORTS" ? (direction === "out" ? SUPPORTS_OUT : SUPPORTS_IN)[label] : undefined
  return special === undefined ? t(`${direction}.${type}`) : t(`supports.${special}`)
}
