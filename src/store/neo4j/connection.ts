import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver"
import { reasonOf, StoreError } from "../errors.ts"

/** Where a database is and who asks. */
export interface Neo4jAddress {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database?: string
  /** Who asks people's queries; a user who may only read, where there is one. */
  readonly reader?: { readonly user: string; readonly password: string }
}

export type Record = { readonly [column: string]: unknown }

/** How long the server may take to let us in, ms. */
const PATIENCE = 15_000

/** A driver and one database of it. Integers are bigints here and stop at the decoders. */
export class Connection {
  readonly #driver: Driver
  readonly #address: Neo4jAddress
  readonly #user: string

  constructor(address: Neo4jAddress, user: { user: string; password: string } = address) {
    this.#address = address
    this.#user = user.user
    this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(user.user, user.password), {
      useBigInt: true,
      connectionTimeout: PATIENCE,
      connectionAcquisitionTimeout: PATIENCE,
      maxTransactionRetryTime: PATIENCE,
      userAgent: "policy-graph",
    })
  }

  /** Throws where the server cannot be reached or does not let us in. */
  async verify(): Promise<void> {
    try {
      await this.#driver.verifyConnectivity({ ...this.#database })
      await this.read(async (tx) => await tx.run("RETURN 1"))
    } catch (error) {
      throw this.explain(error)
    }
  }

  get #database(): { database?: string } {
    return this.#address.database === undefined ? {} : { database: this.#address.database }
  }

  session(mode: "READ" | "WRITE", fetchSize?: number): Session {
    return this.#driver.session({
      ...this.#database,
      defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
      ...(fetchSize !== undefined && { fetchSize }),
    })
  }

  read<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#within("READ", (session) => session.executeRead(work))
  }

  write<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#within("WRITE", (session) => session.executeWrite(work))
  }

  /** Runs a statement on its own, outside of a transaction of ours, as changes of the schema must be. */
  run(text: string): Promise<void> {
    return this.#within("WRITE", async (session) => {
      await session.run(text)
    })
  }

  async #within<T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session(mode)
    try {
      return await work(session)
    } catch (error) {
      throw this.explain(error)
    } finally {
      await session.close().catch(() => {})
    }
  }

  /** A failure of the driver in our words; anything else as it is. */
  explain(error: unknown): unknown {
    const code = error instanceof neo4j.Neo4jError ? error.code : undefined
    if (code === undefined) return error
    const { uri, database } = this.#address
    const user = this.#user
    if (code === "Neo.ClientError.Security.Unauthorized" || code === "Neo.ClientError.Security.CredentialsExpired")
      return new StoreError(
        "credentials",
        `Neo4j at ${uri} does not let the user ${user} in`,
        "Check NEO4J_USER and NEO4J_PASSWORD, or NEO4J_READ_USER and NEO4J_READ_PASSWORD",
        error,
      )
    if (code === "Neo.ClientError.Security.AuthenticationRateLimit")
      return new StoreError(
        "credentials",
        `Neo4j at ${uri} has locked the user ${user} for a while after wrong passwords`,
        "Wait a few seconds and check NEO4J_PASSWORD",
        error,
      )
    if (code === "Neo.ClientError.Database.DatabaseNotFound")
      return new StoreError(
        "unreachable",
        `Neo4j at ${uri} has no database ${database ?? ""}`,
        "Check NEO4J_DATABASE",
        error,
      )
    if (UNREACHABLE.has(code))
      return new StoreError(
        "unreachable",
        `Neo4j at ${uri} cannot be reached: ${reasonOf(error)}`,
        "Start it, or check NEO4J_URI and the network; without NEO4J_URI the embedded store is used",
        error,
      )
    return error
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
])

/** The rows of a statement as plain objects. */
export const rowsOf = async (tx: ManagedTransaction, text: string, parameters: object = {}): Promise<Record[]> =>
  (await tx.run(text, parameters)).records.map((record) => record.toObject() as Record)
