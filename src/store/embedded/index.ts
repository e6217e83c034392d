import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Decision } from "../../model/decision.ts"
import type { DocumentGraph, PolicyGraph } from "../../model/graph.ts"
import type { GraphDelta, Linker, MakeLinker } from "../../model/linker.ts"
import type { QueryResult } from "../../model/values.ts"
import { inSlices } from "../../slices.ts"
import { systemCode } from "../errors.ts"
import { DEFAULT_LIMITS, type Limits } from "../limits.ts"
import type { Bounds, Change, Store, StoredDocument } from "../port.ts"
import type { Query } from "../query.ts"
import { changeOf, checkEnds, documentsOf, summaryOf, withText } from "../stored.ts"
import { appendDecision, readDecisions } from "./decisions.ts"
import { digestOf, readDocument, removeDocument, textOf, writeDocument } from "./documents.ts"
import { documentFile, makeFolders, notWritable, type Places, places, stampOf } from "./folder.ts"
import { withLock } from "./lock.ts"
import { Questions } from "./questions.ts"
import { nextVersion, Replica } from "./replica.ts"
import { changesOf, type Entry, summariesOf } from "./state.ts"

export interface EmbeddedOptions {
  /** The data folder; made at the first write. */
  readonly folder: string
  readonly linker: MakeLinker
  /** What a query may use at the most. */
  readonly limits?: Partial<Limits>
  /**
   * Opens and closes the same folder in another place, e.g. on a thread of its own, so that what takes long is done there
   * and kept for this one. Asked once at the most, when many documents have to be linked; may fail.
   */
  readonly elsewhere?: () => Promise<void>
}

