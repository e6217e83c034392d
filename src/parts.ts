import { closeSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import { isAlike } from "./model/alike.ts"
import type { DocumentGraph, Evidence, GraphEdge, GraphNode } from "./model/graph.ts"
import type { Issue } from "./model/issue.ts"
import { countStatuses, type StatusCounts } from "./model/ledger.ts"
import type { ReadDocument } from "./pipeline.ts"

/** Where a piece of JSON lies in a file of parts, in bytes: `count` elements of a list with commas between them. */
export interface Piece {
  readonly start: number
  readonly length: number
  readonly count: number
}

/**
 * What one document says, in two: what it says alone, as JSON in a file, and what it may share with other documents and
 * was not handed over before.
 */
export interface DocumentPart {
  readonly path: string
  readonly document: Piece
  readonly nodes: Piece
  readonly edges: Piece
  /** Without the document's text. */
  readonly shared: DocumentGraph
  /** What became of its sentences. */
  readonly statuses: StatusCounts
}

/** What became of one file: where its parts are, or issues of severity error that say why there are none. */
export interface DocumentInParts {
  readonly file: string
  readonly issues: readonly Issue[]
  readonly graph?: DocumentPart
}

/** Takes documents apart; one writer a thread. */
export class PartWriter {
  readonly #path: string
  readonly #file: JsonFile
  /** What was handed over already, by id: many documents say the same of what they share. */
  readonly #known = new Map<string, (GraphNode | GraphEdge)[]>()

  constructor(folder: string, name: string) {
    this.#path = join(folder, name)
    this.#file = new JsonFile(this.#path)
  }

  add({ document, nodes, edges, ledger }: DocumentGraph): DocumentPart {
    const { policy } = document
    const [ownNodes, others] = parted(nodes, isOwn)
    const own = new Set(ownNodes.map(({ id }) => id))
    const [ownEdges, between] = parted(
      edges,
      ({ source, target, type }) =>
        own.has(source) || own.has(target) || ((source === policy || target === policy) && type !== "CITES"),
    )
    const pieces = {
      document: this.#file.add([document]),
      nodes: this.#file.add(ownNodes),
      edges: this.#file.add(ownEdges.map(inOrder)),
    }
    this.#file.flush()
    const shared = {
      document: { ...document, text: "" },
      nodes: others.filter((node) => node.id === policy || this.#isNew(node)),
      edges: between.filter((edge) => this.#isNew(edge)),
      issues: [],
      ledger: [],
    }
    return { path: this.#path, ...pieces, shared, statuses: countStatuses(ledger) }
  }

  /** Whether this was not handed over before. What rests on words of one document is said by no other. */
  #isNew(item: GraphNode | GraphEdge): boolean {
    if ("evidence" in item && item.evidence.length > 0) return true
    const known = this.#known.get(item.id) ?? []
    if (known.some((other) => isAlike(other, item))) return false
    // A copy: a name cut out of a text would keep the whole text in memory.
    this.#known.set(item.id, [...known, structuredClone(item)])
    return true
  }

  close(): void {
    this.#file.close()
  }
}

/** A document that was read, in parts. */
export function inParts({ file, issues, graph }: ReadDocument, parts: PartWriter): DocumentInParts {
  return graph === undefined ? { file, issues } : { file, issues, graph: parts.add(graph) }
}

const BUFFER = 2 ** 20
/** Bytes that a UTF-16 unit may take in UTF-8. */
const MOST_OF_A_UNIT = 3

/** A file of lists as JSON, one behind the other; what is gathered is written by `flush`. */
class JsonFile {
  readonly #file: number
  readonly #encoder = new TextEncoder()
  readonly #buffer = new Uint8Array(BUFFER)
  #gathered = 0
  #written = 0

  constructor(path: string) {
    this.#file = openSync(path, "wx")
  }

  /** Adds a list; returns where its elements are, without the brackets around them. */
  add(list: readonly object[]): Piece {
    const start = this.#written + this.#gathered + 1
    const length = this.#gather(JSON.stringify(list)) - 2
    return { start, length, count: list.length }
  }

  /** Returns how many bytes the words take. */
  #gather(words: string): number {
    const most = words.length * MOST_OF_A_UNIT
    if (most > BUFFER - this.#gathered) this.flush()
    if (most > BUFFER) return this.#write(this.#encoder.encode(words))
    const { written } = this.#encoder.encodeInto(words, this.#buffer.subarray(this.#gathered))
    this.#gathered += written
    return written
  }

  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#gathered))
    this.#gathered = 0
  }

  #write(bytes: Uint8Array): number {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done)
    this.#written += bytes.length
    return bytes.length
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Those of a list of which it is true, and the others. */
function parted<T>(list: readonly T[], isIn: (item: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []]
  for (const item of list) parts[isIn(item) ? 0 : 1].push(item)
  return parts
}

/** Nodes of which no other document speaks, unless it states the same policy. */
const isOwn = ({ label }: GraphNode): boolean => label === "Measure" || label === "Target" || label === "Document"

/** An edge with its evidence in the order of the text, as linking would leave it. */
function inOrder(edge: GraphEdge): GraphEdge {
  const { evidence } = edge
  const sorted = evidence.every((one, at) => at === 0 || order(evidence[at - 1] as Evidence, one) <= 0)
  return sorted ? edge : { ...edge, evidence: [...evidence].sort(order) }
}

const order = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end
