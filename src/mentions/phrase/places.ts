import type { Lexicon } from "../../model/lexicon/index.ts"
import { type Match, Matcher } from "../../model/matcher.ts"
import { resolveRegion } from "../../model/regions.ts"
import { words } from "../../model/words.ts"

/** Words that hold a region's name and mean another thing. */
const OTHER = words("上海合作组织 中山大学 中南海 东方航天 长江 杭州湾 桂林洋 黄河流域 沿黄 人民银行")
const AREA = /流域|经济带|地区$/u

const indexes = new WeakMap<Lexicon["regions"], Matcher<string | null>>()

/** Every name under which a text may name a region; words that only look like one match without a value. */
function namesOf(lexicon: Lexicon): Matcher<string | null> {
  const known = indexes.get(lexicon.regions)
  if (known !== undefined) return known
  const names = OTHER.map((word) => [word, null] as readonly [string, string | null])
  for (const { name, short, former, level } of lexicon.regions.entries) {
    const stem = level === "county" || level === "city" ? [name.slice(0, -1)] : []
    for (const word of [name, ...short, ...former, ...stem])
      if (word.length > 1 && !AREA.test(word)) names.push([word, word])
  }
  const made = new Matcher(names)
  indexes.set(lexicon.regions, made)
  return made
}

export interface Place {
  readonly code: string
  readonly start: number
  readonly end: number
}

/** Reads the regions that a text names, as a document of the region `home` means them. */
export class Places {
  readonly #home: string | undefined
  readonly #lexicon: Lexicon
  readonly #names: Matcher<string | null>
  /** What each name read so far means. */
  readonly #codes = new Map<string, string | undefined>()

  constructor(home: string | undefined, lexicon: Lexicon) {
    this.#home = home
    this.#lexicon = lexicon
    this.#names = namesOf(lexicon)
  }

  /** The region whose name begins at `at`. */
  at(text: string, at: number, end: number): Place | undefined {
    const match = this.#names.at(text, at, end)
    return match === undefined ? undefined : this.#placeOf(match)
  }

  /** The first region named in a span. */
  first(text: string, start: number, end: number): Place | undefined {
    const names = this.#names
    for (let match = names.first(text, start, end); match; match = names.first(text, match.start + 1, end)) {
      const place = this.#placeOf(match)
      if (place !== undefined) return place
    }
    return undefined
  }

  /** All regions named in a span. */
  all(text: string, start: number, end: number): Place[] {
    const found: Place[] = []
    for (let next = this.first(text, start, end); next !== undefined; next = this.first(text, next.end, end))
      found.push(next)
    return found
  }

  #placeOf({ start, end, value }: Match<string | null>): Place | undefined {
    const code = value === null ? undefined : this.#codeOf(value)
    return code === undefined ? undefined : { code, start, end }
  }

  #codeOf(name: string): string | undefined {
    if (!this.#codes.has(name)) this.#codes.set(name, meaning(name, this.#home, this.#lexicon))
    return this.#codes.get(name)
  }
}

/**
 * The code of the region that a name means. A county without its suffix (崂山) says no more than its city, but in its own
 * plan, and away from home it is a common word.
 */
function meaning(name: string, home: string | undefined, lexicon: Lexicon): string | undefined {
  const region = resolveRegion(name, home, lexicon)
  if (region === undefined) return undefined
  const bare = region.level === "county" && !/[区县市旗]$/u.test(name)
  const near = home !== undefined && region.code.slice(0, 2) === home.slice(0, 2)
  if (bare && !near && name.length < 3) return undefined
  return bare && region.code !== home && !region.code.endsWith("0000") ? cityOf(region.code) : region.code
}

/** Of a county its city, of a district its municipality; 石河子 and 济源 are cities with none above them. */
const cityOf = (code: string): string =>
  /^\d\d90/u.test(code) ? code : /^(?:11|12|31|50)/u.test(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`

const readers = new WeakMap<Lexicon["regions"], Map<string | undefined, Places>>()

/** The reader of regions for the documents of a region. */
export function placesOf(home: string | undefined, lexicon: Lexicon): Places {
  const byHome = readers.get(lexicon.regions) ?? new Map<string | undefined, Places>()
  const known = byHome.get(home)
  if (known !== undefined) return known
  const places = new Places(home, lexicon)
  readers.set(lexicon.regions, byHome.set(home, places))
  return places
}

/** The region whose name begins at `at`, as a document of the region `home` means it. */
export const placeAt = (
  text: string,
  at: number,
  end: number,
  home: string | undefined,
  lexicon: Lexicon,
): Place | undefined => placesOf(home, lexicon).at(text, at, end)
