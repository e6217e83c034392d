import { constants, setPriority } from "node:os"
import { parentPort } from "node:worker_threads"
import { reasonOf, StoreError } from "../errors.ts"
import { answer } from "./answer.ts"
import type { FromThread, ToThread } from "./asker-messages.ts"
import { newGraph, patch, putEdge, putNode } from "./graph.ts"
import { RowReader, type Rows } from "./rows.ts"

/** The thread that answers people's queries: it has a graph of its own, and is ended where a query does not stop. */
const graph = newGraph()
/** Until the graph is there. */
let reader: RowReader | undefined
/** Behind the thread that serves: Linux gives every thread a niceness of its own. */
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const tell = (message: FromThread): void => parentPort?.postMessage(message)

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "patch") patch(graph, message.entry)
  else if (message.kind === "rows") take(JSON.parse(message.json))
  else {
    reader = undefined
    ask(message)
  }
})

function take({ nodes = [], edges = [] }: Rows): void {
  reader ??= new RowReader()
  for (const row of nodes) putNode(graph, reader.node(row))
  for (const row of edges) putEdge(graph, reader.edge(row))
  tell({ kind: "taken" })
}

function ask({ text, parameters, limits, cancelled }: Extract<ToThread, { kind: "ask" }>): void {
  const flag = new Int32Array(cancelled)
  tell({ kind: "begun" })
  try {
    tell({ kind: "answer", result: answer(graph, text, parameters, limits, () => Atomics.load(flag, 0) !== 0) })
  } catch (error) {
    if (error instanceof StoreError) {
      const { code, what, hint, detail } = error
      tell({ kind: "error", code, what, hint, detail })
    } else
      tell({ kind: "error", code: "failed", what: `The query failed: ${reasonOf(error)}`, hint: "Please report it" })
  }
}
