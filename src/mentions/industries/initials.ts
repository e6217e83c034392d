import type { Lexicon } from "../../model/lexicon/index.ts"
import { childRegions } from "../../model/regions.ts"
import type { Span } from "../../model/span.ts"

const FEWEST = 2
const MOST = 4

const indexes = new WeakMap<Lexicon["regions"], Map<string, ReadonlySet<string>>>()

/** The first characters of the cities of a province. */
function initialsOf(province: string, lexicon: Lexicon): ReadonlySet<string> {
  const index = indexes.get(lexicon.regions) ?? new Map<string, ReadonlySet<string>>()
  indexes.set(lexicon.regions, index)
  const known = index.get(province)
  if (known !== undefined) return known
  const initials = new Set(childRegions(province, lexicon).map(({ name }) => name.charAt(0)))
  index.set(province, initials)
  return initials
}

/**
 * 呼包鄂低空经济: where the cities end that a field is said to lie in, each by its first character, in a plan of the
 * province or one within it; the start where a known field does not stand behind them.
 */
export function initialsEnd(
  text: string,
  { start, end }: Span,
  home: string | undefined,
  lexicon: Lexicon,
  isKnown: (name: string) => boolean,
): number {
  if (home === undefined) return start
  const initials = initialsOf(`${home.slice(0, 2)}0000`, lexicon)
  let at = start
  while (at - start < MOST && at < end && initials.has(text.charAt(at))) at++
  for (; at - start >= FEWEST; at--) if (isKnown(text.slice(at, end))) return at
  return start
}
