import type { Lexicon } from "../../model/lexicon/index.ts"
import { childRegions } from "../../model/regions.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"

const FEWEST = 2
const MOST = 4

/** The first characters of the cities of the province in which a plan's region lies. */
export function cityInitials(home: string | undefined, lexicon: Lexicon): UnitSet {
  const cities = home === undefined ? [] : childRegions(`${home.slice(0, 2)}0000`, lexicon)
  return new UnitSet(cities.map(({ name }) => name.charAt(0)).join(""))
}

/**
 * 呼包鄂低空经济: where the cities end that a field is said to lie in, each by its first character; the start where a
 * known field does not stand behind them.
 */
export function initialsEnd(
  text: string,
  { start, end }: Span,
  initials: UnitSet,
  isKnown: (name: string) => boolean,
): number {
  let at = start
  while (at - start < MOST && at < end && initials.at(text, at)) at++
  for (; at - start >= FEWEST; at--) if (isKnown(text.slice(at, end))) return at
  return start
}
