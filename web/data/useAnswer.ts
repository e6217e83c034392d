import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react"
import type { z } from "zod"
import { ask } from "./client.ts"

export type Answer<T> =
  | { readonly status: "idle" }
  | { readonly status: "loading"; readonly data?: T }
  | { readonly status: "failed"; readonly error: Error; readonly data?: T }
  | { readonly status: "done"; readonly data: T }

/** Answers by address; they hold until the data changes. */
const cache = new Map<string, Answer<unknown>>()
const listeners = new Set<() => void>()

const publish = (path: string, answer: Answer<unknown>): void => {
  cache.set(path, answer)
  for (const listener of listeners) listener()
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
  for (const listener of listeners) listener()
}

const IDLE = { status: "idle" } as const

/** The answers to several requests at once, in their order. */
export function useAnswers<T extends z.ZodType>(
  wanted: readonly string[],
  schema: T,
): { answers: readonly Answer<z.output<T>>[]; retry: () => void } {
  const key = wanted.join("\n")
  const [, again] = useState(0)
  const generation = useSyncExternalStore(subscribe, () => (key === "" ? "" : key.split("\n").map(stamp).join()))
  useEffect(() => {
    for (const path of key === "" ? [] : key.split("\n")) if (!cache.has(path)) load(path, schema)
  }, [key, schema, generation])
  const answers = useMemo(
    () => (key === "" ? [] : key.split("\n").map((path) => (cache.get(path) ?? IDLE) as Answer<z.output<T>>)),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the generation stands for the cache
    [key, generation],
  )
  const retry = useCallback(() => {
    for (const path of key.split("\n")) if (cache.get(path)?.status === "failed") load(path, schema)
    again((count) => count + 1)
  }, [key, schema])
  return { answers, retry }
}

const stamps = new WeakMap<object, number>()
let issued = 0

/** A number that changes when the answer of an address does. */
function stamp(path: string): number {
  const answer = cache.get(path)
  if (answer === undefined) return 0
  const known = stamps.get(answer)
  if (known !== undefined) return known
  issued += 1
  stamps.set(answer, issued)
  return issued
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
