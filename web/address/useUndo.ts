import { useMemo, useSyncExternalStore } from "react"
import { type UndoLog, undoLog } from "./history.ts"

/** Events of wouter and of the browser that a change of the address sends. */
const EVENTS = ["popstate", "pushState", "replaceState"]

function onAddress(listener: () => void): () => void {
  for (const name of EVENTS) window.addEventListener(name, listener)
  return () => {
    for (const name of EVENTS) window.removeEventListener(name, listener)
  }
}

/** The undo log, kept in step with the address. */
export function useUndo(): UndoLog {
  const text = useSyncExternalStore(onAddress, () => JSON.stringify(undoLog()))
  return useMemo(() => JSON.parse(text) as UndoLog, [text])
}
