import type { Lexicon, PlatformEntry } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import { regionLine, regionWithin } from "../../model/regions.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"

interface Known {
  readonly matcher: Matcher<PlatformEntry>
  readonly byName: ReadonlyMap<string, PlatformEntry>
}

const indexes = new WeakMap<Lexicon["platforms"], Known>()

/** Names are compared without quotation marks, spaces and dashes, with one form of bracket. */
export const plain = (name: string): string =>
  MARKED.next(name, 0) === name.length
    ? name
    : name
        .replace(/[\s“”"「」《》\-—–－·]/gu, "")
        .replaceAll("（", "(")
        .replaceAll("）", ")")

const MARKED = WHITE_SPACE.with(new UnitSet('“”"「」《》-—–－·（）'))

/** Every name, present and former, of the platforms that the lexicon knows. */
export function knownPlatforms(lexicon: Lexicon): Known {
  const known = indexes.get(lexicon.platforms)
  if (known !== undefined) return known
  const words = lexicon.platforms.entries.flatMap((entry) =>
    [entry.name, ...entry.aliases, ...entry.formerNames].map((name) => [name, entry] as const),
  )
  const made = {
    matcher: new Matcher(words),
    byName: new Map(words.map(([name, entry]) => [plain(name), entry] as const).reverse()),
  }
  indexes.set(lexicon.platforms, made)
  return made
}

/** What begins a name by which a plan calls its own. */
const OWN_BEGINS = new UnitSet("全我本省市自")
const OWN = /^[全我本]?(?=省|市|自治区)/u

/** 省科学院 in a plan of the province or one within it: what it calls its own by its level is known with its name. */
export function knownAsOwn(name: string, home: string | undefined, lexicon: Lexicon): PlatformEntry | undefined {
  if (home === undefined || !OWN_BEGINS.at(name, 0)) return undefined
  const level = OWN.exec(name)?.[0]
  if (level === undefined) return undefined
  const { byName } = knownPlatforms(lexicon)
  const own = plain(name.slice(level.length))
  for (const region of regionLine(home, lexicon)) {
    const word = region.name.endsWith("自治区") ? "自治区" : region.name.slice(-1)
    const entry = own.startsWith(word) ? byName.get(plain(region.name) + own.slice(word.length)) : undefined
    if (entry !== undefined) return entry
  }
  return undefined
}

const OWN_NAME = /^[全我本]?(省|市|自治区)(?![级际直会道内外域区州南北中民场政县辖])/u

/** 省数据服务平台 with the name of the province whose plan, or in whose plan, it is called so. */
export function inFull(name: string, home: string | undefined, lexicon: Lexicon): string {
  if (home === undefined || !OWN_BEGINS.at(name, 0)) return name
  const [own, level] = OWN_NAME.exec(name) ?? []
  if (own === undefined || level === undefined) return name
  const region = regionLine(home, lexicon).find((one) => one.name.endsWith(level))
  return region === undefined ? name : region.name + name.slice(own.length)
}

/** Whether the names of an entry mean it in a plan of the region `home`. */
export const meansHere = ({ local, region }: PlatformEntry, home: string | undefined, lexicon: Lexicon): boolean =>
  !local || (region !== undefined && home !== undefined && regionWithin(home, region, lexicon))
