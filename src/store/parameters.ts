import { say } from "../cypher/index.ts"
import type { StoreError } from "./errors.ts"
import { notAnswered } from "./refusal.ts"

/** Lists and maps in one another. */
const DEEPEST = 100
const LONE = /\p{Surrogate}/u
const LONES = /\p{Surrogate}/gu

/** Throws StoreError where a parameter holds half of a character, which no store can keep or find, or is nested too deep. */
export function checkParameters(parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    const wrong = check(name, name, 0) ?? check(name, value, 0)
    if (wrong !== undefined) throw wrong
  }
}

function check(name: string, value: unknown, depth: number): StoreError | undefined {
  if (typeof value === "string") return LONE.test(value) ? surrogate(name, value) : undefined
  if (typeof value !== "object" || value === null) return undefined
  if (depth > DEEPEST) return notAnswered("query", say("parameter/nesting", { name, limit: DEEPEST }))
  for (const part of Array.isArray(value) ? value : Object.entries(value).flat()) {
    const wrong = check(name, part, depth + 1)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function surrogate(name: string, text: string): StoreError {
  const code = `U+${(LONE.exec(text)?.[0] ?? "").charCodeAt(0).toString(16).toUpperCase()}`
  return notAnswered("query", say("text/surrogate", { code, where: `the parameter ${name.replace(LONES, "?")}` }))
}
