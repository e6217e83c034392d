import type { Lexicon } from "../../model/lexicon/index.ts"
import type { RegionEntry } from "../../model/lexicon/region.ts"
import { Matcher } from "../../model/matcher.ts"
import type { Level, Stated } from "../../model/mention.ts"
import { regionLine, resolveRegion } from "../../model/regions.ts"
import type { Span } from "../../model/span.ts"
import type { Head } from "./head.ts"

const LONGEST_NAME = 24

/**
 * The region whose name an office begins with: 临沂市 of 临沂市人民政府; of several of one name the one in the region
 * `home`.
 */
function regionOfOffice(
  name: string,
  home: string | undefined,
  lexicon: Lexicon,
): { readonly region: RegionEntry; readonly length: number } | undefined {
  const bare = name.replace(/^中共/u, "")
  const skipped = name.length - bare.length
  for (let length = Math.min(bare.length, LONGEST_NAME); length >= 2; length--) {
    if (!/[省市区县州盟旗]$/u.test(bare.slice(0, length))) continue
    const region = resolveRegion(bare.slice(0, length), home, lexicon)
    if (region !== undefined && region.level !== "area") return { region, length: skipped + length }
  }
  return undefined
}

const NATIONAL =
  /^(?:国务院|国家|中共中央|中央|全国|最高|中国|中华人民共和国)|^[\u4e00-\u9fff]{1,14}(?:部|总局|总署|银行|署)$/u

/** Whether an office is one of the whole country: a ministry, the State Council, the Central Committee. */
const isNational = (name: string): boolean => NATIONAL.test(name)

const LOCAL = /^(?:省|市(?!场)|县|区|自治区|州|政府|人民政府)/u
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  省: ["province"],
  自: ["province"],
  市: ["city", "province"],
  州: ["city"],
  县: ["county"],
  区: ["county", "province"],
}

const matchers = new WeakMap<Lexicon["regions"], Matcher<RegionEntry>>()

/** Provinces and cities by name and short form of two characters or more, counties by name. */
function matcherOf(lexicon: Lexicon): Matcher<RegionEntry> {
  const known = matchers.get(lexicon.regions)
  if (known !== undefined) return known
  const words = lexicon.regions.entries
    .filter(({ level }) => level !== "area" && level !== "national")
    .flatMap((entry) =>
      [entry.name, ...(entry.level === "county" ? [] : entry.short)].map((word) => [word, entry] as const),
    )
  const made = new Matcher(words.filter(([word]) => word.length > 1))
  matchers.set(lexicon.regions, made)
  return made
}

/**
 * The region of these levels that a part of the document names most often, and where it first does; counties of one
 * name are that in the region `home`.
 */
function mostNamed(
  text: string,
  { start, end }: Span,
  levels: readonly string[],
  home: string | undefined,
  lexicon: Lexicon,
): Stated<RegionEntry> | undefined {
  const count = new Map<string, number>()
  const first = new Map<string, Stated<RegionEntry>>()
  for (const match of matcherOf(lexicon).scan(text, start, end)) {
    if (!levels.includes(match.value.level)) continue
    const value = match.value.level === "county" ? resolveRegion(match.value.name, home, lexicon) : match.value
    if (value === undefined) continue
    const { code } = value
    count.set(code, (count.get(code) ?? 0) + 1)
    if (!first.has(code)) first.set(code, { value, at: { start: match.start, end: match.end } })
  }
  const best = [...count].toSorted((a, b) => b[1] - a[1])[0]
  return best === undefined ? undefined : first.get(best[0])
}

/** 2025年省《政府工作报告》重点工作分工方案: a title that says by one character whose plan it is. */
const OWN_LEVEL = /^(?:20\d\d年度?|关于印发|关于)*(?:全|我|本)?(省|自治区|市(?!场|民|政(?!府)|容))(?![级际域内外])/u

const SUBNATIONAL = ["province", "city", "county"]
const CITIES = ["province", "city"]
const LONGEST_SEARCH = 6000

/** The region whose document it is; none for a national one. */
export function regionOf(
  head: Head,
  title: Stated<string>,
  issuers: readonly Stated<string>[],
  lexicon: Lexicon,
): Stated<RegionEntry> | undefined {
  const { front, main } = head.outline
  const opening = { start: front.start, end: Math.min(main.end, front.end + LONGEST_SEARCH) }
  // Where several regions have one name, it is that of the city or province that the document names most often.
  const home = mostNamed(head.text, opening, CITIES, undefined, lexicon)?.value.code
  for (const { value, at } of issuers) {
    const found = regionOfOffice(value, home, lexicon)
    if (found !== undefined)
      return { value: found.region, at: { start: at.start, end: Math.min(at.end, at.start + found.length) } }
  }
  const local = issuers.find(({ value }) => LOCAL.test(value))?.value ?? OWN_LEVEL.exec(title.value)?.[1] ?? ""
  if (local === "" && issuers.some(({ value }) => isNational(value))) return undefined
  const levels = LEVELS[local[0] ?? ""] ?? SUBNATIONAL
  const nearTitle = mostNamed(head.text, title.at, levels, home, lexicon)
  if (nearTitle !== undefined || local === "") return nearTitle
  const county = local.startsWith("市") ? mostNamed(head.text, title.at, ["county"], home, lexicon) : undefined
  return county?.value.name.endsWith("市") ? county : mostNamed(head.text, opening, levels, home, lexicon)
}

/** The level of a document of this region; a municipality counts as a province. Unknown regions go by their form. */
export function levelOf(region: RegionEntry | undefined, title: string, issuers: readonly Stated<string>[]): Level {
  if (region !== undefined) return region.level === "area" ? "national" : region.level
  if (issuers.some(({ value }) => isNational(value))) return "national"
  const name = [...issuers.map(({ value }) => value), title].find((words) => BY_FORM.test(words.slice(0, 12)))
  const form = BY_FORM.exec(name?.slice(0, 12) ?? "")?.[1]
  return form === undefined ? "national" : (LEVEL_OF_FORM[form] ?? "national")
}

const BY_FORM = /^[\u4e00-\u9fff]{0,6}?(省|自治区|市(?!群|圈)|州|县|区(?!域))/u
const LEVEL_OF_FORM: Readonly<Record<string, Level>> = {
  省: "province",
  自治区: "province",
  市: "city",
  州: "city",
  县: "county",
  区: "county",
}

/** Cities whose government has a 办公厅 as provinces have: those of sub-provincial rank. Other cities have a 办公室. */
const SUB_PROVINCIAL = new Set(
  "210100 210200 220100 230100 320100 330100 330200 350200 370100 370200 420100 440100 440300 510100 610100".split(" "),
)

/** 省政府办公厅 in full: 山东省人民政府办公厅. Other names stay as they are written. */
export function fullName(name: string, region: RegionEntry | undefined, lexicon: Lexicon): string {
  const government = /^(?:[\u4e00-\u9fff]{2,12}?)??(?:省|自治区|市|州|县|区)?(?:人民)?政府(办公厅|办公室)?$/u.exec(name)
  if (government === null || region === undefined || isNational(name)) return name
  const line = regionLine(region.code, lexicon)
  const place = line.toReversed().filter(({ level }) => level !== "province" || region.level === "province")
  const where = region.level === "county" ? place.map((one) => one.name).join("") : region.name
  const office = region.level === "province" || SUB_PROVINCIAL.has(region.code) ? "办公厅" : "办公室"
  return `${where}人民政府${government[1] === undefined ? "" : office}`
}
