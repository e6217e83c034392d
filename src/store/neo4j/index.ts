import { isDeepStrictEqual } from "node:util"
import neo4j, { type ManagedTransaction } from "neo4j-driver"
import { type Decision, decisionSchema } from "../../model/decision.ts"
import type { DocumentGraph, GraphEdge, GraphNode, PolicyGraph } from "../../model/graph.ts"
import type { GraphDelta, Linker, LinkerChange, MakeLinker } from "../../model/linker.ts"
import { EDGE_TYPES, NODE_LABELS } from "../../model/ontology.ts"
import type { QueryResult } from "../../model/values.ts"
import { cypherText } from "../cypher-files.ts"
import { reasonOf, StoreError } from "../errors.ts"
import { DEFAULT_LIMITS, type Limits } from "../limits.ts"
import type { Bounds, Change, DocumentSummary, Store, StoredDocument } from "../port.ts"
import type { Query } from "../query.ts"
import { changeOf, checkEnds, documentsOf, edgeOf, nodeOf, summaryOf, withText } from "../stored.ts"
import { Connection, type Neo4jAddress, rowsOf } from "./connection.ts"
import { checkOurs, makeSchema, raiseVersion, readMark, takeTurn } from "./mark.ts"
import { type Calls, Questions } from "./questions.ts"
import { hasSource, putSource, readSource, readSources } from "./sources.ts"
import { received } from "./values.ts"
import { fillIn, writeDelta } from "./write.ts"

export type { Neo4jAddress } from "./connection.ts"

export interface Neo4jOptions extends Neo4jAddress {
  readonly linker: MakeLinker
  /** What a query may use at the most. */
  readonly limits?: Partial<Limits>
  /** What people may call beside, or instead of, what is usual. */
  readonly calls?: Calls
  /** Lets our nodes stand in a database that holds somebody else's of the same labels. */
  readonly adopt?: boolean
}

/** The store in a Neo4j database. Rejects where it cannot be reached, does not let us in, or is not ours. */
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  const connection = new Connection(options)
  try {
    await connection.verify()
    await checkOurs(connection, options.uri, options.adopt ?? false)
  } catch (error) {
    await connection.close()
    throw error
  }
  return new Neo4jStore(connection, options)
}

/** Another process wrote since the linker was brought in step. */
class Behind extends Error {}

/** How often a write is tried again after another process came first. */
const ATTEMPTS = 10

