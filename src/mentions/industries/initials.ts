import type { Lexicon } from "../../model/lexicon/index.ts"
import { childRegions } from "../../model/regions.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"

const FEWEST = 2
const MOST = 4

/** The first characters of cities, by which several are called at once. */
export interface Initials {
  /** Of the cities of the province in which the plan's region lies. */
  readonly own: UnitSet
  /** Of all cities and provinces, since such a run may go beyond the border: 榆鄂宁. */
  readonly all: UnitSet
}

const ofAll = new WeakMap<Lexicon["regions"], UnitSet>()

const firstOf = (regions: readonly { readonly name: string }[]): UnitSet =>
  new UnitSet(regions.map(({ name }) => name.charAt(0)).join(""))

/** The initials as a plan of the region `home` means them. */
export function cityInitials(home: string | undefined, lexicon: Lexicon): Initials {
  const { regions } = lexicon
  const all = ofAll.get(regions) ?? firstOf(regions.entries.filter(({ level }) => level !== "county"))
  ofAll.set(regions, all)
  return { own: firstOf(home === undefined ? [] : childRegions(`${home.slice(0, 2)}0000`, lexicon)), all }
}

/**
 * 呼包鄂低空经济: where the cities end that a field is said to lie in, each by its first character; the start where a
 * known field does not stand behind them.
 */
export function initialsEnd(
  text: string,
  { start, end }: Span,
  { own, all }: Initials,
  isKnown: (name: string) => boolean,
): number {
  if (!own.at(text, start)) return start
  let at = start + 1
  while (at - start < MOST && at < end && all.at(text, at)) at++
  for (; at - start >= FEWEST; at--) if (isKnown(text.slice(at, end))) return at
  return start
}
