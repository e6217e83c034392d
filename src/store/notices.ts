import { notices } from "../cypher/index.ts"
import { GRAPH_NAMES } from "../model/ontology.ts"
import type { QueryResult } from "../model/values.ts"

/** An answer with what of its query may be a slip: names that no graph of ours has. */
export function withNotices(text: string, answer: QueryResult): QueryResult {
  const found = notices(text, GRAPH_NAMES)
  return found.length === 0 ? answer : { ...answer, notices: found }
}
