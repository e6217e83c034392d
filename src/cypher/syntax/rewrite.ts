import type { Expression } from "./tree.ts"

const texts = new WeakMap<object, string>()

const plain = (key: string, value: unknown): unknown => {
  if (key === "start" || key === "end") return undefined
  return typeof value === "bigint" ? `${value}n` : value
}

/** A text that two expressions share when they say the same, wherever they stand. */
export const fingerprint = (e: Expression): string => {
  const known = texts.get(e)
  if (known !== undefined) return known
  const text = JSON.stringify(e, plain)
  texts.set(e, text)
  return text
}

/** A copy of an expression in which `change` has replaced parts; what it gives undefined for is looked into. */
export const rewrite = (e: Expression, change: (part: Expression) => Expression | undefined): Expression =>
  copy(e, change) as Expression

const copy = (part: unknown, change: (part: Expression) => Expression | undefined): unknown => {
  if (part === null || typeof part !== "object") return part
  if (Array.isArray(part)) return part.map((item) => copy(item, change))
  const changed = "kind" in part ? change(part as Expression) : undefined
  if (changed !== undefined) return changed
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, copy(value, change)]))
}
