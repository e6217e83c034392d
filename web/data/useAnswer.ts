import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react"
import type { z } from "zod"
import { ask } from "./client.ts"

export type Answer<T> =
  | { readonly status: "idle" }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly error: Error }
  | { readonly status: "done"; readonly data: T }

const IDLE = { status: "idle" } as const

/** Answers by address; they hold until the data changes. */
const cache = new Map<string, Answer<unknown>>()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

const publish = (path: string, answer: Answer<unknown>): void => {
  cache.set(path, answer)
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function load(path: string, schema: z.ZodType): void {
  const known = cache.get(path)
  if (known !== undefined && known.status !== "failed") return
  publish(path, { status: "loading" })
  ask(path, schema).then(
    (data) => publish(path, { status: "done", data }),
    (error: Error) => publish(path, { status: "failed", error }),
  )
}

/** Forgets every answer, because the data has changed. */
export function forget(): void {
  cache.clear()
  tell()
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

/** The answers to several requests at once, in their order; the list changes only when one of them does. */
export function useAnswers<T extends z.ZodType>(
  wanted: readonly string[],
  schema: T,
): { answers: readonly Answer<z.output<T>>[]; retry: () => void } {
  const key = wanted.join("\n")
  const addresses = useMemo(() => (key === "" ? [] : key.split("\n")), [key])
  const last = useRef<readonly Answer<z.output<T>>[]>([])
  const answers = useSyncExternalStore(subscribe, () => {
    const now = addresses.map((path) => (cache.get(path) ?? IDLE) as Answer<z.output<T>>)
    if (!same(now, last.current)) last.current = now
    return last.current
  })
  useEffect(() => {
    addresses.forEach((path, index) => {
      if (answers[index]?.status === "idle") load(path, schema)
    })
  }, [addresses, answers, schema])
  const retry = useCallback(() => {
    for (const path of addresses) load(path, schema)
  }, [addresses, schema])
  return { answers, retry }
}

/** The answer to one request; none while the path is undefined. With `keep` the last data stay until the next are here. */
export function useAnswer<T extends z.ZodType>(
  path: string | undefined,
  schema: T,
  keep = false,
): { answer: Answer<z.output<T>>; data: z.output<T> | undefined; retry: () => void } {
  const { answers, retry } = useAnswers(path === undefined ? [] : [path], schema)
  const answer = answers[0] ?? IDLE
  const fresh = answer.status === "done" ? answer.data : undefined
  const [last, setLast] = useState(fresh)
  useEffect(() => {
    if (fresh !== undefined) setLast(() => fresh)
  }, [fresh])
  return { answer, data: fresh ?? (keep ? last : undefined), retry }
}
