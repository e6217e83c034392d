import type { Column, Joined } from "./sections.ts"

const ONE_BYTE = /^[\0-\xff]*$/

/** Strings, each once, by their place in the order in which they came. */
export class StringWriter {
  readonly #places = new Map<string, number>()

  place(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(text, place)
    return place
  }

  /** One byte a character where that is enough, else two; the first byte is even, and one more says that it is two. */
  columns(): Record<string, Column> {
    const starts = new Uint32Array(this.#places.size)
    const lengths = new Uint32Array(this.#places.size)
    let size = 0
    for (const [text, place] of this.#places) {
      const isWide = !ONE_BYTE.test(text)
      starts[place] = size + (isWide ? 1 : 0)
      lengths[place] = text.length
      size += isWide ? text.length * 2 : text.length + (text.length % 2)
    }
    if (size >= 2 ** 32) throw new RangeError("The texts are longer than 4 GiB")
    const bytes = Buffer.alloc(size)
    for (const [text, place] of this.#places) {
      const start = starts[place] as number
      bytes.write(text, start - (start % 2), start % 2 === 1 ? "utf16le" : "latin1")
    }
    return { "string starts": starts, "string lengths": lengths, strings: bytes }
  }
}

/** Strings of a pack, made when asked for and kept then. */
export class StringReader {
  readonly #starts: Uint32Array
  readonly #lengths: Uint32Array
  readonly #bytes: Buffer
  readonly #known: (string | undefined)[]

  constructor({ column }: Pick<Joined<unknown>, "column">) {
    this.#starts = column("string starts", "u32")
    this.#lengths = column("string lengths", "u32")
    const { buffer, byteOffset, byteLength } = column("strings", "u8")
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength)
    this.#known = new Array(this.#starts.length)
  }

  at(place: number): string {
    const known = this.#known[place]
    if (known !== undefined) return known
    const text = this.slice(place, 0, this.#lengths[place] as number)
    this.#known[place] = text
    return text
  }

  /** A part of a string as `slice` gives it, without making the whole. */
  slice(place: number, from: number, to: number): string {
    const start = this.#starts[place] as number
    const length = this.#lengths[place] as number
    const [first, last] = [Math.min(from, length), Math.min(to, length)]
    if (start % 2 === 0) return this.#bytes.toString("latin1", start + first, start + last)
    return this.#bytes.toString("utf16le", start - 1 + 2 * first, start - 1 + 2 * last)
  }
}
