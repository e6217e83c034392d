import type { Lexicon } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import { resolveRegion } from "../../model/regions.ts"

/** Words that hold a region's name and mean another thing. */
const OTHER = ["上海合作组织", "中山大学", "中南海", "东方航天", "长江", "杭州湾", "黄河流域", "沿黄", "人民银行"]
const AREA = /流域|经济带|地区$/u

const indexes = new WeakMap<Lexicon["regions"], Matcher<string | null>>()

/** Every name under which a text may name a region; words that only look like one match without a value. */
function namesOf(lexicon: Lexicon): Matcher<string | null> {
  const known = indexes.get(lexicon.regions)
  if (known !== undefined) return known
  const words = OTHER.map((word) => [word, null] as readonly [string, string | null])
  for (const { name, short, former, level } of lexicon.regions.entries) {
    const stem = level === "county" || level === "city" ? [name.slice(0, -1)] : []
    for (const word of [name, ...short, ...former, ...stem])
      if (word.length > 1 && !AREA.test(word)) words.push([word, word])
  }
  const made = new Matcher(words)
  indexes.set(lexicon.regions, made)
  return made
}

export interface Place {
  readonly code: string
  readonly start: number
  readonly end: number
}

/**
 * The region whose name begins at `at`, as a document of the region `home` means it. A county without its suffix
 * (崂山) says no more than its city, and away from home it is a common word.
 */
export function placeAt(
  text: string,
  at: number,
  end: number,
  home: string | undefined,
  lexicon: Lexicon,
): Place | undefined {
  const match = namesOf(lexicon).at(text, at, end)
  if (match === undefined || match.value === null) return undefined
  const region = resolveRegion(match.value, home, lexicon)
  if (region === undefined) return undefined
  const bare = region.level === "county" && !/[区县市旗]$/u.test(match.value)
  const near = home !== undefined && region.code.slice(0, 2) === home.slice(0, 2)
  if (bare && !near && match.value.length < 3) return undefined
  const code = bare && !region.code.endsWith("0000") ? cityOf(region.code) : region.code
  return { code, start: match.start, end: match.end }
}

/** Of a county its city; a district of a municipality and a county under a province lie in that at once. */
const cityOf = (code: string): string =>
  /^(?:11|12|31|50)|^\d\d90/u.test(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`

/** All regions named in a span. */
export function placesIn(
  text: string,
  start: number,
  end: number,
  home: string | undefined,
  lexicon: Lexicon,
): Place[] {
  const found: Place[] = []
  for (let at = start; at < end; ) {
    const place = placeAt(text, at, end, home, lexicon)
    if (place !== undefined) found.push(place)
    at = place?.end ?? at + 1
  }
  return found
}