class Neo4jStore implements Store {
  readonly kind = "neo4j"
  readonly #connection: Connection
  readonly #questions: Questions
  readonly #makeLinker: MakeLinker
  #linker: { readonly linker: Linker; version: number } | undefined
  #hasSchema = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, options: Neo4jOptions) {
    this.#connection = connection
    this.#makeLinker = options.linker
    this.#questions = new Questions(connection, options, { ...DEFAULT_LIMITS, ...options.limits }, options.calls)
  }

  async load(document: DocumentGraph): Promise<Change> {
    checkEnds(document)
    const { id } = document.document
    if (await this.#isStored(document)) return changeOf(id, "unchanged", NOTHING)
    return this.#write(
      (linker) => ({ status: linker.has(id) ? ("changed" as const) : ("added" as const), put: [withText(document)] }),
      (tx, version) => putSource(tx, document, version),
      ({ status }, delta) => changeOf(id, status, delta),
    )
  }

  preview(document: DocumentGraph): Promise<Change> {
    checkEnds(document)
    const { id } = document.document
    return this.#inTurn(async () => {
      if (await this.#isStored(document)) return changeOf(id, "unchanged", NOTHING)
      const { linker } = await this.#upToDate()
      const before = linker.has(id) ? await readSource(this.#connection, id) : undefined
      const delta = linker.apply({ put: [withText(document)] })
      linker.apply(before === undefined ? { remove: [id] } : { put: [withText(before)] })
      return changeOf(id, before === undefined ? "added" : "changed", delta)
    })
  }

  async #isStored(document: DocumentGraph): Promise<boolean> {
    const stored = await readSource(this.#connection, document.document.id).catch(() => undefined)
    return stored !== undefined && isDeepStrictEqual(stored, JSON.parse(JSON.stringify(document)))
  }

  async remove(id: string): Promise<Change> {
    if (!(await hasSource(this.#connection, id))) return changeOf(id, "unchanged", NOTHING)
    return this.#write(
      () => ({ remove: [id] }),
      async (tx) => void (await tx.run(cypherText("write", "drop-source"), { id })),
      (_, delta) => changeOf(id, "removed", delta),
    )
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    const rows = await this.#connection.read((tx) => rowsOf(tx, cypherText("notes", "summaries")))
    return rows.map((row) => received(row) as unknown as DocumentSummary)
  }

  async document(id: string): Promise<StoredDocument | undefined> {
    const graph = await readSource(this.#connection, id)
    if (graph === undefined) return undefined
    return { summary: summaryOf(graph), text: graph.document.text, issues: graph.issues, ledger: graph.ledger }
  }

  async problems(): Promise<readonly string[]> {
    const problems: string[] = []
    for (const { id } of await this.documents())
      await readSource(this.#connection, id).catch((error) => problems.push(reasonOf(error)))
    return problems
  }

  async *documentGraphs(): AsyncIterable<DocumentGraph> {
    for (const { id } of await this.documents()) {
      const graph = await readSource(this.#connection, id)
      if (graph !== undefined) yield graph
    }
  }

  async graph(): Promise<PolicyGraph> {
    const documents = await this.documents()
    const nodes: GraphNode[] = []
    const edges: GraphEdge[] = []
    await this.#connection.read(async (tx) => {
      for (const label of NODE_LABELS)
        for (const { properties } of await rowsOf(tx, fillIn(cypherText("notes", "nodes"), { Label: label })))
          nodes.push(nodeOf(label, received(properties as object as Record<string, unknown>)))
      for (const type of EDGE_TYPES)
        for (const { source, target, properties } of await rowsOf(
          tx,
          fillIn(cypherText("notes", "edges"), { TYPE: type }),
        ))
          edges.push(edgeOf(type, String(source), String(target), received(properties as Record<string, unknown>)))
    })
    return { documents: documentsOf(nodes, documents), nodes, edges }
  }

  run<P extends Record<string, unknown>, R>(query: Query<P, R>, parameters: P, bounds?: Bounds): Promise<R[]> {
    return this.#questions.run(query, parameters, bounds)
  }

  ask(text: string, parameters: Record<string, unknown>, bounds?: Bounds): Promise<QueryResult> {
    return this.#questions.ask(text, parameters, bounds)
  }

  async decisions(): Promise<readonly Decision[]> {
    const rows = await this.#connection.read((tx) => rowsOf(tx, cypherText("notes", "decisions")))
    return rows.map(({ json }) => decisionSchema.parse(JSON.parse(String(json))))
  }

  async decide(decision: Decision): Promise<void> {
    const json = JSON.stringify(decision)
    await this.#write(
      async () => ({ decisions: [...(await this.#decisionsBut(decision.id)), decision] }),
      async (tx) =>
        void (await tx.run(cypherText("write", "put-decision"), { id: decision.id, at: decision.at, json })),
      () => undefined,
    )
  }

  async withdraw(id: string): Promise<void> {
    await this.#write(
      async () => ({ decisions: await this.#decisionsBut(id) }),
      async (tx) => void (await tx.run(cypherText("write", "drop-decision"), { id })),
      () => undefined,
    )
  }

  async #decisionsBut(id: string): Promise<Decision[]> {
    return (await this.decisions()).filter((decision) => decision.id !== id)
  }

  async version(): Promise<string> {
    return String((await readMark(this.#connection))?.version ?? 0)
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => {})
    await this.#questions.close()
    await this.#connection.close()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.catch(() => {}).then(work)
    this.#turn = turn
    return turn
  }

  /** The linker in step with the database: what other processes wrote is read. */
  async #upToDate(): Promise<{ readonly linker: Linker; version: number }> {
    const version = (await readMark(this.#connection))?.version ?? 0
    const known = this.#linker
    if (known?.version === version) return known
    const linker = known?.linker ?? this.#makeLinker()
    const put = (await readSources(this.#connection, known?.version ?? 0)).map(withText)
    const there = new Set((await this.documents()).map(({ id }) => id))
    const gone =
      known === undefined
        ? []
        : [...linker.view.nodes()].filter(({ id, label }) => label === "Document" && !there.has(id))
    linker.apply({ put, remove: gone.map(({ id }) => id), decisions: await this.decisions() })
    this.#linker = { linker, version }
    return this.#linker
  }

  /** One transaction: what the change makes of the linked graph, what is noted beside it, and the new version. */
  #write<C extends LinkerChange, T>(
    changeFor: (linker: Linker) => C | Promise<C>,
    note: (tx: ManagedTransaction, version: number) => Promise<void>,
    answer: (change: C, delta: GraphDelta) => T,
  ): Promise<T> {
    return this.#inTurn(async () => {
      if (!this.#hasSchema) await makeSchema(this.#connection)
      this.#hasSchema = true
      for (let attempt = 1; ; attempt++) {
        const known = await this.#upToDate()
        const change = await changeFor(known.linker)
        const delta = known.linker.apply(change)
        try {
          await this.#connection.write((tx) => this.#commit(tx, known, delta, note))
          known.version++
          return answer(change, delta)
        } catch (error) {
          this.#linker = undefined
          if (!(error instanceof Behind)) throw explainWrite(error)
          if (attempt === ATTEMPTS) throw BUSY()
        }
      }
    })
  }

  async #commit(
    tx: ManagedTransaction,
    known: { readonly linker: Linker; readonly version: number },
    delta: GraphDelta,
    note: (tx: ManagedTransaction, version: number) => Promise<void>,
  ): Promise<void> {
    if ((await takeTurn(tx)).version !== known.version) throw new Behind()
    await writeDelta(tx, delta, known.linker.view)
    await note(tx, known.version + 1)
    await raiseVersion(tx, known.version + 1)
  }
}

const BUSY = (): StoreError =>
  new StoreError(
    "locked",
    "Nothing was written: other processes keep writing to this database",
    "Wait until they are done and try again",
  )

/** A node of ours that somebody else's relationship holds is not dropped. */
function explainWrite(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError) || error.code !== "Neo.ClientError.Schema.ConstraintValidationFailed")
    return error
  return new StoreError(
    "failed",
    `Nothing was written: ${error.message}`,
    "A relationship that policy-graph did not write holds the node; remove that relationship and try again",
    error,
  )
}

const NO_ELEMENTS = { nodes: [], edges: [] }
const NOTHING: GraphDelta = { added: NO_ELEMENTS, changed: NO_ELEMENTS, removed: NO_ELEMENTS }
