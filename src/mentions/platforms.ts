import type { Staged } from "../model/issue.ts"
import type { MentionContext, PlatformMention } from "../model/mention.ts"
import { regionByCode } from "../model/regions.ts"
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
  const home = header.region?.value
  const region = home === undefined ? undefined : regionByCode(home, lexicon)?.name
  const seen = new Map<number | undefined, Set<string>>()
  const value: PlatformMention[] = []
  for (const named of found) {
    const measure = owner(named.start)
    // Neither who issues a plan nor the zone that it is for is a platform of it.
    if (measure === undefined && issuers.has(named.name)) continue
    if (region !== undefined && named.name.endsWith(region)) continue
    if (isRepeated(seen, measure, named.name)) continue
    const own = plain(named.name)
    const full = canonical.get(own) ?? named.name
    const known = byName.get(own) ?? byName.get(plain(full)) ?? knownAsOwn(full, home, lexicon)
    const entry = known !== undefined && meansHere(known, home, lexicon) ? known : undefined
    const name = entry?.name ?? inFull(full, home, lexicon)
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
    const at: Span = { start: named.start, end: named.end }
    value.push({ measure, at, mention: named.name, name, kind, action: actionOf(text, named), place })
  }
  return { value, issues: [] }
}

/** Whether a measure has spoken of a name before, which is noted. */
function isRepeated(seen: Map<number | undefined, Set<string>>, measure: number | undefined, name: string): boolean {
  const names = seen.get(measure) ?? new Set()
  if (names.has(name)) return true
  seen.set(measure, names.add(name))
  return false
}

/** Short forms and second names of one document, by the full name that they stand for. */
function canonicalNames(found: readonly Named[]): Map<string, string> {
  const full = new Map<string, string>()
  for (const { name, of } of found) if (of !== undefined) full.set(plain(name), of)
  return full
}
