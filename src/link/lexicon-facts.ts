import { agencyId, industryId, regionId } from "../model/ids.ts"
import type { IndustryEntry, Lexicon } from "../model/lexicon/index.ts"
import { regionByCode, regionLine } from "../model/regions.ts"
import type { ResolvedAgency } from "./agencies.ts"
import type { GraphBuilder } from "./builder.ts"
import { otherNames } from "./other-names.ts"

/** Adds a region with all that it is part of. Returns its id; undefined for a code that the lexicon lacks. */
export function addRegion(graph: GraphBuilder, code: string, lexicon: Lexicon): string | undefined {
  const entry = regionByCode(code, lexicon)
  if (entry === undefined) return undefined
  const id = regionId(code)
  if (graph.has(id)) return id
  graph.node(id, "Region", entry.name, { code: entry.code, level: entry.level })
  let below = id
  for (const upper of regionLine(code, lexicon).slice(1)) {
    const above = graph.node(regionId(upper.code), "Region", upper.name, { code: upper.code, level: upper.level })
    graph.edge("PART_OF", below, above)
    below = above
  }
  return id
}

/** Adds the industries that this one is part of; `added` are those of the graph whose own are there already. */
export function addIndustryAncestors(
  graph: GraphBuilder,
  name: string,
  known: ReadonlyMap<string, IndustryEntry>,
  added: Set<string>,
): void {
  let entry = known.get(name)
  while (entry?.partOf !== undefined && !added.has(entry.name)) {
    added.add(entry.name)
    const upper: IndustryEntry | undefined = known.get(entry.partOf)
    const above = graph.node(industryId(entry.partOf), "Industry", entry.partOf, {
      aliases: otherNames(entry.partOf, entry.partOf, upper?.aliases),
    })
    graph.edge("PART_OF", industryId(entry.name), above)
    entry = upper
  }
}

/**
 * Adds where an agency lies, which office it is part of and which ones it took over from: those edges stand where a
 * document names the other office too.
 */
export function addAgencyContext(graph: GraphBuilder, id: string, agency: ResolvedAgency, lexicon: Lexicon): void {
  for (const { name, since } of agency.succeeds ?? [])
    graph.edge("SUCCEEDS", id, agencyId(name), { properties: { since } })
  if (agency.partOf !== undefined) graph.edge("PART_OF", id, agencyId(agency.partOf))
  if (agency.jurisdiction === undefined || agency.level === "national") return
  const region = addRegion(graph, agency.jurisdiction, lexicon)
  if (region !== undefined) graph.edge("LOCATED_IN", id, region, { properties: { basis: "name" } })
}
