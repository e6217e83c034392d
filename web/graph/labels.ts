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
  /** Whether it may take a second line where one has no room for it. */
  readonly wraps: boolean
}

/** One line of a label. */
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
/** And of two lines each at least so many. */
const LEAST_UPPER = 3
const LEAST_LOWER = 2

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

/** How many characters of a text fit with what is put behind them. */
function fitting(
  characters: readonly string[],
  room: number,
  behind: string,
  measure: (text: string) => number,
): number {
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${characters.slice(0, middle).join("")}${behind}`) <= room) low = middle
    else high = middle - 1
  }
  return low
}

/** The longest beginning of a text with an ellipsis that fits; undefined where fewer characters than `least` would be left. */
export function shorten(
  text: string,
  room: number,
  measure: (text: string) => number,
  least = LEAST,
): string | undefined {
  if (measure(text) <= room) return text
  const characters = Array.from(text)
  const count = fitting(characters, room, "…", measure)
  return count < least ? undefined : `${characters.slice(0, count).join("")}…`
}

/** A text in two lines, the second one shortened, no number parted; undefined where too little would be left. */
function wrap(text: string, room: number, measure: (text: string) => number): [string, string] | undefined {
  const characters = Array.from(text)
  let count = fitting(characters, room, "", measure)
  while (/^[\w.]{2}$/u.test(characters.slice(count - 1, count + 1).join(""))) count -= 1
  if (count < LEAST_UPPER) return undefined
  const lower = shorten(characters.slice(count).join("").trimStart(), room, measure, LEAST_LOWER)
  return lower === undefined ? undefined : [characters.slice(0, count).join("").trimEnd(), lower]
}

/**
 * Labels to the right of their nodes, as many as fit without touching one another or another node's shape, each as
 * long as there is room, some in two lines. Depends on the distances between nodes alone, so that a moved view keeps
 * its labels.
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
  const leftOf = ({ x, radius }: Candidate): number => x + radius + GAP
  const roomAt = (candidate: Candidate, y: number): number => {
    const left = leftOf(candidate)
    const top = y - lineHeight / 2
    const bottom = y + lineHeight / 2
    const shape = candidate.whole ? Number.POSITIVE_INFINITY : shapes.free(top + 4, bottom - 4, left, candidate.id)
    return Math.min(edge, texts.free(top, bottom, left, candidate.id), shape) - left - GAP
  }
  const line = (candidate: Candidate, text: string, y: number): PlacedLabel => {
    return { id: candidate.id, text, left: leftOf(candidate), y, width: measure(text) }
  }
  const linesOf = (candidate: Candidate): PlacedLabel[] => {
    const { text, y, wraps } = candidate
    const one = shorten(text, roomAt(candidate, y), measure)
    if (one !== text && wraps) {
      const [upper, lower] = [y - lineHeight / 2, y + lineHeight / 2]
      const two = wrap(text, Math.min(roomAt(candidate, upper), roomAt(candidate, lower)), measure)
      if (two !== undefined) return [line(candidate, two[0], upper), line(candidate, two[1], lower)]
    }
    return one === undefined ? [] : [line(candidate, one, y)]
  }
  const placed: PlacedLabel[] = []
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank || a.y - b.y || a.x - b.x)) {
    for (const label of linesOf(candidate)) {
      const { id, left, width, y } = label
      texts.add({
        left: left - GAP,
        right: left + width + GAP,
        top: y - lineHeight / 2,
        bottom: y + lineHeight / 2,
        owner: id,
      })
      placed.push(label)
    }
  }
  return placed
}
