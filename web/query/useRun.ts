import { useCallback, useEffect, useState } from "react"
import type { z } from "zod"
import { queryAnswerSchema } from "../../src/api/contract.ts"
import { ask, paths } from "../data/client.ts"
import type { Asked } from "./state.ts"

export type QueryAnswer = z.output<typeof queryAnswerSchema>

export type Run =
  | { readonly status: "idle" }
  | { readonly status: "running" }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly error: Error; readonly asked: Asked }
  | { readonly status: "done"; readonly answer: QueryAnswer; readonly asked: Asked }

const request = ({ text, parameters, limit }: Asked, signal: AbortSignal) =>
  ask(paths.query, queryAnswerSchema, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, parameters, limit }),
    signal,
  })

/** Runs what is asked, and again when `turn` changes; what ran before is ended. */
export function useRun(asked: Asked, turn: number): { run: Run; cancel: () => void } {
  const [run, setRun] = useState<Run>({ status: "idle" })
  const [control, setControl] = useState<AbortController | undefined>(undefined)
  const key = JSON.stringify([asked.text, asked.parameters, asked.limit])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked, the turn asks it again
  useEffect(() => {
    if (asked.text.trim() === "") {
      setRun({ status: "idle" })
      return
    }
    const mine = new AbortController()
    setControl(mine)
    setRun({ status: "running" })
    request(asked, mine.signal).then(
      (answer) => setRun({ status: "done", answer, asked }),
      (error: Error) => {
        if (!mine.signal.aborted) setRun({ status: "failed", error, asked })
      },
    )
    return () => mine.abort()
  }, [key, turn])
  const cancel = useCallback((): void => {
    control?.abort()
    setRun((now) => (now.status === "running" ? { status: "cancelled" } : now))
  }, [control])
  return { run, cancel }
}
