import type { ManagedTransaction, Plan, Result, Session } from "neo4j-driver"
import { say } from "../../cypher/index.ts"
import type { QueryResult, Value } from "../../model/values.ts"
import { answerCounter } from "../answer-size.ts"
import type { StoreError } from "../errors.ts"
import type { Limits } from "../limits.ts"
import { notAnswered } from "../refusal.ts"
import { answerValue } from "./answer.ts"
import type { Connection } from "./connection.ts"
import { explain } from "./explain.ts"
import { planText } from "./plan.ts"
import { sentParameter } from "./values.ts"

/** Rows that the server sends at once: what is beyond the limit is not computed. */
const FETCH = 200

/**
 * Runs a reading query to its end, its limit of rows or of time, or until the caller goes away: then the session is
 * closed, which makes the server stop.
 */
export async function readRows(
  connection: Connection,
  text: string,
  parameters: Record<string, unknown>,
  limits: Limits,
  signal?: AbortSignal,
): Promise<QueryResult> {
  return reading(connection, text, limits, signal, (tx) => take(tx.run(text, sent(parameters)), limits))
}

/** The plan of a statement that begins with EXPLAIN, which does not run it; undefined where the server tells none. */
export async function planOf(
  connection: Connection,
  text: string,
  parameters: Record<string, unknown>,
  limits: Limits,
  signal?: AbortSignal,
): Promise<Plan | undefined> {
  const { plan } = await reading(connection, text, limits, signal, (tx) => tx.run(text, sent(parameters)).summary())
  return plan === false ? undefined : plan
}

/** Work in one reading transaction that ends with its limit of time, or when the caller goes away. */
async function reading<T>(
  connection: Connection,
  text: string,
  limits: Limits,
  signal: AbortSignal | undefined,
  work: (tx: ManagedTransaction) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw GONE()
  const session = connection.session("READ", FETCH)
  const stop = stopOf(session, limits, signal)
  try {
    return await Promise.race([session.executeRead(work, { timeout: limits.timeout }), stop.stopped])
  } catch (error) {
    throw stop.reason() ?? explain(connection.explain(error), text, limits)
  } finally {
    stop.end()
    await session.close().catch(() => {})
  }
}

const sent = (parameters: Record<string, unknown>) => sentParameter(parameters) as Record<string, unknown>

async function take(result: Result, limits: Limits): Promise<QueryResult> {
  const columns = await result.keys()
  const rows: Record<string, Value>[] = []
  const counted = answerCounter(limits)
  for await (const record of result) {
    if (rows.length === limits.rows) return { columns, rows, limit: limits.rows, truncated: true }
    rows.push(Object.fromEntries(columns.map((column) => [column, counted(answerValue(record.get(column)))])))
  }
  const { profile } = await result.summary()
  return { columns, rows, limit: limits.rows, truncated: false, ...(profile && { plan: planText(profile as Plan) }) }
}

/** Over the server's own limit, how long until it is not waited for any more, ms. */
const GRACE = 2_000

interface Stop {
  /** Rejects when the query is to end. */
  readonly stopped: Promise<never>
  readonly reason: () => StoreError | undefined
  readonly end: () => void
}

/** Ends a session's query when its time is over or its caller has gone. */
function stopOf(session: Session, limits: Limits, signal: AbortSignal | undefined): Stop {
  let reason: StoreError | undefined
  let reject: (error: StoreError) => void = () => {}
  const stopped = new Promise<never>((_, rejected) => {
    reject = rejected
  })
  stopped.catch(() => {})
  const stop = (error: StoreError): void => {
    reason = error
    void session.close().catch(() => {})
    reject(error)
  }
  const abort = (): void => stop(GONE())
  const timer = setTimeout(() => stop(tooLong(limits)), limits.timeout + GRACE)
  signal?.addEventListener("abort", abort, { once: true })
  const end = (): void => {
    clearTimeout(timer)
    signal?.removeEventListener("abort", abort)
  }
  return { stopped, reason: () => reason, end }
}

const GONE = (): StoreError => notAnswered("cancelled", say("limit/cancelled", {}))
const tooLong = ({ timeout }: Limits): StoreError => notAnswered("timeout", say("limit/time", { limit: timeout }))
