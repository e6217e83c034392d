import type { IndustryEntry, Lexicon } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import { stem } from "./fields.ts"

export interface Known {
  /** By every name without 产业 and quotation marks. */
  readonly byName: ReadonlyMap<string, IndustryEntry>
  /** The names that are clear enough to stand alone. */
  readonly matcher: Matcher<IndustryEntry>
}

const SHORTEST = 3

const indexes = new WeakMap<Lexicon["industries"], Known>()

/** The industries that the lexicon knows. */
export function knownIndustries(lexicon: Lexicon): Known {
  const known = indexes.get(lexicon.industries)
  if (known !== undefined) return known
  const byName = new Map<string, IndustryEntry>()
  for (const entry of lexicon.industries.entries) byName.set(stem(entry.name), entry)
  for (const entry of lexicon.industries.entries)
    for (const alias of entry.aliases) if (!byName.has(stem(alias))) byName.set(stem(alias), entry)
  const full = lexicon.industries.entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((name) => [name, entry] as const),
  )
  const bare = [...byName].filter(([name, entry]) => entry.name !== `${name}产业`)
  const clear = [...bare, ...full].filter(([name, { sector }]) => name.length >= SHORTEST && !sector)
  const made = { byName, matcher: new Matcher(clear) }
  indexes.set(lexicon.industries, made)
  return made
}
