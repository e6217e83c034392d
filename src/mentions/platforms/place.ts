import type { Lexicon } from "../../model/lexicon/index.ts"
import type { PlatformMention, Stated } from "../../model/mention.ts"
import { regionByCode, regionWithin } from "../../model/regions.ts"
import { CLOSING, clauseStart } from "../phrase/marks.ts"
import { placesOf } from "../phrase/places.ts"
import { heads } from "./heads.ts"
import { abbreviations } from "./modifiers.ts"

type Where = NonNullable<PlatformMention["place"]>

/** What the place of a platform is read from. */
export interface Located {
  readonly text: string
  /** The name's own words. */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly kind: PlatformMention["kind"]
  /** Where the lexicon says that it lies. */
  readonly region: string | undefined
  /** The plan's own region. */
  readonly home: Stated<string> | undefined
  readonly lexicon: Lexicon
}

const OWNERS = new Set(["university", "institute", "laboratory"])

/** A named area counts as what all its members lie in, if anything. */
function placed(code: string, lexicon: Lexicon): string | undefined {
  const members = regionByCode(code, lexicon)?.members
  if (members === undefined) return code
  const provinces = new Set(members.map((member) => `${member.slice(0, 2)}0000`))
  return provinces.size === 1 ? [...provinces][0] : undefined
}

const CAMPUS = /[(（][^()（）]+[)）]$/u

/** Where the bracket at the end of a name opens; the name's end without one. */
const campusOf = (name: string): number =>
  (CLOSING.at(name, name.length - 1) ? CAMPUS.exec(name)?.index : undefined) ?? name.length

const isElsewhere = (code: string, { home, lexicon }: Located): boolean =>
  home !== undefined && !regionWithin(code, home.value, lexicon)

/**
 * 青岛 in 上海海事大学青岛研究院, none in 北京大学现代农业研究院 in a plan of 山东: an owner from elsewhere does not say
 * where a plan's region has what is its. No place begins in a head.
 */
function fromName(located: Located): string | undefined {
  const { name, home, lexicon } = located
  const campus = campusOf(name)
  const places = placesOf(home?.value, lexicon)
  let from = 0
  let code: string | undefined
  const readTo = (end: number): void => {
    for (const place of places.all(name, from, end)) code = placed(place.code, lexicon) ?? code
    from = end
  }
  for (const { value, end } of heads.scan(name)) {
    if (value === null) continue
    readTo(end)
    if (code !== undefined && OWNERS.has(value.kind) && end < campus && isElsewhere(code, located)) code = undefined
  }
  readTo(name.length)
  return code
}

const GOVERNS = /(?:支持|推动|推进|指导|鼓励|在|由|依托|促进|加快)$/u

/** 支持平度市建设…: the region that the clause before `start` names as the one who builds, or where. */
export function placeInClause(
  text: string,
  start: number,
  home: string | undefined,
  lexicon: Lexicon,
): { code: string; start: number; end: number } | undefined {
  const from = clauseStart(text, start, 40)
  const place = placesOf(home, lexicon).first(text, from, start)
  if (place === undefined || (place.start > from && !GOVERNS.test(text.slice(from, place.start)))) return undefined
  const code = placed(place.code, lexicon)
  return code === undefined ? undefined : { ...place, code }
}

function fromClause({ text, start, home, lexicon }: Located): Where | undefined {
  const place = placeInClause(text, start, home?.value, lexicon)
  return place && { code: place.code, basis: "text", at: { start: place.start, end: place.end } }
}

/** What lies in no one region, or in several. */
const WIDER = /^(?:全国|中国|世界|国际|东盟)/u

/** Where a platform lies and what says so; undefined where nothing does. */
export function placeOf(located: Located): Where | undefined {
  const { region, home, lexicon, kind } = located
  const name = fromName(located)
  const finer = region !== undefined && name !== undefined && region !== name && regionWithin(region, name, lexicon)
  if (name !== undefined && !finer) return { code: name, basis: "name" }
  if (region !== undefined) return { code: region, basis: "lexicon" }
  const said = fromClause(located)
  if (said !== undefined) return said
  const own = (kind === "park" || kind === "zone") && !WIDER.test(located.name) && abbreviations(located.name, 0, 2) < 2
  return own && home !== undefined ? { code: home.value, basis: "text", at: home.at } : undefined
}
