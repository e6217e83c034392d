import { fieldInCharge, ministriesFor, officesFor } from "./competent.ts"
import type { AgencyEntry, OfficePattern } from "./lexicon/agency.ts"
import type { Lexicon } from "./lexicon/index.ts"
import type { RegionEntry } from "./lexicon/region.ts"
import { mayBeginWithRegion, namedRegion } from "./regions.ts"

/** A form of an office's name with the region inside it: 人民银行{s}分行. */
interface InnerForm {
  readonly before: string
  readonly after: string
  readonly pattern: OfficePattern
}

interface OfficeIndex {
  /** What follows the region's name or the level character: 科技局, 委组织部. */
  readonly tails: ReadonlyMap<string, OfficePattern>
  /** What follows the region's short name: 证监局 of 山东证监局. */
  readonly shortTails: ReadonlyMap<string, OfficePattern>
  readonly inner: readonly InnerForm[]
  /** Every form of the national bodies. */
  readonly national: ReadonlyMap<string, readonly AgencyEntry[]>
  /** Offices named against the pattern, by jurisdiction and form. */
  readonly local: ReadonlyMap<string, ReadonlyMap<string, readonly AgencyEntry[]>>
  /** Full names of all entries. */
  readonly names: ReadonlyMap<string, readonly AgencyEntry[]>
}

const indexes = new WeakMap<Lexicon["agencies"], OfficeIndex>()

/** The offices of a lexicon by every form of their names; made once per lexicon. */
export function officeIndex(lexicon: Lexicon): OfficeIndex {
  let index = indexes.get(lexicon.agencies)
  if (index === undefined) {
    index = build(lexicon)
    indexes.set(lexicon.agencies, index)
  }
  return index
}

const NATION = "100000"

function build({ agencies, regions }: Lexicon): OfficeIndex {
  const tails = new Map<string, OfficePattern>()
  const shortTails = new Map<string, OfficePattern>()
  const inner: InnerForm[] = []
  for (const pattern of agencies.patterns)
    for (const form of [pattern.name, ...pattern.short])
      indexForm(form, pattern, form.startsWith("{s}") ? shortTails : tails, inner)
  const codes = new Map(regions.entries.map((region) => [region.code, region]))
  const names = new Map<string, AgencyEntry[]>()
  const national = new Map<string, AgencyEntry[]>()
  const local = new Map<string, Map<string, AgencyEntry[]>>()
  for (const entry of agencies.entries) {
    add(names, entry.name, entry)
    const forms = entry.jurisdiction === NATION || entry.kind === "corps" ? national : scoped(local, entry.jurisdiction)
    for (const form of new Set([entry.name, ...entry.short])) add(forms, form, entry)
    const region = codes.get(entry.jurisdiction)
    if (region !== undefined && entry.name.startsWith(region.name))
      add(forms, entry.name.slice(region.name.length), entry)
  }
  return { tails, shortTails, inner, national, local, names }
}

/** A party office follows 省委 or 自治区党委; other forms follow the region, or hold it inside. */
function indexForm(form: string, pattern: OfficePattern, tails: Map<string, OfficePattern>, inner: InnerForm[]): void {
  const party = pattern.name.startsWith("{p}")
  const bare = form.replace(/^\{[rsp]\}/u, "")
  const tailsOf = party ? ["委", "党委", "委员会"].map((committee) => committee + bare) : [bare]
  const place = /\{[rsb]\}/u.exec(bare)
  if (place === null) {
    for (const tail of tailsOf.flatMap(spelledOut)) if (!tails.has(tail)) tails.set(tail, pattern)
    return
  }
  const [before = "", after = ""] = bare.split(place[0])
  inner.push({ before, after, pattern })
}

