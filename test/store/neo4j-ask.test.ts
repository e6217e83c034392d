import type { ManagedTransaction } from "neo4j-driver"
import { describe, expect, it } from "vitest"
import { DEFAULT_LIMITS } from "../../src/store/limits.ts"
import { readRows } from "../../src/store/neo4j/ask.ts"
import type { Connection } from "../../src/store/neo4j/connection.ts"

/** A result as the driver gives it: these values of a column, and then perhaps a failure. */
const resultOf = (values: readonly number[], failure?: Error) => ({
  keys: async () => ["x"],
  summary: async () => ({}),
  async *[Symbol.asyncIterator]() {
    for (const value of values) yield { get: () => value }
    if (failure !== undefined) throw failure
  },
})

/** A connection whose transactions give these results, one an attempt; a failing attempt is tried again, as the driver does. */
function connectionOf(...results: ReturnType<typeof resultOf>[]) {
  const seen = { mode: "", fetchSize: 0, timeout: 0, attempts: 0, closed: 0 }
  const session = {
    async executeRead(work: (tx: ManagedTransaction) => Promise<unknown>, { timeout }: { timeout: number }) {
      seen.timeout = timeout
      for (;;) {
        const result = results[seen.attempts++]
        try {
          return await work({ run: () => result } as unknown as ManagedTransaction)
        } catch (error) {
          if (seen.attempts >= results.length) throw error
        }
      }
    },
    close: async () => {
      seen.closed++
    },
  }
  const connection = {
    session: (mode: string, fetchSize: number) => {
      Object.assign(seen, { mode, fetchSize })
      return session
    },
    explain: (error: unknown) => error,
  }
  return { connection: connection as unknown as Connection, seen }
}

const limits = { ...DEFAULT_LIMITS, rows: 3, timeout: 1_000 }

describe("a person's query to Neo4j", () => {
  it("is read in a reading session, few rows at a time, with its limit of time", async () => {
    const { connection, seen } = connectionOf(resultOf([1, 2]))
    expect(await readRows(connection, "RETURN 1 AS x", {}, limits)).toMatchObject({ truncated: false })
    expect(seen).toMatchObject({ mode: "READ", timeout: 1_000, attempts: 1, closed: 1 })
    expect(seen.fetchSize).toBeGreaterThan(0)
    expect(seen.fetchSize).toBeLessThan(1_000)
  })

  it("that is tried again after a passing fault has the rows of the last attempt alone", async () => {
    const { connection, seen } = connectionOf(resultOf([1, 2], new Error("passing")), resultOf([1, 2, 3]))
    const { rows, truncated } = await readRows(connection, "RETURN 1 AS x", {}, limits)
    expect([rows, truncated, seen.attempts]).toEqual([[{ x: 1 }, { x: 2 }, { x: 3 }], false, 2])
  })

  it("is cut at its limit of rows without waiting for the others", async () => {
    const { connection } = connectionOf(resultOf([1, 2, 3, 4], new Error("never reached")))
    const { rows, truncated } = await readRows(connection, "RETURN 1 AS x", {}, limits)
    expect([rows.length, truncated]).toEqual([3, true])
  })

  it("is given up when its caller goes away, and its session is closed", async () => {
    const endless = { ...resultOf([]), keys: () => new Promise<string[]>(() => {}) }
    const { connection, seen } = connectionOf(endless)
    const leaving = new AbortController()
    const asked = readRows(connection, "RETURN 1 AS x", {}, limits, leaving.signal)
    leaving.abort()
    await expect(asked).rejects.toMatchObject({ code: "cancelled" })
    expect(seen.closed).toBeGreaterThan(0)
  })
})
