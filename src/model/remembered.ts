/** A pure function of short words that recur, which keeps its answers for as many words as `most`. */
export function remembered<T>(answer: (word: string) => T, most = 10_000): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    let said = known.get(word)
    if (said === undefined) {
      if (known.size >= most) known.clear()
      said = answer(word)
      known.set(word, said)
    }
    return said
  }
}
