import type { Lexicon, ObjectEntry } from "../model/lexicon/index.ts"
import { Matcher } from "../model/matcher.ts"
import { fold } from "./fold.ts"

/** How much of an object's weight its class and the whole that it belongs to receive. */
const IS_A = 0.6
const PART_OF = 0.4

/** One object of the hierarchy. */
export interface PolicyObject {
  readonly index: number
  readonly name: string
  /** Itself (1) and every class and whole above it, with the share of its weight that reaches them. */
  readonly broader: ReadonlyMap<PolicyObject, number>
  /** 0 for what everything belongs to, 1 for what nothing is narrower than. */
  readonly specificity: number
}

/** The lexicons of comparison, compiled. */
export interface Thesaurus {
  readonly objects: Matcher<readonly PolicyObject[]>
  readonly instruments: Matcher<readonly string[]>
  /** Indices of topics. */
  readonly topics: Matcher<readonly number[]>
  /** Share of passages in which a pair of characters occurs, by `pairKey`; absent for rare ones. */
  readonly commonness: ReadonlyMap<number, number>
  readonly byIndex: readonly PolicyObject[]
}

/** Two neighbouring UTF-16 units as one integer. */
export const pairKey = (first: number, second: number): number => (first << 16) | second

const compiled = new WeakMap<Lexicon, Thesaurus>()

/** The thesaurus of a lexicon, compiled once. */
export function thesaurusOf(lexicon: Lexicon): Thesaurus {
  let thesaurus = compiled.get(lexicon)
  if (thesaurus === undefined) {
    thesaurus = compile(lexicon)
    compiled.set(lexicon, thesaurus)
  }
  return thesaurus
}

function compile(lexicon: Lexicon): Thesaurus {
  const entries = lexicon.objects.entries
  const byName = hierarchy(entries)
  const namesOf = (entry: ObjectEntry): string[] => [entry.name, ...entry.aliases, ...entry.formerNames]
  return {
    objects: matcherOf(
      entries.map((entry) => ({ words: namesOf(entry), value: byName.get(entry.name) as PolicyObject })),
    ),
    instruments: matcherOf(lexicon.instruments.entries.map((entry) => ({ words: entry.verbs, value: entry.name }))),
    topics: matcherOf(lexicon.topics.entries.map((entry, index) => ({ words: entry.terms, value: index }))),
    commonness: commonness(lexicon),
    byIndex: [...byName.values()],
  }
}

/** A matcher whose words may stand for several values. */
function matcherOf<T>(entries: readonly { words: readonly string[]; value: T }[]): Matcher<readonly T[]> {
  const byWord = new Map<string, T[]>()
  for (const { words, value } of entries)
    for (const word of words) {
      const values = byWord.get(fold(word))
      if (values === undefined) byWord.set(fold(word), [value])
      else values.push(value)
    }
  return new Matcher(byWord)
}

function commonness(lexicon: Lexicon): Map<number, number> {
  const shares = new Map<number, number>()
  for (const { share, pairs } of lexicon.frequencies.entries)
    for (let i = 0; i + 1 < pairs.length; i += 2)
      shares.set(pairKey(pairs.charCodeAt(i), pairs.charCodeAt(i + 1)), share)
  return shares
}

/** Specificity is the intrinsic information content of Seco, Veale and Hayes (2004): the fewer lie below, the more. */
function hierarchy(entries: readonly ObjectEntry[]): Map<string, PolicyObject> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const shares = new Map(entries.map((entry) => [entry.name, sharesAbove(entry, byName)]))
  const below = new Map<string, number>()
  for (const above of shares.values()) for (const name of above.keys()) below.set(name, (below.get(name) ?? 0) + 1)
  const objects = new Map<string, PolicyObject>()
  const broader = new Map<string, Map<PolicyObject, number>>()
  for (const [index, { name }] of entries.entries()) {
    const above = new Map<PolicyObject, number>()
    broader.set(name, above)
    const specificity = 1 - Math.log(below.get(name) ?? 1) / Math.log(Math.max(entries.length, 2))
    objects.set(name, { index, name, broader: above, specificity })
  }
  for (const [name, above] of shares)
    for (const [other, share] of above) broader.get(name)?.set(objects.get(other) as PolicyObject, share)
  return objects
}

/** By name: how much of an object's weight reaches each object above it; the strongest way counts. */
function sharesAbove(entry: ObjectEntry, byName: ReadonlyMap<string, ObjectEntry>): Map<string, number> {
  const shares = new Map<string, number>()
  const climb = (name: string, share: number): void => {
    const object = byName.get(name)
    if (object === undefined || share <= (shares.get(name) ?? 0)) return
    shares.set(name, share)
    for (const above of object.isA) climb(above, share * IS_A)
    for (const above of object.partOf) climb(above, share * PART_OF)
  }
  climb(entry.name, 1)
  return shares
}
