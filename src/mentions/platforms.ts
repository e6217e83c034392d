import type { Staged } from "../model/issue.ts"
import type { MentionContext, PlatformMention } from "../model/mention.ts"
import type { Span } from "../model/span.ts"
import { ownerFinder } from "./phrase/owner.ts"
import { readable } from "./phrase/readable.ts"
import { actionOf } from "./platforms/action.ts"
import { findNames, type Named } from "./platforms/find.ts"
import { inFull, knownAsOwn, knownPlatforms, meansHere, plain } from "./platforms/known.ts"
import { placeOf } from "./platforms/place.ts"

/** The named platforms that the plan builds, upgrades, relies on or wants. */
export function platforms(context: MentionContext): Staged<PlatformMention[]> {
  const { text, outline, lexicon, header, measures } = context
  const found = findNames(context, readable(text, outline))
  const { byName } = knownPlatforms(lexicon)
  const canonical = canonicalNames(found)
  const owner = ownerFinder(measures)
  const issuers = new Set(header.issuers.map(({ value }) => value))
  const seen = new Set<string>()
  const value: PlatformMention[] = []
  for (const named of found) {
    const measure = owner(named.start)
    if (measure === undefined && issuers.has(named.name)) continue
    const full = canonical.get(plain(named.name)) ?? named.name
    const known =
      byName.get(plain(named.name)) ?? byName.get(plain(full)) ?? knownAsOwn(full, header.region?.value, lexicon)
    const entry = known !== undefined && meansHere(known, header.region?.value, lexicon) ? known : undefined
    const name = entry?.name ?? inFull(full, header.region?.value, lexicon)
    const key = `${measure}|${named.name}`
    if (seen.has(key)) continue
    seen.add(key)
    const kind = entry?.kind ?? named.kind
    const place = placeOf({
      start: named.start,
      end: named.end,
      name: entry === undefined ? full : named.name,
      text,
      kind,
      region: entry?.region,
      home: header.region,
      lexicon,
    })
    const action = actionOf(text, named)
    const at: Span = { start: named.start, end: named.end }
    value.push({
      measure,
      at,
      mention: named.name,
      name,
      kind,
      action,
      place,
    })
  }
  return { value, issues: [] }
}

/** Short forms and second names of one document, by the full name that they stand for. */
function canonicalNames(found: readonly Named[]): Map<string, string> {
  const full = new Map<string, string>()
  for (const { name, of } of found) if (of !== undefined) full.set(plain(name), of)
  return full
}
