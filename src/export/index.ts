import type { PolicyGraph } from "../model/graph.ts"
import { csv } from "./csv.ts"
import { cypher } from "./cypher.ts"
import { gexf } from "./gexf.ts"
import { graphml } from "./graphml.ts"
import { jsonld } from "./jsonld.ts"
import { tables } from "./table.ts"
import { xlsx } from "./xlsx.ts"

export const EXPORT_FORMATS = ["graphml", "gexf", "csv", "xlsx", "jsonld", "cypher"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** One file of an export; `name` is empty where the format is a single file. */
export interface ExportFile {
  readonly name: string
  readonly content: string | Uint8Array | Iterable<string>
}

/** The graph in a format of other tools. CSV is several files, everything else is one. */
export async function exportGraph(graph: PolicyGraph, format: ExportFormat): Promise<ExportFile[]> {
  switch (format) {
    case "graphml":
      return [{ name: "", content: graphml(graph) }]
    case "gexf":
      return [{ name: "", content: gexf(graph) }]
    case "jsonld":
      return [{ name: "", content: jsonld(graph) }]
    case "cypher":
      return [{ name: "", content: cypher(graph) }]
    case "xlsx":
      return [{ name: "", content: await xlsx(tables(graph)) }]
    case "csv":
      return tables(graph).map((table) => ({
        name: `${table.name.split(" ")[1]?.toLowerCase()}.csv`,
        content: csv(table),
      }))
  }
}