const spelledOut = (tail: string): string[] => {
  if (tail.includes("{l}")) return ["省", "市", "区", "县"].map((level) => tail.replaceAll("{l}", level))
  if (tail.includes("{c}")) return []
  return [tail]
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function scoped(local: Map<string, Map<string, AgencyEntry[]>>, code: string): Map<string, AgencyEntry[]> {
  const known = local.get(code)
  if (known !== undefined) return known
  const made = new Map<string, AgencyEntry[]>()
  local.set(code, made)
  return made
}

/** How a name says whose office it is: a level character (省), a region by name, or nothing. */
export type OfficeScope =
  | { readonly kind: "level"; readonly word: string }
  | { readonly kind: "region"; readonly region: RegionEntry }
  | { readonly kind: "none" }

/** A name taken apart: whose office, and what is left of its name. */
export interface OfficeParts {
  readonly scope: OfficeScope
  readonly tail: string
  /** The pattern that the tail is known by. */
  readonly pattern?: OfficePattern
}

const LEVEL_WORD = /^(?:本|我)?(自治区|自治州|自治县|省|市|区|县|州|盟|旗)(?=.)/u
const LONGEST_REGION = 18

/**
 * Takes an office's name apart by the lexicon: 市市场监管局 is 市 and 市场监管局, 青岛市科技局 is 青岛市 and 科技局,
 * 人民银行山东省分行 is 山东省 and the bank's branch. `home` is the code of the document's region, for homonyms.
 */
export function officeParts(name: string, home: string | undefined, lexicon: Lexicon): OfficeParts {
  const index = officeIndex(lexicon)
  const plain = name.replace(/^中共(?!中央)/u, "")
  const whole = index.tails.get(plain) ?? index.shortTails.get(plain)
  if (whole !== undefined) return { scope: { kind: "none" }, tail: plain, pattern: whole }
  return (
    youthLeague(plain, index) ??
    underRegion(plain, home, lexicon) ??
    regionInside(plain, home, lexicon) ??
    underLevel(plain, index) ?? { scope: { kind: "none" }, tail: plain }
  )
}

function youthLeague(name: string, { tails }: OfficeIndex): OfficeParts | undefined {
  const level = /^(?:共青)?团(自治区|自治州|省|市|区|县|州|盟|旗)委(?:员会)?$/u.exec(name)?.[1]
  const pattern = tails.get("团委")
  if (level === undefined || pattern === undefined) return undefined
  return { scope: { kind: "level", word: level }, tail: "团委", pattern }
}

function underLevel(name: string, { tails, shortTails }: OfficeIndex): OfficeParts | undefined {
  const match = LEVEL_WORD.exec(name)
  if (match === null) return undefined
  const tail = name.slice(match[0].length)
  const pattern =
    tails.get(tail) ??
    shortTails.get(tail) ??
    tails.get(tail.replace(/^人民政府/u, "政府")) ??
    inCharge(tail, match[1] ?? "", tails)
  return { scope: { kind: "level", word: match[1] ?? "" }, tail, pattern }
}

/** 省科学技术行政部门 is the office whose name says that field. */
function inCharge(tail: string, level: string, tails: ReadonlyMap<string, OfficePattern>): OfficePattern | undefined {
  const field = fieldInCharge(tail.replace(/^人民政府/u, ""))
  if (field === undefined) return undefined
  const form = officesFor(field, level).find((one) => tails.has(one))
  return form === undefined ? undefined : tails.get(form)
}

/** The ministry that 国务院科学技术行政部门 means. */
export function ministryInCharge(name: string, lexicon: Lexicon): string | undefined {
  const field = name.startsWith("国务院") ? fieldInCharge(name.slice(3)) : undefined
  const { national } = officeIndex(lexicon)
  return field === undefined ? undefined : ministriesFor(field).find((form) => national.has(form))
}

/** The region that the name begins with; one behind which a known form stands goes before a longer one. */
function underRegion(name: string, home: string | undefined, lexicon: Lexicon): OfficeParts | undefined {
  if (name.length < 2 || !mayBeginWithRegion(name, lexicon)) return undefined
  const { tails, shortTails, local } = officeIndex(lexicon)
  let longest: OfficeParts | undefined
  for (let cut = Math.min(name.length, LONGEST_REGION); cut >= 2; cut--) {
    const region = namedRegion(name.slice(0, cut), home, lexicon)
    if (region === undefined || region.level === "area") continue
    const tail = name.slice(cut)
    const [first, second] = region.short.includes(name.slice(0, cut)) ? [shortTails, tails] : [tails, shortTails]
    const pattern = first.get(tail) ?? second.get(tail)
    const parts = { scope: { kind: "region", region } as const, tail, pattern }
    if (tail === "" || pattern !== undefined || local.get(region.code)?.has(tail)) return parts
    longest ??= parts
  }
  return longest
}

function regionInside(name: string, home: string | undefined, lexicon: Lexicon): OfficeParts | undefined {
  for (const { before, after, pattern } of officeIndex(lexicon).inner) {
    if (!name.startsWith(before) || !name.endsWith(after) || name.length < before.length + after.length + 2) continue
    const region = namedRegion(name.slice(before.length, name.length - after.length), home, lexicon)
    if (region !== undefined) return { scope: { kind: "region", region }, tail: `${before}${after}`, pattern }
  }
  return undefined
}

/** What was asked of one document's home; lists repeat the same names. */
interface Asked {
  readonly home: string | undefined
  readonly known: Map<string, boolean>
}

const asked = new WeakMap<Lexicon["agencies"], Asked>()

/** Whether the name is one that the lexicon knows as an office's, in full or short, with or without its region. */
export function isOffice(name: string, home: string | undefined, lexicon: Lexicon): boolean {
  let memory = asked.get(lexicon.agencies)
  if (memory === undefined || memory.home !== home || memory.known.size > MOST_ASKED) {
    memory = { home, known: new Map() }
    asked.set(lexicon.agencies, memory)
  }
  const said = memory.known.get(name)
  if (said !== undefined) return said
  const known = hasOffice(name, home, lexicon)
  memory.known.set(name, known)
  return known
}

const MOST_ASKED = 20_000

function hasOffice(name: string, home: string | undefined, lexicon: Lexicon): boolean {
  const { national, local } = officeIndex(lexicon)
  if (national.has(name) || ministryInCharge(name, lexicon) !== undefined) return true
  const { pattern, scope, tail } = officeParts(name, home, lexicon)
  if (pattern !== undefined) return true
  return scope.kind === "region" && (tail === "" || local.get(scope.region.code)?.has(tail) === true)
}
