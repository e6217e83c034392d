import type { Lexicon, PlatformEntry } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import { regionWithin } from "../../model/regions.ts"

interface Known {
  readonly matcher: Matcher<PlatformEntry>
  readonly byName: ReadonlyMap<string, PlatformEntry>
}

const indexes = new WeakMap<Lexicon["platforms"], Known>()

/** Names are compared without quotation marks, spaces and dashes, with one form of bracket. */
export const plain = (name: string): string =>
  name
    .replace(/[\s“”"「」《》\-—–－·]/gu, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")

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

/** Whether the names of an entry mean it in a plan of the region `home`. */
export const meansHere = ({ local, region }: PlatformEntry, home: string | undefined, lexicon: Lexicon): boolean =>
  !local || (region !== undefined && home !== undefined && regionWithin(home, region, lexicon))
