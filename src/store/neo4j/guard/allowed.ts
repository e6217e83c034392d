/** Names of functions or procedures that people may call, whatever the case of their letters. */
export interface Names {
  has(name: string): boolean
  /** Those that are known one by one, to find the one that is meant by another. */
  readonly known: readonly string[]
}

export interface Allowed {
  readonly functions: Names
  readonly procedures: Names
}

/**
 * The names of a list with an operator's changes: `apoc.text.join` allows one more, `apoc.text.*` all that begin so,
 * `-rand` takes one away.
 */
export function namesOf(usual: readonly string[], changes: readonly string[] = []): Names {
  const all = changes.map((name) => name.toLowerCase())
  const dropped = matcher(all.filter((name) => name.startsWith("-")).map((name) => name.slice(1)))
  const added = all.filter((name) => !name.startsWith("-"))
  const allows = matcher([...usual.map((name) => name.toLowerCase()), ...added])
  return {
    has: (name) => allows(name.toLowerCase()) && !dropped(name.toLowerCase()),
    known: [...usual, ...added.filter((name) => !name.endsWith("*"))].filter((name) => !dropped(name.toLowerCase())),
  }
}

function matcher(names: readonly string[]): (name: string) => boolean {
  const single = new Set(names.filter((name) => !name.endsWith("*")))
  const beginnings = names.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1))
  return (name) => single.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
}
