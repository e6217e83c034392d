import { pairOf } from "./beginnings.ts"
import type { Lexicon } from "./lexicon/index.ts"
import type { RegionEntry } from "./lexicon/region.ts"
import { UnitSet } from "./unit-set.ts"

/** A code of GB/T 2260 says its parents: 371302 lies in 371300, that in 370000. */
const cityCode = (code: string): string => `${code.slice(0, 4)}00`
const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`

interface RegionIndex {
  readonly codes: ReadonlyMap<string, RegionEntry>
  /** Names and short forms of today. */
  readonly names: ReadonlyMap<string, readonly RegionEntry[]>
  /** Names of the past, and counties' names without the last character (崂山, 即墨). */
  readonly others: ReadonlyMap<string, readonly RegionEntry[]>
  readonly children: ReadonlyMap<string, readonly RegionEntry[]>
  readonly longest: number
  /** The hashes of the first two units of names of today. */
  readonly begins: UnitSet
}

const indexes = new WeakMap<Lexicon["regions"], RegionIndex>()

function push(map: Map<string, RegionEntry[]>, key: string, entry: RegionEntry): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [entry])
  else list.push(entry)
}

function build(entries: readonly RegionEntry[]): RegionIndex {
  const codes = new Map(entries.map((entry) => [entry.code, entry]))
  const names = new Map<string, RegionEntry[]>()
  const others = new Map<string, RegionEntry[]>()
  const children = new Map<string, RegionEntry[]>()
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.short]) push(names, name, entry)
    for (const name of entry.former) push(others, name, entry)
    if (entry.level === "county" && entry.name.length > 2) push(others, entry.name.slice(0, -1), entry)
    const parent = parentOf(codes, entry.code)
    if (parent !== undefined) push(children, parent.code, entry)
  }
  const begins = new UnitSet("")
  for (const name of names.keys()) begins.add(pairOf(name.charCodeAt(0), name.charCodeAt(1)))
  const longest = Math.max(0, ...[...names.keys()].map((name) => name.length))
  return { codes, names, others, children, longest, begins }
}

function indexOf(lexicon: Lexicon): RegionIndex {
  const known = indexes.get(lexicon.regions)
  if (known !== undefined) return known
  const made = build(lexicon.regions.entries)
  indexes.set(lexicon.regions, made)
  return made
}

function parentOf(codes: ReadonlyMap<string, RegionEntry>, code: string): RegionEntry | undefined {
  const upper = [cityCode(code), provinceCode(code)].find((above) => above !== code && codes.has(above))
  return upper === undefined ? undefined : codes.get(upper)
}

/** The region of a GB/T 2260 code, or the area of an `area:` code. */
export const regionByCode = (code: string, lexicon: Lexicon): RegionEntry | undefined =>
  indexOf(lexicon).codes.get(code)

/** The region that this one is part of; none for a province and for a named area. */
export const parentRegion = (code: string, lexicon: Lexicon): RegionEntry | undefined =>
  parentOf(indexOf(lexicon).codes, code)

/** The region and all that it is part of, from the innermost. */
export function regionLine(code: string, lexicon: Lexicon): RegionEntry[] {
  const own = regionByCode(code, lexicon)
  const line = own === undefined ? [] : [own]
  for (let above = parentRegion(code, lexicon); above !== undefined; above = parentRegion(above.code, lexicon))
    line.push(above)
  return line
}

/** All that the region is part of, from the nearest: of a county its city and its province. */
export const regionAncestors = (code: string, lexicon: Lexicon): RegionEntry[] => regionLine(code, lexicon).slice(1)

/** The regions directly below: a province's cities, a city's counties, also a municipality's districts. */
export const childRegions = (code: string, lexicon: Lexicon): readonly RegionEntry[] =>
  indexOf(lexicon).children.get(code) ?? []

/** Whether the region is the other or lies in it; a named area contains its members and what lies in them. */
export function regionWithin(inner: string, outer: string, lexicon: Lexicon): boolean {
  const line = regionLine(inner, lexicon).map((region) => region.code)
  const members = regionByCode(outer, lexicon)?.members ?? []
  return line.includes(outer) || members.some((member) => line.includes(member))
}

/**
 * The region that a surface name means in a document whose own region is `home` (a code; none for a national one).
 * Homonyms (鼓楼区, 朝阳区) go to the one in the document's own region, then its city, then its province; without such
 * a one a name that several regions of a level share is left unresolved. A name may begin with what it lies in
 * (山东省青岛市即墨区). Names of today go before names of the past.
 */
export function resolveRegion(surface: string, home: string | undefined, lexicon: Lexicon): RegionEntry | undefined {
  const others = indexOf(lexicon).others.get(surface) ?? []
  const clear = surface.length >= CLEAR
  const usable = others.filter((region) => clear || near(region, home) || region.former.includes(surface))
  return namedRegion(surface, home, lexicon) ?? choose(usable, home, lexicon)
}

/** A county's name of so many characters says what it means without its last one: 满洲里, 和林格尔. */
const CLEAR = 3

/** Whether a name of two units or more may begin with that of a region: most begin with no such two units. */
export const mayBeginWithRegion = (name: string, lexicon: Lexicon): boolean =>
  indexOf(lexicon).begins.has(pairOf(name.charCodeAt(0), name.charCodeAt(1)))

/** As `resolveRegion`, by names and short forms of today alone: for names that only begin with a region. */
export function namedRegion(surface: string, home: string | undefined, lexicon: Lexicon): RegionEntry | undefined {
  const index = indexOf(lexicon)
  return choose(index.names.get(surface) ?? [], home, lexicon) ?? nested(surface, index, lexicon)
}

const near = (region: RegionEntry, home: string | undefined): boolean =>
  home !== undefined && provinceCode(region.code) === provinceCode(home)

/** 山东省青岛市即墨区: the longest region that the name begins with, then the rest inside it. */
function nested(surface: string, index: RegionIndex, lexicon: Lexicon): RegionEntry | undefined {
  for (let cut = Math.min(surface.length - 2, index.longest); cut >= 2; cut--) {
    for (const outer of index.names.get(surface.slice(0, cut)) ?? []) {
      if (outer.level === "county") continue
      const rest = resolveRegion(surface.slice(cut), outer.code, lexicon)
      if (rest !== undefined && rest.code !== outer.code && regionWithin(rest.code, outer.code, lexicon)) return rest
    }
  }
  return undefined
}

const RANK = { national: 0, province: 1, city: 2, county: 3, area: 4 } as const

function choose(found: readonly RegionEntry[], home: string | undefined, lexicon: Lexicon): RegionEntry | undefined {
  if (found.length < 2) return found[0]
  for (const scope of home === undefined ? [] : regionLine(home, lexicon)) {
    const inside = topmost(found.filter((region) => regionWithin(region.code, scope.code, lexicon)))
    if (inside.length === 1) return inside[0]
  }
  const top = topmost(found)
  return top.length === 1 ? top[0] : undefined
}

/** Of regions of one name those of the highest level: 吉林 is the province before the city. */
function topmost(found: readonly RegionEntry[]): RegionEntry[] {
  const best = Math.min(...found.map((region) => RANK[region.level]))
  return found.filter((region) => RANK[region.level] === best)
}
