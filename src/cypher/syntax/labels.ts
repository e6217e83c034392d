import type { Cursor } from "./cursor.ts"
import { parseExpression } from "./expressions.ts"
import type { LabelExpression } from "./tree.ts"

/** `:A|B&!C`, from the colon on (or from IS); `:A:B` is a conjunction. */
export const parseLabels = (c: Cursor): LabelExpression => {
  if (!c.take("IS")) c.need(":")
  return parseNames(c, () => true)
}

/** As `parseLabels`, behind the colon and outside of a pattern, where a `|` may mean something else. */
export const parseLabelNames = (c: Cursor): LabelExpression => parseNames(c, continues)

type Continues = (c: Cursor) => boolean

const parseNames = (c: Cursor, more: Continues): LabelExpression => {
  const { start } = c
  const items = [parseOr(c, more)]
  while (c.take(":")) items.push(parseOr(c, more))
  return items.length === 1 ? (items[0] as LabelExpression) : { kind: "andLabels", items, start, end: c.end }
}

const parseOr = (c: Cursor, more: Continues): LabelExpression => {
  const { start } = c
  const items = [parseAnd(c)]
  while (more(c) && c.take("|")) {
    c.take(":")
    items.push(parseAnd(c))
  }
  return items.length === 1 ? (items[0] as LabelExpression) : { kind: "orLabels", items, start, end: c.end }
}

const BEYOND = [".", "(", "[", "{", "+", "-", "*", "/", "%", "^", "=", "<>"]

/** Whether a `|` goes on with another label, and does not begin what a comprehension gives (`[… WHERE a:A | a.name]`). */
const continues = (c: Cursor): boolean => {
  const { kind } = c.peek(1)
  if (kind !== "word" && kind !== "quoted") return kind === "symbol"
  const { kind: next, upper } = c.peek(2)
  if (next !== "symbol") return true
  return !(BEYOND.includes(upper) || (c.awaitsBar && upper === "]"))
}

const parseAnd = (c: Cursor): LabelExpression => {
  const { start } = c
  const items = [parseNot(c)]
  while (c.take("&")) items.push(parseNot(c))
  return items.length === 1 ? (items[0] as LabelExpression) : { kind: "andLabels", items, start, end: c.end }
}

const parseNot = (c: Cursor): LabelExpression => {
  const { start } = c
  if (!c.take("!")) return parsePrimary(c)
  const of = c.nested(() => parseNot(c))
  return { kind: "notLabel", of, start, end: c.end }
}

const parsePrimary = (c: Cursor): LabelExpression => {
  const { start } = c
  if (c.take("%")) return { kind: "anyLabel", start, end: c.end }
  if (c.take("(")) {
    const inner = c.nested(() => parseOr(c, () => true))
    c.need(")")
    return inner
  }
  if (c.take("$")) return parseDynamic(c, start, "all")
  const { kind, text } = c.peek()
  if (kind === "parameter" && /^(?:any|all)$/i.test(text) && c.looking("(", 1)) {
    c.next()
    return parseDynamic(c, start, text.toLowerCase())
  }
  const name = c.name("a label or type")
  return { kind: "label", name, start, end: c.end }
}

const parseDynamic = (c: Cursor, start: number, which: string): LabelExpression => {
  const all = which === "all"
  c.need("(")
  const value = parseExpression(c)
  c.need(")")
  return { kind: "dynamic", all, value, start, end: c.end }
}
