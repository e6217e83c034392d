import { parentPort } from "node:worker_threads"
import type { FromThread, ToThread } from "../../src/store/embedded/asker-messages.ts"

/** A thread of queries that, asked `SILENT`, begins and is never heard of again, and answers all else. */
const tell = (message: FromThread): void => parentPort?.postMessage(message)

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "patch" && message.waits) tell({ kind: "taken" })
  if (message.kind !== "ask") return
  tell({ kind: "begun" })
  while (message.text === "SILENT");
  tell({ kind: "answer", result: { columns: [], rows: [], limit: 1, truncated: false } })
})
