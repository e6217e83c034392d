import type { UnitSet } from "./unit-set.ts"

/** Every match of a global pattern, as `matchAll` gives them, without the copy of the pattern that it makes each time. */
export function matches(words: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    found.push(match)
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}

/**
 * Every match of a sticky pattern in [from, end) that begins with one of some units, in the order of the text: other
 * places are passed over without a look at the pattern. A match may reach beyond the end.
 */
export function matchesFrom(
  words: string,
  begins: UnitSet,
  pattern: RegExp,
  from = 0,
  end = words.length,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = begins.next(words, from, end); at < end; ) {
    pattern.lastIndex = at
    const match = pattern.exec(words)
    if (match !== null) found.push(match)
    at = begins.next(words, at + Math.max(match?.[0].length ?? 0, 1), end)
  }
  return found
}
