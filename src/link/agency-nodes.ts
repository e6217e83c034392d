import { agencyId } from "../model/ids.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { type Jurisdiction, resolveAgency } from "./agencies.ts"
import type { GraphBuilder } from "./builder.ts"
import { addAgencyContext } from "./lexicon-facts.ts"

/** The id of the node of an agency by its mention, with a second name that the text gives it. */
export type AgencyNodes = (mention: string, alias?: string) => string

/** Adds the agencies of one document to its graph, each mention once. */
export function agencyNodes(graph: GraphBuilder, where: Jurisdiction, lexicon: Lexicon): AgencyNodes {
  const known = new Map<string, string>()
  return (mention, alias) => {
    const id = known.get(mention) ?? addAgency(graph, mention, where, lexicon)
    known.set(mention, id)
    if (alias !== undefined) graph.node(id, "Agency", mention, { aliases: [alias] })
    return id
  }
}

function addAgency(graph: GraphBuilder, mention: string, where: Jurisdiction, lexicon: Lexicon): string {
  const agency = resolveAgency(mention, where, lexicon)
  const { name, level, kind, jurisdiction } = agency
  const aliases = [...new Set([mention, ...agency.aliases])].filter((alias) => alias !== name).sort()
  const properties = { aliases, level, kind, jurisdiction, function: agency.function }
  const id = graph.node(agencyId(name), "Agency", name, properties)
  addAgencyContext(graph, id, agency, lexicon)
  return id
}
