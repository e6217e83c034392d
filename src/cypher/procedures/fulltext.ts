import { nearest } from "../check/nearest.ts"
import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Runtime } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"
import { parseFulltext } from "./fulltext-query.ts"
import { FulltextStore } from "./fulltext-store.ts"

const stores = new WeakMap<object, Map<string, FulltextStore>>()

const storeOf = (name: string, { view, fulltext, budget }: Runtime): FulltextStore => {
  const rule = Object.hasOwn(fulltext, name) ? fulltext[name] : undefined
  if (rule === undefined) throw new CypherTypeError(say("name/index", { name }, nearest(name, Object.keys(fulltext))))
  const known = stores.get(view) ?? new Map<string, FulltextStore>()
  stores.set(view, known)
  const key = JSON.stringify([name, rule])
  const store = known.get(key) ?? new FulltextStore(view, rule, budget)
  known.set(key, store)
  return store
}

const rows = (value: Value | undefined, what: string): number | undefined => {
  if (value === undefined || value === null) return undefined
  if (typeof value === "bigint" && value >= 0n) return Number(value)
  throw new CypherTypeError(`${what} must be a non-negative integer`)
}

/** Nodes of a full-text index that match a query, best first; the scores are not Lucene's. */
export function* queryNodes(args: readonly Value[], runtime: Runtime): Generator<readonly Value[]> {
  const [name = null, query = null, options = null] = args
  if (typeof name !== "string" || typeof query !== "string") {
    throw new CypherTypeError("db.index.fulltext.queryNodes takes the name of an index and a query, both strings")
  }
  const store = storeOf(name, runtime)
  const found = [...store.match(parseFulltext(query))].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const given = options instanceof Map ? options : new Map<string, Value>()
  const skip = rows(given.get("skip"), "skip") ?? 0
  const limit = rows(given.get("limit"), "limit") ?? Number.POSITIVE_INFINITY
  for (const [node, score] of found.slice(skip, skip + limit)) yield [runtime.view.node(node), score]
}
