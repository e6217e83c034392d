import type { z } from "zod"
import type { DocumentGraph } from "../../src/model/graph.ts"
import { indicatorId, industryId, platformId } from "../../src/model/ids.ts"
import type { Store } from "../../src/store/port.ts"
import * as queries from "../../src/store/queries.ts"
import type { Query } from "../../src/store/query.ts"
import { agency, planGraph, planId, sketch } from "./plans.ts"

type AnyQuery = Query<Record<string, unknown>, Record<string, unknown>>

/** Every query of the product. */
export const QUERIES = Object.values(queries) as unknown as readonly AnyQuery[]

export const shapeOf = (schema: z.ZodType): string[] => Object.keys((schema as z.ZodObject).shape)

/** Plans in which every query finds something. */
export const CORPUS: readonly DocumentGraph[] = [
  sketch({ plan: 0, file: "国/装备.txt", measures: [{ title: 2, lead: 4, supports: [], industry: 1 }] }),
  sketch({
    plan: 1,
    file: "省/冰雪.txt",
    measures: [
      { title: 0, lead: 8, supports: [5], platform: 0, target: 0 },
      { title: 4, lead: 5, supports: [10], platform: 2, industry: 0 },
      { title: 1, lead: 5, supports: [], platform: 1, industry: 2 },
    ],
    cites: [0, 4],
  }),
  sketch({
    plan: 2,
    file: "市/冰雪.txt",
    measures: [
      { title: 0, lead: 9, supports: [6, 10], platform: 0, target: 0 },
      { title: 3, lead: 6, supports: [9], industry: 1, target: 1 },
    ],
    cites: [1, 4],
  }),
  sketch({ plan: 4, file: "区/菱镁.txt", measures: [{ title: 1, lead: 7, supports: [6], platform: 1 }], cites: [3] }),
].map(planGraph)

/** Parameters with which a query finds something in the corpus, by name; the others take none. */
export const PARAMETERS: Readonly<Record<string, Record<string, unknown>>> = {
  search: { text: "雪" },
  node: { id: planId(2) },
  "node-edges": { id: agency(6) },
  "neighbourhood-counts": { id: platformId("千山滑雪场") },
  neighbourhood: { id: agency(9), types: ["LEADS", "COUNTERPART_OF"], limit: 5 },
  "graph-nodes": { labels: ["Policy", "Agency"] },
  "graph-edges": { labels: ["Policy", "Measure", "Agency"] },
  "statistics-nodes": {},
  "evidence-of-document": { document: "document:市/冰雪.txt", limit: 50 },
  "region-policies": { region: "210000" },
  "region-line": { region: "210302" },
  citations: { policy: planId(1) },
  "overlaps-between-regions": { from: "辽宁省", to: "鞍山市" },
  "measures-without-overlap": { from: "辽宁省", to: "鞍山市" },
  "agency-measures": { agency: agency(6) },
  "agency-load": { least: 2 },
  "agency-partners": { agency: agency(9) },
  "policy-measures": { policy: planId(2) },
  "policy-targets": { policy: planId(2) },
  "targets-by-indicator": { indicator: indicatorId("滑雪场数量") },
  "platforms-by-region": { region: "210000" },
  "platform-measures": { platform: platformId("千山滑雪场") },
  "industry-measures": { industry: industryId("冰雪经济") },
}

/** Queries that find nothing in the corpus: it has no offices that succeeded others, and everybody leads. */
export const EMPTY: ReadonlySet<string> = new Set([
  "successions",
  "measures-without-lead",
  "measures-with-several-leads",
])

export async function fill(store: Store, graphs: readonly DocumentGraph[]): Promise<void> {
  for (const graph of graphs) await store.load(graph)
}
