import type { AgencyEntry, OfficePattern } from "../model/lexicon/agency.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { RegionEntry } from "../model/lexicon/region.ts"
import type { Level } from "../model/mention.ts"
import { ministryInCharge, type OfficeScope, officeIndex, officeParts } from "../model/offices.ts"
import { parentRegion, regionAncestors, regionByCode } from "../model/regions.ts"
import { divisionOf, officeOfPartyGroup } from "./agency-divisions.ts"
import { inFull } from "./agency-full-names.ts"
import { agencyKind, isGroup } from "./agency-kinds.ts"
import { fullRegion, localForms, namedForms, ofZones, render, shortForms } from "./agency-names.ts"

/** Where and when a mention of an agency is read. */
export interface Jurisdiction {
  readonly level: Level
  /** GB/T 2260 code of the plan's region; absent for a national plan. */
  readonly region?: string
  /** YYYY-MM-DD of the plan, where known: which name an office had then. */
  readonly date?: string
  /** Full name of the one office that issued the plan, whose divisions go by their own names in it. */
  readonly issuer?: string
}

/** What an office took over from, and when. */
interface Succession {
  readonly name: string
  readonly since: string
}

export interface ResolvedAgency {
  /** Full official name. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly level?: Level
  readonly kind: string
  /** GB/T 2260 code of its jurisdiction, 100000 for the country; absent for a group and for what has no known one. */
  readonly jurisdiction?: string
  /** What it is for, the same word at every level: counterparts share it. */
  readonly function?: string
  /** The offices that it took over from, by their full names. */
  readonly succeeds?: readonly Succession[]
  /** The full name of the office that it is part of: 国家数据局 of 国家发展和改革委员会. */
  readonly partOf?: string
}

/** What was resolved last: the mentions of one document come together and repeat. */
interface Recent {
  readonly where: string
  readonly byMention: Map<string, ResolvedAgency>
}

const recent = new WeakMap<Lexicon, Recent>()

