import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import neo4j, { type ManagedTransaction } from "neo4j-driver"
import { type DocumentGraph, documentGraphSchema } from "../../model/graph.ts"
import { cypherText } from "../cypher-files.ts"
import { reasonOf, StoreError } from "../errors.ts"
import { summaryOf } from "../stored.ts"
import { type Connection, rowsOf } from "./connection.ts"

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Keeps what a document says beside the graph. */
export async function putSource(tx: ManagedTransaction, graph: DocumentGraph, version: number): Promise<void> {
  const bytes = new Int8Array(await zip(JSON.stringify(graph)))
  const { issues, ...summary } = summaryOf(graph)
  await tx.run(cypherText("write", "put-source"), {
    ...summary,
    issues: neo4j.int(issues),
    version: neo4j.int(version),
    graph: bytes,
  })
}

async function unpack(id: string, bytes: unknown): Promise<DocumentGraph> {
  try {
    const { buffer, byteOffset, byteLength } = bytes as Int8Array
    const text = (await unzip(new Uint8Array(buffer, byteOffset, byteLength))).toString("utf8")
    return documentGraphSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new StoreError(
      "invalid",
      `What ${id} said is damaged in the database: ${reasonOf(error)}`,
      "Load the document again",
      error,
    )
  }
}

/** What one document said. */
export async function readSource(connection: Connection, id: string): Promise<DocumentGraph | undefined> {
  const [row] = await connection.read((tx) => rowsOf(tx, cypherText("notes", "source"), { id }))
  return row === undefined ? undefined : await unpack(id, row.graph)
}

export async function hasSource(connection: Connection, id: string): Promise<boolean> {
  return (await connection.read((tx) => rowsOf(tx, cypherText("notes", "source"), { id }))).length > 0
}

/** What documents said, of those written after a version; a damaged one is left out, and told by `problems`. */
export async function readSources(connection: Connection, after: number): Promise<DocumentGraph[]> {
  const rows = await connection.read((tx) => rowsOf(tx, cypherText("notes", "sources"), { after: neo4j.int(after) }))
  const graphs = await Promise.all(rows.map(({ id, graph }) => unpack(String(id), graph).catch(() => undefined)))
  return graphs.filter((graph) => graph !== undefined)
}
