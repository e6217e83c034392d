/** A label that wants to be drawn. */
export interface Candidate {
  readonly id: string
  readonly text: string
  /** Centre of the node, pixels of the canvas. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Lower goes first. */
  readonly rank: number
  /** Whether it is drawn whole even over the shapes of other nodes. */
  readonly whole: boolean
}

export interface PlacedLabel {
  readonly id: string
  readonly text: string
  readonly left: number
  /** Middle of the line. */
  readonly y: number
  readonly width: number
}

/** Where something stands on a line of the canvas. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly owner: string
}

const GAP = 5
/** A shortened label has at least so many characters. */
const LEAST = 4

/** What stands in each strip of one line height; a box lies in every strip that it touches. */
class Strips {
  readonly #strips = new Map<number, Box[]>()
  readonly #height: number

  constructor(height: number) {
    this.#height = height
  }

  add(box: Box): void {
    for (let strip = Math.floor(box.top / this.#height); strip <= Math.floor(box.bottom / this.#height); strip += 1) {
      const list = this.#strips.get(strip)
      if (list === undefined) this.#strips.set(strip, [box])
      else list.push(box)
    }
  }

  /** The nearest left end after `from` of what the box touches; `from` itself where something covers it. */
  free(top: number, bottom: number, from: number, owner: string): number {
    let end = Number.POSITIVE_INFINITY
    for (let strip = Math.floor(top / this.#height); strip <= Math.floor(bottom / this.#height); strip += 1) {
      for (const box of this.#strips.get(strip) ?? []) {
        if (box.owner === owner || box.right <= from || box.bottom <= top || box.top >= bottom) continue
        end = Math.min(end, Math.max(box.left, from))
      }
    }
    return end
  }
}

/** The longest beginning of a text with an ellipsis that fits; undefined where too little would be left. */
export function shorten(text: string, room: number, measure: (text: string) => number): string | undefined {
  if (measure(text) <= room) return text
  const characters = Array.from(text)
  let low = 0
  let high = characters.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${characters.slice(0, middle).join("")}…`) <= room) low = middle
    else high = middle - 1
  }
  return low < LEAST ? undefined : `${characters.slice(0, low).join("")}…`
}

/**
 * Labels to the right of their nodes, as many as fit without touching one another or another node's shape, each as
 * long as there is room. Depends on the distances between nodes alone, so that a moved view keeps its labels.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  lineHeight: number,
  /** The right end of the canvas. */
  edge: number,
  measure: (text: string) => number,
): PlacedLabel[] {
  const shapes = new Strips(lineHeight)
  const texts = new Strips(lineHeight)
  for (const { id, x, y, radius } of candidates) {
    shapes.add({ left: x - radius - 1, right: x + radius + 1, top: y - radius, bottom: y + radius, owner: id })
  }
  const placed: PlacedLabel[] = []
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank || a.y - b.y || a.x - b.x)) {
    const left = candidate.x + candidate.radius + GAP
    const top = candidate.y - lineHeight / 2
    const bottom = candidate.y + lineHeight / 2
    const free = Math.min(
      edge,
      texts.free(top, bottom, left, candidate.id),
      candidate.whole ? Number.POSITIVE_INFINITY : shapes.free(top + 4, bottom - 4, left, candidate.id),
    )
    const text = shorten(candidate.text, free - left - GAP, measure)
    if (text === undefined) continue
    const width = measure(text)
    texts.add({ left: left - GAP, right: left + width + GAP, top, bottom, owner: candidate.id })
    placed.push({ id: candidate.id, text, left, y: candidate.y, width })
  }
  return placed
}
