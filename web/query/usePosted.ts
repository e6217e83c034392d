import { useCallback, useEffect, useState } from "react"
import type { z } from "zod"
import { ask } from "../data/client.ts"
import type { Answer } from "../data/useAnswer.ts"

/** The answer to a request that carries a body; asked again when the body changes. */
export function usePosted<T extends z.ZodType>(
  path: string,
  body: unknown,
  schema: T,
): { answer: Answer<z.output<T>>; retry: () => void } {
  const [answer, setAnswer] = useState<Answer<z.output<T>>>({ status: "loading" })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks again
  useEffect(() => {
    const control = new AbortController()
    setAnswer({ status: "loading" })
    ask(path, schema, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: control.signal,
    }).then(
      (data) => setAnswer({ status: "done", data }),
      (error: Error) => {
        if (!control.signal.aborted) setAnswer({ status: "failed", error })
      },
    )
    return () => control.abort()
  }, [path, body, schema, turn])
  return { answer, retry: useCallback(() => setTurn((before) => before + 1), []) }
}
