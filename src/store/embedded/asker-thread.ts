import { constants, setPriority } from "node:os"
import { parentPort } from "node:worker_threads"
import { reasonOf, StoreError } from "../errors.ts"
import { answer } from "./answer.ts"
import type { FromThread, ToThread } from "./asker-messages.ts"
import { giveBack } from "./garbage.ts"
import { QueryGraph } from "./graph.ts"
import { Pack } from "./pack/read.ts"
import { graphOf, patch, type StoredGraph } from "./state.ts"

/** The thread that answers people's queries: it reads the graph for itself, and is ended where a query does not stop. */
let stored: StoredGraph = graphOf()
/** What queries read, until there is a change. */
let graph: QueryGraph | undefined
/** Behind the thread that serves: Linux gives every thread a niceness of its own. */
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const tell = (message: FromThread): void => parentPort?.postMessage(message)

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "ask") {
    ask(message)
    giveBack()
  } else take(message)
})

function take(message: Exclude<ToThread, { kind: "ask" }>): void {
  graph = undefined
  if (message.kind === "graph") stored = graphOf(message.memory && new Pack(message.memory))
  else {
    patch(stored, message.entry)
    if (message.waits) tell({ kind: "taken" })
  }
}

function ask({ text, parameters, limits, cancelled }: Extract<ToThread, { kind: "ask" }>): void {
  const flag = new Int32Array(cancelled)
  tell({ kind: "begun" })
  try {
    graph ??= new QueryGraph(stored)
    tell({ kind: "answer", result: answer(graph, text, parameters, limits, () => Atomics.load(flag, 0) !== 0) })
  } catch (error) {
    if (error instanceof StoreError) {
      const { code, what, hint, detail } = error
      tell({ kind: "error", code, what, hint, detail })
    } else
      tell({ kind: "error", code: "failed", what: `The query failed: ${reasonOf(error)}`, hint: "Please report it" })
  }
}
