const sorted = new WeakMap<readonly string[], string[]>()
const NONE: readonly string[] = []

/**
 * Other names as a node has them, in order: those that the lexicon lists, and the one that a text uses. The answer is
 * shared by all who ask for the same and is never changed.
 */
export function otherNames(name: string, mention: string, listed: readonly string[] = NONE): string[] {
  let others = sorted.get(listed)
  if (others === undefined) {
    others = [...new Set(listed)].filter((other) => other !== name).sort()
    sorted.set(listed, others)
  }
  return mention === name || others.includes(mention) ? others : [...others, mention].sort()
}
