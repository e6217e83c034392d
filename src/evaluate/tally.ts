/** Hits, expected and found of one field. */
export interface Score {
  readonly field: string
  readonly gold: number
  readonly got: number
  readonly hit: number
}

/** One fact that was missed or is extra. */
export interface Miss {
  readonly document: string
  readonly field: string
  readonly kind: "missed" | "extra"
  readonly fact: string
}

export const precision = ({ hit, got }: Score): number => (got === 0 ? 0 : hit / got)
export const recall = ({ hit, gold }: Score): number => (gold === 0 ? 0 : hit / gold)
/** 1 where nothing was expected and nothing found. */
export const f1 = ({ hit, gold, got }: Score): number => (gold + got === 0 ? 1 : (2 * hit) / (gold + got))

/** Counts facts as multisets, field by field. */
export class Tally {
  readonly #fields = new Map<string, { gold: number; got: number; hit: number }>()
  readonly misses: Miss[] = []

  add(field: string, document: string, gold: readonly string[], got: readonly string[]): void {
    const open = new Map<string, number>()
    for (const fact of gold) open.set(fact, (open.get(fact) ?? 0) + 1)
    let hit = 0
    for (const fact of got) {
      const left = open.get(fact) ?? 0
      if (left > 0) {
        hit++
        open.set(fact, left - 1)
      } else this.misses.push({ document, field, kind: "extra", fact })
    }
    for (const [fact, left] of open)
      for (let i = 0; i < left; i++) this.misses.push({ document, field, kind: "missed", fact })
    this.count(field, gold.length, got.length, hit)
  }

  count(field: string, gold: number, got: number, hit: number): void {
    const score = this.#fields.get(field) ?? { gold: 0, got: 0, hit: 0 }
    this.#fields.set(field, { gold: score.gold + gold, got: score.got + got, hit: score.hit + hit })
  }

  get scores(): Score[] {
    return [...this.#fields].map(([field, score]) => ({ field, ...score }))
  }
}
