import { useSyncExternalStore } from "react"

/** ms after which a server that is still opening its data is asked again. */
const AGAIN = 1_000

/** How many requests wait for the server's data. */
let waiting = 0
const listeners = new Set<() => void>()

const change = (by: number): void => {
  waiting += by
  for (const listener of listeners) listener()
}

/** Waits until it is worth asking a server again that is opening its data; rejects when the asker has gone. */
export async function untilAskedAgain(signal?: AbortSignal | null): Promise<void> {
  change(1)
  try {
    await new Promise<void>((resolve, reject) => {
      const gone = (): void => {
        clearTimeout(timer)
        reject(new DOMException("The asker has gone", "AbortError"))
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", gone)
        resolve()
      }, AGAIN)
      if (signal?.aborted) gone()
      else signal?.addEventListener("abort", gone, { once: true })
    })
  } finally {
    change(-1)
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the server is still opening its data. */
export const useOpening = (): boolean => useSyncExternalStore(subscribe, () => waiting > 0)