/** The store without a server: plain files in a data folder, a graph in memory. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const store = new EmbeddedStore(options)
  await store.version()
  return store
}

class EmbeddedStore implements Store {
  readonly kind = "embedded"
  readonly #places: Places
  readonly #replica: Replica
  readonly #questions: Questions
  /** The end of the last write of this process; the next one waits for it. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ folder, linker, limits, elsewhere }: EmbeddedOptions) {
    this.#places = places(folder)
    this.#replica = new Replica(this.#places, linker, elsewhere)
    this.#questions = new Questions(this.#replica, { ...DEFAULT_LIMITS, ...limits })
  }

  async load(document: DocumentGraph): Promise<Change> {
    checkEnds(document)
    const { id } = document.document
    if (await this.#isStored(document)) return changeOf(id, "unchanged", NOTHING)
    return this.#write(async (linker) => {
      const status = linker.has(id) ? "changed" : "added"
      const delta = linker.apply({ put: [withText(document)] })
      const text = textOf(document)
      await writeDocument(this.#places, id, text)
      const name = documentFile(id)
      const stamp = (await stampOf(join(this.#places.documents, name))) ?? [0, 0]
      const file = { name, document: id, filed: { stamp, digest: digestOf(text), summary: summaryOf(document) } }
      return { change: changeOf(id, status, delta), entry: { file, ...changesOf(delta) } }
    })
  }

  preview(document: DocumentGraph): Promise<Change> {
    checkEnds(document)
    const { id } = document.document
    return this.#inTurn(async () => {
      if (await this.#isStored(document)) return changeOf(id, "unchanged", NOTHING)
      const linker = await this.#replica.linker()
      const before = linker.has(id) ? (await readDocument(this.#places, documentFile(id))).graph : undefined
      const delta = linker.apply({ put: [withText(document)] })
      linker.apply(before === undefined ? { remove: [id] } : { put: [withText(before)] })
      return changeOf(id, before === undefined ? "added" : "changed", delta)
    })
  }

  /** Whether a document's file says just this. */
  async #isStored(document: DocumentGraph): Promise<boolean> {
    const state = await this.#replica.state()
    const name = documentFile(document.document.id)
    if (state.files.get(name)?.summary?.sha256 !== document.document.sha256) return false
    const stored = await readFile(join(this.#places.documents, name)).catch(() => undefined)
    return stored !== undefined && digestOf(stored) === digestOf(textOf(document))
  }

  async remove(id: string): Promise<Change> {
    const state = await this.#replica.state()
    const name = documentFile(id)
    if (!state.files.has(name)) return changeOf(id, "unchanged", NOTHING)
    return this.#write(async (linker) => {
      const delta = linker.apply({ remove: [id] })
      await removeDocument(this.#places, id)
      return { change: changeOf(id, "removed", delta), entry: { file: { name, document: id }, ...changesOf(delta) } }
    })
  }

  async documents() {
    return summariesOf(await this.#replica.state())
  }

  async document(id: string): Promise<StoredDocument | undefined> {
    const state = await this.#replica.state()
    const name = documentFile(id)
    if (state.files.get(name)?.summary === undefined) return undefined
    const { graph } = await readDocument(this.#places, name)
    if (graph === undefined) return undefined
    const { document, issues, ledger } = graph
    return { summary: summaryOf(graph), text: document.text, issues, ledger }
  }

  async problems(): Promise<readonly string[]> {
    const { files } = await this.#replica.state()
    const documents = [...files.values()].flatMap(({ problem }) => (problem === undefined ? [] : [problem]))
    return [...documents, ...(await readDecisions(this.#places)).problems]
  }

  async *documentGraphs(): AsyncIterable<DocumentGraph> {
    for (const { id } of await this.documents()) {
      const { graph } = await readDocument(this.#places, documentFile(id))
      if (graph !== undefined) yield graph
    }
  }

  async graph(): Promise<PolicyGraph> {
    const { nodes, edges } = await this.#replica.state()
    await inSlices(nodes.make())
    await inSlices(edges.make())
    const state = await this.#replica.state()
    const documents = documentsOf(state.nodes.values(), summariesOf(state))
    return { documents, nodes: [...state.nodes.values()], edges: [...state.edges.values()] }
  }

  run<P extends Record<string, unknown>, R>(query: Query<P, R>, parameters: P, bounds?: Bounds): Promise<R[]> {
    return this.#questions.run(query, parameters, bounds)
  }

  ask(text: string, parameters: Record<string, unknown>, bounds?: Bounds): Promise<QueryResult> {
    return this.#questions.ask(text, parameters, bounds)
  }

  async decisions(): Promise<readonly Decision[]> {
    return (await readDecisions(this.#places)).decisions
  }

  decide(decision: Decision): Promise<void> {
    return this.#rule({ decide: decision })
  }

  withdraw(decision: string): Promise<void> {
    return this.#rule({ withdraw: decision })
  }

  async #rule(line: Parameters<typeof appendDecision>[1]): Promise<void> {
    await this.#write(async (linker) => {
      await appendDecision(this.#places, line)
      const delta = linker.apply({ decisions: (await readDecisions(this.#places)).decisions })
      const decisions = (await stampOf(this.#places.decisions)) ?? [0, 0]
      return { change: undefined, entry: { decisions, ...changesOf(delta) } }
    })
  }

  async version(): Promise<string> {
    return String((await this.#replica.state()).version)
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => {})
    await this.#questions.close()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.catch(() => {}).then(work)
    this.#turn = turn
    return turn
  }

  /** Runs a write, alone on the data folder, and tells everybody of it. */
  #write<T>(work: (linker: Linker) => Promise<{ change: T; entry: Omit<Entry, "version"> }>): Promise<T> {
    return this.#inTurn(async () => {
      await makeFolders(this.#places)
      try {
        return await withLock(this.#places.lock, async () => {
          const linker = await this.#replica.linker()
          const { change, entry } = await work(linker)
          const version = nextVersion((await this.#replica.state()).version)
          await this.#replica.commit({ ...entry, version }, linker)
          return change
        })
      } catch (error) {
        this.#replica.distrust()
        throw UNWRITABLE.has(systemCode(error) ?? "") ? notWritable(this.#places.folder, error) : error
      }
    })
  }
}

const UNWRITABLE: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EISDIR"])

const NO_ELEMENTS = { nodes: [], edges: [] }
const NOTHING: GraphDelta = { added: NO_ELEMENTS, changed: NO_ELEMENTS, removed: NO_ELEMENTS }
