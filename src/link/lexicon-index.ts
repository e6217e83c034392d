/** Entries of one lexicon file by canonical name. */
const indexes = new WeakMap<readonly { name: string }[], Map<string, unknown>>()

/** The entries by canonical name; the index is made once per list. */
export function entryIndex<T extends { name: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  let index = indexes.get(entries)
  if (index === undefined) {
    index = new Map(entries.map((entry) => [entry.name, entry]))
    indexes.set(entries, index)
  }
  return index as ReadonlyMap<string, T>
}
