import { type Compiling, compile } from "../compile/expression.ts"
import { Dictionary } from "../graph/dictionary.ts"
import type { GraphView } from "../graph/view.ts"
import type { Row } from "../run/runtime.ts"
import type { Conditions } from "./conditions.ts"
import type { SingleLink } from "./graph.ts"
import { isKnownBefore, type Lookup, lookupIn, seek } from "./lookups.ts"
import type { Allowed } from "./types.ts"

/** A way to find the relationships of a link by a property. */
export interface RelationshipSeek {
  readonly details: string
  /** About how many relationships it gives. */
  readonly size: number
  /** Nothing where the property cannot be looked up after all. */
  compile(c: Compiling): ((row: Row) => Iterable<number>) | undefined
}

/** Relationships that are looked at to guess how different the values of a property are. */
const SAMPLE = 256
/** A property with fewer different values among them is not worth an index of all relationships. */
const VARIED = 32

/** How many different values a property has among some relationships of the allowed types; lists count by their items. */
const variety = (key: string, { ids }: Allowed, view: GraphView): number => {
  const dictionary = new Dictionary()
  const different = new Set<number>()
  for (const id of ids) {
    const all = view.relationshipsOf(id)
    const share = Math.ceil(SAMPLE / ids.length)
    for (let at = 0; at < Math.min(share, all.length); at++) {
      const place = all[Math.floor((at * all.length) / share)] ?? all[at]
      const value = view.relationshipProperty(place as number, key)
      for (const item of Array.isArray(value) ? value : [value]) different.add(dictionary.numberOf(item))
    }
  }
  return different.size
}

/** The cheapest lookup of a link's relationships, where one is worth it. */
export const bestRelationshipSeek = (
  { name }: SingleLink,
  allowed: Allowed,
  conditions: Conditions,
  isBound: (name: string) => boolean,
  view: GraphView,
): RelationshipSeek | undefined => {
  const own = conditions.all.filter(({ needs }) => needs.every((need) => need === name || isBound(need)))
  const found = own
    .map(({ expression }) => lookupIn(expression, name, (e) => isKnownBefore(e, name, conditions, isBound)))
    .filter((lookup) => lookup !== undefined)
    .map((lookup) => ({ lookup, values: variety(lookup.key, allowed, view) }))
    .filter(({ values }) => values >= VARIED)
    .sort((a, b) => b.values - a.values)
  return found[0] && relationshipSeek(found[0].lookup, found[0].values, view)
}

const relationshipSeek = ({ key, value, by }: Lookup, values: number, view: GraphView): RelationshipSeek => ({
  details: `(${key})`,
  size: ((by === "anyOf" ? 5 : 1) * view.relationshipCount) / values,
  compile: (c) => {
    const work = () => c.runtime.budget.work()
    const index = by === "member" ? view.relationshipMemberIndex(key, work) : view.relationshipIndex(key, work)
    return index && seek(index, compile(value, c), by)
  },
})
