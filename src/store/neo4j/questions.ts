import type { QueryResult } from "../../model/values.ts"
import { cypherText } from "../cypher-files.ts"
import { decodeRows, parametersOf } from "../decode.ts"
import { bounded, DEFAULT_LIMITS, type Limits } from "../limits.ts"
import { withNotices } from "../notices.ts"
import { checkParameters } from "../parameters.ts"
import type { Bounds } from "../port.ts"
import type { Query } from "../query.ts"
import { readRows } from "./ask.ts"
import { Connection, type Neo4jAddress } from "./connection.ts"
import { type Allowed, namesOf } from "./guard/allowed.ts"
import { FUNCTIONS, PROCEDURES } from "./guard/functions.ts"
import { guard } from "./guard/index.ts"

/** The mark that some editors put before a text; the server takes it for a part of the first word. */
const MARK = /^\ufeff/u

/** What an operator allows people to call beside, or instead of, what is usual. */
export interface Calls {
  readonly functions?: readonly string[]
  readonly procedures?: readonly string[]
}

/** Answers queries: the product's own as they are, people's as the reading user, and only after they were looked at. */
export class Questions {
  readonly #connection: Connection
  readonly #reader: Connection
  readonly #limits: Limits
  readonly #allowed: Allowed

  constructor(connection: Connection, address: Neo4jAddress, limits: Limits, calls: Calls = {}) {
    this.#connection = connection
    this.#reader = address.reader === undefined ? connection : new Connection(address, address.reader)
    this.#limits = limits
    this.#allowed = {
      functions: namesOf(FUNCTIONS, calls.functions),
      procedures: namesOf(PROCEDURES, calls.procedures),
    }
  }

  async run<P extends Record<string, unknown>, R>(
    query: Query<P, R>,
    parameters: P,
    bounds: Bounds = {},
  ): Promise<R[]> {
    const given = parametersOf(query, parameters)
    const limits = bounded(bounds, DEFAULT_LIMITS)
    const { rows } = await readRows(this.#connection, cypherText("read", query.name), given, limits, bounds.signal)
    return decodeRows(query, rows)
  }

  async ask(text: string, parameters: Record<string, unknown>, bounds: Bounds = {}): Promise<QueryResult> {
    const limits = bounded(bounds, this.#limits)
    const { signal } = bounds
    checkParameters(parameters)
    const read = text.replace(MARK, " ")
    const { explained } = await guard(this.#reader, read, parameters, limits, this.#allowed, signal)
    return withNotices(read, explained ?? (await readRows(this.#reader, read, parameters, limits, signal)))
  }

  async close(): Promise<void> {
    if (this.#reader !== this.#connection) await this.#reader.close()
  }
}
