import { getHeapStatistics, setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** Garbage that is left to the engine, which collects it when it needs room, bytes. */
const LITTLE = 32 * 2 ** 20

let collect: (() => void) | undefined

/** The engine's own collector; a context made with the flag has it, and the flag is set for that moment alone. */
const collector = (): (() => void) => {
  setFlagsFromString("--expose-gc")
  const found = runInNewContext("gc") as () => void
  setFlagsFromString("--no-expose-gc")
  return found
}

const inUse = (): number => getHeapStatistics().used_heap_size

/** Bytes that were in use at first, and then whenever garbage was collected. */
let lasting = inUse()

/**
 * Gives memory back after work that may have used much: the engine itself would keep it for this thread until the
 * thread needs it again, beside what other threads keep.
 */
export function giveBack(): void {
  if (inUse() - lasting <= LITTLE) return
  collect ??= collector()
  collect()
  lasting = inUse()
}
