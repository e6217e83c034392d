import type { IndustryEntry, Lexicon } from "../../model/lexicon/index.ts"
import { stem } from "./fields.ts"

const indexes = new WeakMap<Lexicon["industries"], ReadonlyMap<string, IndustryEntry>>()

/** The industries that the lexicon knows, by every name without 产业 and quotation marks. */
export function knownIndustries(lexicon: Lexicon): ReadonlyMap<string, IndustryEntry> {
  const known = indexes.get(lexicon.industries)
  if (known !== undefined) return known
  const made = new Map<string, IndustryEntry>()
  for (const entry of lexicon.industries.entries) made.set(stem(entry.name), entry)
  for (const entry of lexicon.industries.entries)
    for (const alias of entry.aliases) if (!made.has(stem(alias))) made.set(stem(alias), entry)
  indexes.set(lexicon.industries, made)
  return made
}
