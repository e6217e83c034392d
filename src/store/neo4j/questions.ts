import type { QueryResult } from "../../model/values.ts"
import { cypherText } from "../cypher-files.ts"
import { decodeRows, parametersOf } from "../decode.ts"
import { bounded, type Limits } from "../limits.ts"
import type { Bounds } from "../port.ts"
import type { Query } from "../query.ts"
import { readRows } from "./ask.ts"
import { Connection, type Neo4jAddress } from "./connection.ts"
import { guard } from "./guard/index.ts"

/** Answers queries: the product's own as they are, people's as the reading user, and only after they were looked at. */
export class Questions {
  readonly #connection: Connection
  readonly #reader: Connection
  readonly #limits: Limits

  constructor(connection: Connection, address: Neo4jAddress, limits: Limits) {
    this.#connection = connection
    this.#reader = address.reader === undefined ? connection : new Connection(address, address.reader)
    this.#limits = limits
  }

  async run<P extends Record<string, unknown>, R>(
    query: Query<P, R>,
    parameters: P,
    bounds: Bounds = {},
  ): Promise<R[]> {
    const given = parametersOf(query, parameters)
    const limits = bounded(bounds, this.#limits)
    const { rows } = await readRows(this.#connection, cypherText("read", query.name), given, limits, bounds.signal)
    return decodeRows(query, rows)
  }

  async ask(text: string, parameters: Record<string, unknown>, bounds: Bounds = {}): Promise<QueryResult> {
    const limits = bounded(bounds, this.#limits)
    const { explained } = await guard(this.#reader, text, parameters, limits)
    return explained ?? readRows(this.#reader, text, parameters, limits, bounds.signal)
  }

  async close(): Promise<void> {
    if (this.#reader !== this.#connection) await this.#reader.close()
  }
}
