import { once } from "node:events"
import { createReadStream, createWriteStream, type WriteStream } from "node:fs"

/** Writes a piece and waits where the stream is full. */
export async function put(stream: NodeJS.WritableStream, piece: string): Promise<void> {
  if (!stream.write(piece)) await once(stream, "drain")
}

/** Lines in a file, appended first and read later: what need not be in memory. A line holds no line break. */
export class Spill {
  readonly #path: string
  readonly #stream: WriteStream

  constructor(path: string) {
    this.#path = path
    this.#stream = createWriteStream(path)
  }

  append(lines: readonly string[]): Promise<void> {
    return lines.length === 0 ? Promise.resolve() : put(this.#stream, `${lines.join("\n")}\n`)
  }

  /** No line can be appended after this. */
  async finish(): Promise<void> {
    this.#stream.end()
    if (!this.#stream.writableFinished) await once(this.#stream, "finish")
  }

  /** Split at \n alone: JSON may hold other line separators as they are. */
  async *lines(): AsyncGenerator<string> {
    let rest = ""
    for await (const chunk of createReadStream(this.#path, "utf8")) {
      const lines = (rest + chunk).split("\n")
      rest = lines.pop() ?? ""
      yield* lines
    }
  }
}
