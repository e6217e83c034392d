import { closeSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { DocumentGraph, Evidence, GraphEdge, GraphNode, LedgerEntry } from "./model/graph.ts"

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
  /** What became of each sentence. */
  readonly ledger: readonly Pick<LedgerEntry, "status">[]
}

/** Takes documents apart; one writer a thread. */
export class PartWriter {
  readonly #path: string
  readonly #file: number
  /** What was handed over already: many documents say the same of what they share. */
  readonly #known = new Set<string>()
  #end = 0

  constructor(folder: string, name: string) {
    this.#path = join(folder, name)
    this.#file = openSync(this.#path, "wx")
  }

  add(graph: DocumentGraph): DocumentPart {
    const { policy } = graph.document
    const own = new Set(graph.nodes.filter(isOwn).map(({ id }) => id))
    const isOwnEdge = ({ source, target, type }: GraphEdge): boolean =>
      own.has(source) || own.has(target) || ((source === policy || target === policy) && type !== "CITES")
    const [document, nodes, edges] = this.#append([
      [JSON.stringify(graph.document)],
      graph.nodes.filter(isOwn).map((node) => JSON.stringify(node)),
      graph.edges.filter(isOwnEdge).map((edge) => JSON.stringify(inOrder(edge))),
    ]) as [Piece, Piece, Piece]
    const shared = {
      document: { ...graph.document, text: "" },
      nodes: graph.nodes.filter((node) => !isOwn(node) && (node.id === policy || this.#isNew(node))),
      edges: graph.edges.filter((edge) => !isOwnEdge(edge) && this.#isNew(edge)),
      issues: [],
      ledger: [],
    }
    const ledger = graph.ledger.map(({ status }) => ({ status }))
    return { path: this.#path, document, nodes, edges, shared, ledger }
  }

  #isNew(item: GraphNode | GraphEdge): boolean {
    const json = JSON.stringify(item)
    if (this.#known.has(json)) return false
    this.#known.add(json)
    return true
  }

  #append(lists: readonly (readonly string[])[]): Piece[] {
    const bytes = lists.map((list) => Buffer.from(list.join(",\n")))
    const all = Buffer.concat(bytes)
    for (let done = 0; done < all.length; ) done += writeSync(this.#file, all, done)
    return bytes.map(({ length }, at) => {
      const start = this.#end
      this.#end += length
      return { start, length, count: lists[at]?.length ?? 0 }
    })
  }

  close(): void {
    closeSync(this.#file)
  }
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
