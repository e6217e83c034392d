import { say } from "../cypher/index.ts"
import type { Value } from "../model/values.ts"
import type { Limits } from "./limits.ts"
import { notAnswered } from "./refusal.ts"

/** An answer may take this share of the memory of a query: it is copied on its way. */
const SHARE = 1 / 8

/** About how many characters a value takes in an answer. */
const charactersOf = (value: Value): number => {
  if (typeof value === "string") return value.length + 2
  if (typeof value !== "object" || value === null) return 8
  let count = 2
  if (Array.isArray(value)) for (const item of value) count += charactersOf(item)
  else for (const [key, item] of Object.entries(value)) count += key.length + 4 + charactersOf(item)
  return count
}

/** Counts what an answer holds, value by value; throws StoreError where it grows too large. */
export const answerCounter = ({ memory }: Limits): ((value: Value) => Value) => {
  const most = memory * SHARE
  let count = 0
  return (value) => {
    count += 2 * charactersOf(value)
    if (count > most) throw notAnswered("refused", say("limit/answer", { limit: Math.round(most / 2 ** 20) }))
    return value
  }
}
