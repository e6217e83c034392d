/** Choices that a seed fixes. */
export interface Random {
  /** An integer of [from, to]. */
  integer(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
  /** So many different ones of the items, in no order. */
  some<T>(items: readonly T[], count: number): T[]
}

/** The generator mulberry32 (public domain, T. Ettinger). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    integer,
    chance: (share) => next() < share,
    pick: <T>(items: readonly T[]) => items[integer(0, items.length - 1)] as T,
    some<T>(items: readonly T[], count: number) {
      const rest = [...items]
      for (let i = 0; i < Math.min(count, rest.length); i++) {
        const other = integer(i, rest.length - 1)
        const swapped = rest[i] as T
        rest[i] = rest[other] as T
        rest[other] = swapped
      }
      return rest.slice(0, count)
    },
  }
}
