import { useSyncExternalStore } from "react"
import { z } from "zod"
import type { Given } from "./parameters.ts"

/** Queries of the past that are kept. */
const KEPT = 50
const STORED = "policy-graph-queries"

const entrySchema = z.object({
  text: z.string(),
  parameters: z.record(z.string(), z.json()),
  question: z.string().optional(),
})
const librarySchema = z.object({
  history: z.array(entrySchema.extend({ at: z.string() })),
  saved: z.array(entrySchema.extend({ name: z.string() })),
})

export type Library = z.infer<typeof librarySchema>

/** A query that can be asked again. */
export interface Entry {
  readonly text: string
  readonly parameters: Given
  readonly question?: string | undefined
}

const EMPTY: Library = { history: [], saved: [] }
const listeners = new Set<() => void>()
let read: { readonly stored: string | null; readonly library: Library } = { stored: null, library: EMPTY }

/** What this browser keeps; nothing where it keeps something else. */
function library(): Library {
  const stored = localStorage.getItem(STORED)
  if (stored !== read.stored) {
    const parsed = librarySchema.safeParse(stored === null ? undefined : safeJson(stored))
    read = { stored, library: parsed.success ? parsed.data : EMPTY }
  }
  return read.library
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function write(next: Library): void {
  localStorage.setItem(STORED, JSON.stringify(next))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const same = (one: Entry, other: Entry): boolean =>
  one.text === other.text && JSON.stringify(one.parameters) === JSON.stringify(other.parameters)

/** Queries asked and kept in this browser. */
export const useLibrary = (): Library => useSyncExternalStore(subscribe, library)

/** Notes that a query was asked; the same one moves to the front. */
export function noteAsked(entry: Entry, at = new Date()): void {
  const { history, saved } = library()
  const others = history.filter((one) => !same(one, entry))
  write({ history: [{ ...entryOf(entry), at: at.toISOString() }, ...others].slice(0, KEPT), saved })
}

/** Keeps a query under a name; the one that had the name is replaced. */
export function save(name: string, entry: Entry): void {
  const { history, saved } = library()
  write({ history, saved: [...saved.filter((one) => one.name !== name), { ...entryOf(entry), name }] })
}

export function unsave(name: string): void {
  const { history, saved } = library()
  write({ history, saved: saved.filter((one) => one.name !== name) })
}

export function clearHistory(): void {
  write({ history: [], saved: library().saved })
}

const entryOf = ({ text, parameters, question }: Entry) => ({
  text,
  parameters: { ...parameters },
  ...(question === undefined ? {} : { question }),
})
