import { EDGE_TYPES, EDGES, NODE_LABELS, NODES } from "../../src/model/ontology.ts"

const list = (properties: object): string =>
  Object.entries(properties)
    .map(([name, type]) => `${name}: ${type}`)
    .join(", ")

/** The ontology as the README shows it. */
export function ontologyTable(): string {
  const nodes = NODE_LABELS.map((label) => {
    const { zh, about, properties } = NODES[label]
    return `| ${label} | ${zh} | ${about} | ${list(properties)} |`
  })
  const edges = EDGE_TYPES.map((type) => {
    const { zh, ends, evidence, properties } = EDGES[type]
    const between = ends.map(([from, to]) => `${from} → ${to}`).join(", ")
    return `| ${type} | ${zh} | ${between} | ${list(properties)} | ${evidence} |`
  })
  return [
    "| node | 中文 | what it is | properties |",
    "|---|---|---|---|",
    ...nodes,
    "",
    "| edge | 中文 | from → to | properties | evidence |",
    "|---|---|---|---|---|",
    ...edges,
  ].join("\n")
}
