import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { link } from "../link/index.ts"
import type { DocumentGraph, GraphEdge, GraphNode, LoadedDocument } from "../model/graph.ts"
import { put, Spill } from "./spill.ts"

/** Nodes that belong to the policy of one document; everything else may be shared by many. */
const isOwn = ({ label }: GraphNode): boolean => label === "Measure" || label === "Target"

/**
 * Writes the graph JSON of many documents without holding them: what belongs to one document alone goes to a temporary
 * folder as it comes, what documents share is linked at the end. The graph is the one that `link` makes of them all.
 */
export class GraphFile {
  readonly #folder: string
  readonly #documents: Spill
  readonly #nodes: Spill
  readonly #edges: Spill
  readonly #shared: DocumentGraph[] = []
  readonly #known = new Map<string, GraphNode | GraphEdge>()

  private constructor(folder: string) {
    this.#folder = folder
    this.#documents = new Spill(join(folder, "documents"))
    this.#nodes = new Spill(join(folder, "nodes"))
    this.#edges = new Spill(join(folder, "edges"))
  }

  static async open(): Promise<GraphFile> {
    return new GraphFile(await mkdtemp(join(tmpdir(), "policy-graph-")))
  }

  async add(graph: DocumentGraph): Promise<void> {
    const own = new Set(graph.nodes.filter(isOwn).map(({ id }) => id))
    const touchesOwn = ({ source, target }: GraphEdge): boolean => own.has(source) || own.has(target)
    const lines = (items: readonly (GraphNode | GraphEdge)[]): string[] =>
      items.map((item) => `${this.#shared.length}\t${JSON.stringify(item)}`)
    await this.#documents.append([JSON.stringify(graph.document)])
    await this.#nodes.append(lines(graph.nodes.filter(isOwn)))
    await this.#edges.append(lines(graph.edges.filter(touchesOwn)))
    this.#shared.push({
      document: { ...graph.document, text: "" },
      nodes: graph.nodes.filter((node) => !isOwn(node)).map((node) => this.#intern(node)),
      edges: graph.edges.filter((edge) => !touchesOwn(edge)).map((edge) => this.#intern(edge)),
      issues: [],
      ledger: [],
    })
  }

  /** Many documents say the same of what they share: it is kept once. */
  #intern<T extends GraphNode | GraphEdge>(item: T): T {
    const key = JSON.stringify(item)
    const known = this.#known.get(key)
    if (known !== undefined) return known as T
    this.#known.set(key, item)
    return item
  }

  /** Writes everything that was added. Returns how many nodes and edges that is. */
  async write(stream: NodeJS.WritableStream): Promise<{ nodes: number; edges: number }> {
    await Promise.all([this.#documents.finish(), this.#nodes.finish(), this.#edges.finish()])
    this.#known.clear()
    const again = this.#statedAgain()
    const { nodes, edges } = link([...this.#shared, ...(await this.#ownOf(again))], [])
    this.#shared.length = 0
    await put(stream, "{\n")
    await writeList(stream, "documents", this.#documents.lines())
    await put(stream, ",\n")
    const counts = { nodes: 0, edges: 0 }
    counts.nodes = await writeList(stream, "nodes", jsonOf(nodes), own(this.#nodes, again))
    await put(stream, ",\n")
    counts.edges = await writeList(stream, "edges", jsonOf(edges), own(this.#edges, again))
    await put(stream, "\n}\n")
    return counts
  }

  /** The places of documents whose policy another document states too: what they say of it must be linked. */
  #statedAgain(): Set<string> {
    const times = new Map<string, number>()
    for (const { document } of this.#shared) times.set(document.policy, (times.get(document.policy) ?? 0) + 1)
    return new Set(
      this.#shared.flatMap(({ document }, at) => ((times.get(document.policy) ?? 0) > 1 ? [String(at)] : [])),
    )
  }

  /** What these documents had spilled, as graphs of their own. */
  async #ownOf(places: ReadonlySet<string>): Promise<DocumentGraph[]> {
    if (places.size === 0) return []
    const graphs = new Map<string, DocumentGraph>()
    for (const place of places) {
      const shared = this.#shared[Number(place)] as DocumentGraph
      graphs.set(place, { ...shared, nodes: [...shared.nodes], edges: [...shared.edges] })
      this.#shared[Number(place)] = { ...shared, document: emptyDocument(shared.document), nodes: [], edges: [] }
    }
    for await (const [place, json] of placed(this.#nodes)) graphs.get(place)?.nodes.push(JSON.parse(json))
    for await (const [place, json] of placed(this.#edges)) graphs.get(place)?.edges.push(JSON.parse(json))
    return [...graphs.values()]
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** Stands in for a document that is linked under its own id elsewhere. */
const emptyDocument = (document: LoadedDocument): LoadedDocument => ({ ...document, id: `${document.id}#shared` })

async function* placed(spill: Spill): AsyncGenerator<[place: string, json: string]> {
  for await (const line of spill.lines()) {
    const at = line.indexOf("\t")
    yield [line.slice(0, at), line.slice(at + 1)]
  }
}

async function* own(spill: Spill, without: ReadonlySet<string>): AsyncGenerator<string> {
  for await (const [place, json] of placed(spill)) if (!without.has(place)) yield json
}

function* jsonOf(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield JSON.stringify(item)
}

async function writeList(
  stream: NodeJS.WritableStream,
  name: string,
  ...sources: readonly (Iterable<string> | AsyncIterable<string>)[]
): Promise<number> {
  await put(stream, `${JSON.stringify(name)}: [`)
  let written = 0
  for (const source of sources)
    for await (const json of source) await put(stream, `${written++ === 0 ? "\n" : ",\n"}${json}`)
  await put(stream, "\n]")
  return written
}
