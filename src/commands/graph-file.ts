import { closeSync, openSync, readSync } from "node:fs"
import { link } from "../link/index.ts"
import type { DocumentGraph, GraphEdge, GraphNode } from "../model/graph.ts"
import type { DocumentPart, Piece } from "../parts.ts"

/**
 * Writes the graph JSON of documents that were read in parts, the graph that `link` makes of them all: what documents
 * share is linked here, what each says alone is copied. Returns how many nodes and edges that is.
 */
export async function writeGraph(
  parts: readonly DocumentPart[],
  stream: NodeJS.WritableStream,
): Promise<{ nodes: number; edges: number }> {
  const pieces = new Pieces()
  try {
    const { nodes, edges, own } = linkShared(parts, pieces)
    const json = new JsonStream(stream)
    await json.text("{\n")
    await writeList(json, "documents", [], parts, ({ document }) => document, pieces)
    await json.text(",\n")
    const counts = { nodes: 0, edges: 0 }
    counts.nodes = await writeList(json, "nodes", nodes, own, (part) => part.nodes, pieces)
    await json.text(",\n")
    counts.edges = await writeList(json, "edges", edges, own, (part) => part.edges, pieces)
    await json.text("\n}\n")
    await json.flush()
    return counts
  } finally {
    pieces.close()
  }
}

/** Links what is shared. What a document says of a policy that another one states too is shared as well. */
function linkShared(parts: readonly DocumentPart[], pieces: Pieces) {
  const times = new Map<string, number>()
  for (const { shared } of parts) times.set(shared.document.policy, (times.get(shared.document.policy) ?? 0) + 1)
  const isOwn = ({ shared }: DocumentPart): boolean => times.get(shared.document.policy) === 1
  const graphs = parts.map((part): DocumentGraph => {
    if (isOwn(part)) return part.shared
    const nodes = [...part.shared.nodes, ...pieces.parse<GraphNode>(part, part.nodes)]
    return { ...part.shared, nodes, edges: [...part.shared.edges, ...pieces.parse<GraphEdge>(part, part.edges)] }
  })
  const { nodes, edges } = link(graphs, [])
  return { nodes, edges, own: parts.filter(isOwn) }
}

/** Writes a list of elements, and of pieces after them. Returns how many elements that is. */
async function writeList(
  json: JsonStream,
  name: string,
  elements: readonly unknown[],
  parts: readonly DocumentPart[],
  pieceOf: (part: DocumentPart) => Piece,
  pieces: Pieces,
): Promise<number> {
  await json.text(`${JSON.stringify(name)}: [`)
  let written = 0
  for (const element of elements) await json.text(`${written++ === 0 ? "\n" : ",\n"}${JSON.stringify(element)}`)
  for (const part of parts) {
    const piece = pieceOf(part)
    if (piece.count === 0) continue
    await json.text(written === 0 ? "\n" : ",\n")
    await json.copy(pieces.file(part), piece)
    written += piece.count
  }
  await json.text("\n]")
  return written
}

/** The files of parts, each opened once. */
class Pieces {
  readonly #files = new Map<string, number>()

  file({ path }: DocumentPart): number {
    const known = this.#files.get(path) ?? openSync(path, "r")
    this.#files.set(path, known)
    return known
  }

  parse<T>(part: DocumentPart, { start, length }: Piece): T[] {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) done += readSync(this.file(part), bytes, done, length - done, start + done)
    return JSON.parse(`[${bytes.toString("utf8")}]`) as T[]
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file)
  }
}

const BUFFER = 2 ** 20

/** Gathers what is written, and waits until the stream has taken it: nothing piles up. */
class JsonStream {
  readonly #stream: NodeJS.WritableStream
  readonly #buffer = Buffer.allocUnsafe(BUFFER)
  #length = 0

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream
  }

  async text(text: string): Promise<void> {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) {
      if (this.#length === BUFFER) await this.flush()
      const copied = bytes.copy(this.#buffer, this.#length, done)
      done += copied
      this.#length += copied
    }
  }

  async copy(file: number, { start, length }: Piece): Promise<void> {
    for (let done = 0; done < length; ) {
      if (this.#length === BUFFER) await this.flush()
      const most = Math.min(length - done, BUFFER - this.#length)
      const read = readSync(file, this.#buffer, this.#length, most, start + done)
      done += read
      this.#length += read
    }
  }

  async flush(): Promise<void> {
    const bytes = this.#buffer.subarray(0, this.#length)
    await new Promise<void>((done, failed) => this.#stream.write(bytes, (error) => (error ? failed(error) : done())))
    this.#length = 0
  }
}