/** The full official name of an office in its jurisdiction, at the date of the document. */
export function resolveAgency(mention: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency {
  const key = `${where.level}|${where.region ?? ""}|${where.date ?? ""}|${where.issuer ?? ""}`
  let cache = recent.get(lexicon)
  if (cache?.where !== key) {
    cache = { where: key, byMention: new Map() }
    recent.set(lexicon, cache)
  }
  const known = cache.byMention.get(mention)
  if (known !== undefined) return known
  const resolved = resolve(mention, where, lexicon)
  cache.byMention.set(mention, resolved)
  return resolved
}

const SECOND_NAME = /^([^()（）〔〕[\]［］]{2,})[(（〔[［]([^()（）〔〕[\]［］]{2,})[)）〕\]］]$/u

function resolve(mention: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency {
  const written = mention.replace(/\s+/gu, "")
  const second = SECOND_NAME.exec(written)
  if (second?.[1] !== undefined && second[2] !== undefined && !isGroup(written)) {
    const main = resolveName(second[1], where, lexicon)
    return {
      ...main,
      aliases: unique([...main.aliases, second[1], written, ...(second[2].length > 2 ? [second[2]] : [])], main.name),
    }
  }
  return resolveName(written, where, lexicon)
}

function resolveName(name: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency {
  const division = divisionOf(name, where.issuer)
  if (division !== undefined) return { ...unknown(division), aliases: [name] }
  const served = officeOfPartyGroup(name)
  if (served !== undefined) return partyGroup(served, where, lexicon)
  const exact = current(officeIndex(lexicon).names.get(name), where.date)
  if (exact !== undefined && !isSucceeded(exact, where, lexicon)) return ofEntry(exact)
  return (
    (where.level === "national" ? national(name, where, lexicon) : undefined) ??
    ofCorps(name, lexicon) ??
    local(name, where, lexicon) ??
    national(name, where, lexicon) ??
    branch(name, lexicon) ??
    ofOwnRegion(name, where, lexicon) ??
    unknown(name)
  )
}

/** Whether an office was no more at a date; without a date, today. */
const hasEnded = ({ validUntil }: Pick<AgencyEntry, "validUntil">, date: string | undefined): boolean =>
  validUntil !== undefined && (date ?? "9999") >= validUntil

/** Whether an office that had ended by then left its name behind as a short form of its heir's: 上海铁路局 in 2024. */
function isSucceeded(entry: AgencyEntry, { date }: Jurisdiction, lexicon: Lexicon): boolean {
  if (!hasEnded(entry, date)) return false
  const own = officeIndex(lexicon).local.get(entry.jurisdiction)
  return own !== undefined && current(own.get(entry.name), date)?.name !== entry.name
}

function partyGroup(office: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency {
  const { name, level, jurisdiction } = resolveName(office, where, lexicon)
  const place = { level, jurisdiction }
  return { name: `中共${name}党组`, aliases: [`${office}党组`], kind: "party", ...place }
}

/** A short name that no lexicon has; one with water, a road or a quarter of the sky in it is an office of its own kind. */
const OF_THE_REGION = /^[^江河湖海港铁路航空东西南北中国大本该各]{2,5}(?:厅|局|办)$/u

/** 省发改委、机关管理局: the region is left out with an office that is not known. */
function ofOwnRegion(name: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency | undefined {
  const own = where.region === undefined ? undefined : regionByCode(where.region, lexicon)
  return own === undefined || own.level === "area" || !OF_THE_REGION.test(name) || isGroup(name)
    ? undefined
    : byRule(name, { kind: "none" }, name, own, lexicon)
}

const BRANCH = /(?:分行|支行|分公司|办事处|营业部)$/u

/** 农业发展银行云南省分行: a branch goes by the full name of the house. */
function branch(name: string, lexicon: Lexicon): ResolvedAgency | undefined {
  if (!BRANCH.test(name)) return undefined
  const { national } = officeIndex(lexicon)
  for (let cut = name.length - 4; cut >= 2; cut--) {
    const house = current(national.get(name.slice(0, cut)), undefined)
    if (house === undefined) continue
    const full = house.name + name.slice(cut)
    return { name: full, aliases: unique([name], full), kind: house.kind }
  }
  return undefined
}

function national(name: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency | undefined {
  const { national } = officeIndex(lexicon)
  const form = ministryInCharge(name, lexicon) ?? name
  const entry = current(national.get(form) ?? national.get(form.replace(/^中共/u, "")), where.date)
  return entry === undefined ? undefined : ofEntry(entry)
}

/** Of the offices that went by a form the one of that date; without a date the one of today. */
function current(entries: readonly AgencyEntry[] | undefined, date: string | undefined): AgencyEntry | undefined {
  if (entries === undefined || entries.length < 2) return entries?.[0]
  const at = date ?? "9999"
  const living = entries.find((entry) => (entry.validFrom ?? "") <= at && !hasEnded(entry, date))
  if (living !== undefined) return living
  const byEnd = [...entries].sort((a, b) => (a.validUntil ?? "9999").localeCompare(b.validUntil ?? "9999"))
  return date === undefined ? byEnd.at(-1) : byEnd[0]
}

const ofEntry = (entry: AgencyEntry): ResolvedAgency => ({
  name: entry.name,
  aliases: unique(entry.short, entry.name),
  level: entry.level,
  kind: entry.kind,
  jurisdiction: entry.jurisdiction,
  function: entry.function,
  ...(entry.succeeds.length > 0 && { succeeds: entry.succeeds }),
  partOf: entry.partOf,
})

/** 新疆生产建设兵团科技局: an office of a corps that has offices as a region has. */
function ofCorps(name: string, lexicon: Lexicon): ResolvedAgency | undefined {
  if (!name.includes("兵团")) return undefined
  const { national, tails } = officeIndex(lexicon)
  for (const form of ["新疆生产建设兵团", "新疆兵团", "兵团"]) {
    const corps = name.startsWith(form) ? national.get(form)?.[0] : undefined
    const pattern = corps && tails.get(name.slice(form.length))
    if (corps === undefined || pattern === undefined) continue
    return {
      name: render(pattern.name, { name: corps.name, short: [], level: "province" }, undefined),
      aliases: [name],
      level: corps.level,
      kind: pattern.kind,
      function: `兵团${pattern.function}`,
    }
  }
  return undefined
}

function local(name: string, where: Jurisdiction, lexicon: Lexicon): ResolvedAgency | undefined {
  const { scope, tail, pattern } = officeParts(name, where.region, lexicon)
  if (pattern === undefined && isGroup(name)) return undefined
  const ellipsis = scope.kind === "none" ? carried(name, where, lexicon) : ofCommittee(scope, pattern, tail, lexicon)
  const region = regionOf(scope, ellipsis?.tail ?? tail, where, lexicon)
  if (region === undefined) return undefined
  const own = officeIndex(lexicon).local.get(region.code)
  const entry = current(own?.get(tail) ?? own?.get(name) ?? ofAbove(name, region, lexicon), where.date)
  if (entry !== undefined) return { ...ofEntry(entry), aliases: unique(localForms(entry, region), entry.name) }
  const known = pattern ?? ellipsis?.pattern
  if (known !== undefined) return ofPattern(heirOf(known, where.date, lexicon), region, lexicon)
  return scope.kind === "none" ? undefined : byRule(name, scope, tail, region, lexicon)
}

/** An entry of the region above under the same name: a zone of the city in a plan of its district. */
function ofAbove(name: string, region: RegionEntry, lexicon: Lexicon): readonly AgencyEntry[] | undefined {
  const { local } = officeIndex(lexicon)
  return regionAncestors(region.code, lexicon)
    .map(({ code }) => local.get(code)?.get(name))
    .find((found) => found?.some(({ kind }) => kind === "zone"))
}

/** A list leaves out what its members share: 省委组织部、宣传部 is the second office of the same committee. */
function carried(name: string, where: Jurisdiction, lexicon: Lexicon) {
  const { tails, national } = officeIndex(lexicon)
  if (where.region === undefined) return undefined
  const known = tails.get(name)
  if (known !== undefined) return { tail: name, pattern: known }
  const party = tails.get(`委${name}`)
  return party === undefined || (national.has(name) && !party.name.startsWith("{p}"))
    ? undefined
    : { tail: `委${name}`, pattern: party }
}

/** 省军民融合办 is the office of the party's committee, though 委 is left out. */
function ofCommittee(scope: OfficeScope, pattern: OfficePattern | undefined, tail: string, lexicon: Lexicon) {
  if (scope.kind !== "level" || pattern !== undefined) return undefined
  const party = officeIndex(lexicon).tails.get(`委${tail}`)
  return party?.name.startsWith("{p}") ? { tail: `委${tail}`, pattern: party } : undefined
}

/** The region whose office it is: named, or the document's own region or the one above it of the level said. */
function regionOf(scope: OfficeScope, tail: string, where: Jurisdiction, lexicon: Lexicon): RegionEntry | undefined {
  if (scope.kind === "region") return scope.region
  if (where.region === undefined) return undefined
  const own = regionByCode(where.region, lexicon)
  const line = own === undefined ? [] : [own, ...regionAncestors(own.code, lexicon)]
  if (scope.kind === "level") return line.find((region) => isOfLevel(region, scope.word))
  return tail.endsWith("厅") ? (line.find((region) => region.level === "province") ?? own) : own
}

function isOfLevel({ name, level }: RegionEntry, word: string): boolean {
  if (word === "自治区") return name.endsWith("自治区")
  if (word === "区") return level === "county" ? name.endsWith("区") : name.endsWith("自治区")
  if (word === "州" || word === "自治州") return name.endsWith("自治州")
  if (word === "县" || word === "自治县") return name.endsWith("县")
  return name.endsWith(word)
}

/** Who goes by a pattern's forms at that date; without a date, today. */
function heirOf(pattern: OfficePattern, date: string | undefined, { agencies }: Lexicon): OfficePattern {
  if (!hasEnded(pattern, date)) return pattern
  return agencies.patterns.find(({ succeeds }) => succeeds.some(({ name }) => name === pattern.name)) ?? pattern
}

function ofPattern(pattern: OfficePattern, region: RegionEntry, lexicon: Lexicon): ResolvedAgency {
  const parent = parentRegion(region.code, lexicon)
  const name = render(pattern.name, pattern.kind === "zone" ? ofZones(region) : region, parent)
  const level = region.level as Level
  return {
    name,
    aliases: unique([...shortForms(pattern, region), ...namedForms(pattern, region)], name),
    level,
    kind: pattern.kind,
    jurisdiction: region.code,
    function: pattern.function,
    ...(pattern.succeeds.length > 0 && {
      succeeds: pattern.succeeds.map(({ name: older, since }) => ({ name: render(older, region, parent), since })),
    }),
  }
}

/** An office that no pattern has: its own name behind its region's. */
function byRule(
  name: string,
  scope: OfficeScope,
  tail: string,
  region: RegionEntry,
  lexicon: Lexicon,
): ResolvedAgency | undefined {
  const parent = parentRegion(region.code, lexicon)
  const level = region.level as Level
  if (tail === "" || tail === "委") {
    const government = officeIndex(lexicon).tails.get("政府")
    if (tail === "" && government !== undefined) return ofPattern(government, region, lexicon)
    return { name: render("{p}", region, parent), aliases: [], level, kind: "party", jurisdiction: region.code }
  }
  const official = inFull(tail)
    .replace(/^政府(?=.)/u, "人民政府")
    .replace(/(?<=..)集团(?:公司)?$/u, "集团有限公司")
  const party = /^(?:委|党委)(?!员会)/u.exec(tail)
  if (party !== null) {
    const full = render(`{p}${official.slice(party[0].length)}`, region, parent)
    return { name: full, aliases: [], level, kind: "party", jurisdiction: region.code }
  }
  const kind = agencyKind(official)
  const prefix = name.slice(0, name.length - tail.length)
  const full = (scope.kind === "region" ? prefix : fullRegion(region, parent)) + official
  // A short name may be another's: 中山大学 does not lie in 中山市.
  const certain = scope.kind !== "region" || prefix.endsWith(region.name) || OF_A_REGION.has(kind)
  return { name: full, aliases: [], kind, ...(certain && { level, jurisdiction: region.code }) }
}

const OF_A_REGION: ReadonlySet<string> = new Set(["government", "zone", "judicial"])

/** 岩头镇: a town that has a duty. */
const TOWN = /^[^各有试乡城\d]{2,5}[镇乡]$/u

function unknown(name: string): ResolvedAgency {
  if (isGroup(name)) return { name, aliases: [], kind: "group" }
  const official = inFull(name) + (TOWN.test(name) ? "人民政府" : "")
  return { name: official, aliases: unique([name], official), kind: agencyKind(official) }
}

const unique = (aliases: readonly string[], name: string): string[] =>
  [...new Set(aliases)].filter((alias) => alias !== name)
