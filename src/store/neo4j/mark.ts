import neo4j, { type ManagedTransaction } from "neo4j-driver"
import { NODE_LABELS } from "../../model/ontology.ts"
import { cypherText, schemaStatements } from "../cypher-files.ts"
import { StoreError } from "../errors.ts"
import { type Connection, rowsOf } from "./connection.ts"
import { fillIn } from "./write.ts"

/** Raised when what the database holds changes its form. */
const SCHEMA = 1

export interface Mark {
  readonly schema: number
  /** Of the data; 0 where nothing was ever loaded. */
  readonly version: number
}

const markOf = (row: Readonly<Record<string, unknown>> | undefined): Mark | undefined =>
  row && { schema: Number(row.schema), version: Number(row.version) }

export const readMark = async (connection: Connection): Promise<Mark | undefined> =>
  markOf((await connection.read((tx) => rowsOf(tx, cypherText("notes", "mark"))))[0])

/** Makes this transaction the only one of ours that writes, until it ends. */
export async function takeTurn(tx: ManagedTransaction): Promise<Mark> {
  const [row] = await rowsOf(tx, cypherText("write", "take-turn"), { schema: neo4j.int(SCHEMA) })
  return markOf(row) ?? { schema: SCHEMA, version: 0 }
}

export async function raiseVersion(tx: ManagedTransaction, version: number): Promise<void> {
  await tx.run(cypherText("write", "raise-version"), { version: neo4j.int(version) })
}

/** Throws where a database is somebody else's, or newer than this program. `adopt` lets our nodes stand beside theirs. */
export async function checkOurs(connection: Connection, uri: string, adopt: boolean): Promise<void> {
  const mark = await readMark(connection)
  if (mark !== undefined && mark.schema > SCHEMA)
    throw new StoreError(
      "schema",
      `The database at ${uri} was written by a newer policy-graph (schema ${mark.schema}, this one knows ${SCHEMA})`,
      "Use the newer version",
    )
  if (mark !== undefined || adopt) return
  for (const label of NODE_LABELS) {
    const found = await connection.read((tx) => rowsOf(tx, fillIn(cypherText("notes", "strangers"), { Label: label })))
    if (found.length > 0)
      throw new StoreError(
        "foreign",
        `The database at ${uri} holds ${label} nodes that policy-graph did not write`,
        "Name an empty database with NEO4J_URI and NEO4J_DATABASE, or allow sharing this one explicitly",
      )
  }
}

/** Makes the constraints and indexes that are missing, before the first write. */
export async function makeSchema(connection: Connection): Promise<void> {
  const rows = await connection.read((tx) => rowsOf(tx, cypherText("notes", "indexes")))
  const there = new Set(rows.map(({ name }) => name))
  const missing = schemaStatements().filter((statement) => !there.has(/policy_graph_\w+/u.exec(statement)?.[0]))
  for (const statement of missing) await connection.run(statement)
  if (missing.length > 0) await connection.run("CALL db.awaitIndexes(60)")
}
