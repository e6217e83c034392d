import { setImmediate } from "node:timers/promises"
import type { Steps } from "./model/steps.ts"

/** ms of work between which others have their turn: an answer that reads a few files waits for several such turns. */
const SLICE = 4

/**
 * Does long work on this thread; between its slices everything else that waits has its turn. Rejects with the signal's
 * reason once nobody waits for it any more.
 */
export async function inSlices<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    const end = performance.now() + SLICE
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < end)
    await setImmediate()
  }
}
