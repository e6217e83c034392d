import type { GraphEdge, GraphNode } from "../../model/graph.ts"
import type { Said, Statements } from "../../model/linker.ts"
import { chunks, lineOf, readSealed, writeSealed } from "./sealed.ts"
import type { StoredGraph } from "./state.ts"

/**
 * A statement as a line has it: how many documents say it, 1 if it is of a document's own policy, and the element, by its place in
 * the snapshot where it is there in just these words. Most are said once: those are the place alone.
 */
type SaidRow<T> = number | readonly [documents: number, stated: 0 | 1, value: number | T]

interface Rows {
  readonly nodes?: readonly SaidRow<GraphNode>[]
  readonly edges?: readonly SaidRow<GraphEdge>[]
  /** What each document says, by the places of the statements. */
  readonly documents?: readonly (readonly [id: string, nodes: readonly number[], edges: readonly number[]])[]
}

/** Puts down what a linker was told, beside the snapshot of that name, so that a writer need not read all documents. */
export const writeStatements = (path: string, snapshot: string, said: Statements, graph: StoredGraph): Promise<void> =>
  writeSealed(path, statementLines(snapshot, said, graph))

function* statementLines(snapshot: string, said: Statements, graph: StoredGraph): Iterable<string> {
  yield lineOf({ snapshot })
  const nodes = new SaidWriter(graph.nodes.values())
  const edges = new SaidWriter(graph.edges.values())
  for (const some of chunks(said.nodes)) yield lineOf({ nodes: some.map((each) => nodes.row(each)) })
  for (const some of chunks(said.edges)) yield lineOf({ edges: some.map((each) => edges.row(each)) })
  for (const some of chunks(said.documents))
    yield lineOf({
      documents: some.map(([id, own]) => [id, nodes.places(own.nodes), edges.places(own.edges)]),
    })
}

class SaidWriter<T extends { readonly id: string }> {
  readonly #elements: readonly T[]
  readonly #elementPlaces: ReadonlyMap<string, number>
  readonly #places = new Map<Said<T>, number>()

  constructor(elements: Iterable<T>) {
    this.#elements = [...elements]
    this.#elementPlaces = new Map(this.#elements.map(({ id }, place) => [id, place]))
  }

  row(said: Said<T>): SaidRow<T> {
    const { value, stated, documents } = said
    this.#places.set(said, this.#places.size)
    const place = this.#elementPlaces.get(value.id)
    const element = place === undefined ? undefined : this.#elements[place]
    const same = element === value || JSON.stringify(element) === JSON.stringify(value)
    if (same && place !== undefined && documents === 1 && !stated) return place
    return [documents, stated ? 1 : 0, same && place !== undefined ? place : value]
  }

  places(said: readonly Said<T>[]): number[] {
    return said.map((each) => this.#places.get(each) ?? -1)
  }
}

/** Reads what was put down beside a snapshot, whose elements have kept their places; undefined where it is not there, or not of this snapshot. */
export async function readStatements(
  path: string,
  snapshot: string,
  all: StoredGraph,
): Promise<Statements | undefined> {
  const lines = await readSealed(path)
  if (lines === undefined) return undefined
  const nodes: Said<GraphNode>[] = []
  const edges: Said<GraphEdge>[] = []
  const documents: (readonly [string, { nodes: Said<GraphNode>[]; edges: Said<GraphEdge>[] }])[] = []
  let header: { readonly snapshot?: string } | undefined
  for (const line of lines) {
    const rows = JSON.parse(line) as Rows
    if (header === undefined) {
      header = rows as { readonly snapshot?: string }
      if (header.snapshot !== snapshot) return undefined
    }
    for (const row of rows.nodes ?? []) nodes.push(saidOf(row, (at) => all.nodes.at(at)))
    for (const row of rows.edges ?? []) edges.push(saidOf(row, (at) => all.edges.at(at)))
    for (const [id, ownNodes, ownEdges] of rows.documents ?? [])
      documents.push([
        id,
        { nodes: ownNodes.map((at) => there(nodes[at], at)), edges: ownEdges.map((at) => there(edges[at], at)) },
      ])
  }
  return { nodes, edges, documents }
}

function saidOf<T>(row: SaidRow<T>, elementAt: (place: number) => T | undefined): Said<T> {
  const element = (place: number): T => there(elementAt(place), place)
  if (typeof row === "number") return { value: element(row), stated: false, documents: 1 }
  const [documents, stated, value] = row
  return { value: typeof value === "number" ? element(value) : value, stated: stated === 1, documents }
}

function there<T>(item: T | undefined, place: number): T {
  if (item === undefined) throw new Error(`There is no element ${place}`)
  return item
}
