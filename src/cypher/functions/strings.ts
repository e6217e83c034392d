import { CypherTypeError } from "../errors.ts"
import type { Runtime } from "../run/runtime.ts"
import { hasSurrogates } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import { isStored } from "../values/stored.ts"
import type { Value } from "../values/value.ts"
import { size, text } from "./arguments.ts"
import { type FunctionRule, rule } from "./rule.ts"

const points = (value: string): string[] => [...value]

/** A part of a string by code points. */
const part = (value: string, from: number, to: number): string =>
  hasSurrogates(value) ? points(value).slice(from, to).join("") : value.slice(from, to)

export const lengthOf = (value: string): number => (hasSurrogates(value) ? points(value).length : value.length)

const substring = ([value, from, length]: Value[]): Value => {
  const start = size(from, "The start of a substring")
  return part(
    text(value),
    start,
    length === undefined ? Number.POSITIVE_INFINITY : start + size(length, "The length of a substring"),
  )
}

const replace = ([value, find, by]: Value[], { budget }: Runtime): Value => {
  const [source, search, replacement] = [text(value), text(find), text(by)]
  const pieces = search === "" ? source.length + 1 : source.split(search).length - 1
  budget.allocate((source.length + pieces * replacement.length) * 2)
  budget.work(1 + source.length / 64)
  return search === "" ? replaceEmpty(source, replacement) : source.replaceAll(search, () => replacement)
}

/** Java puts the replacement before every character and at the end. */
const replaceEmpty = (source: string, by: string): string =>
  by +
  points(source)
    .map((char) => char + by)
    .join("")

const split = ([value, by]: Value[], { budget }: Runtime): Value => {
  const source = text(value)
  const delimiters = Array.isArray(by) ? by.map(text) : [text(by)]
  budget.allocate(source.length * 4)
  budget.work(1 + source.length / 16)
  if (source === "") return [""]
  if (delimiters.includes("")) return points(source)
  return splitAt(source, delimiters)
}

const splitAt = (source: string, delimiters: readonly string[]): string[] => {
  if (delimiters.length === 1) return source.split(delimiters[0] as string)
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < source.length; ) {
    const found = delimiters.find((delimiter) => source.startsWith(delimiter, at))
    if (found === undefined) at++
    else {
      parts.push(source.slice(start, at))
      at += found.length
      start = at
    }
  }
  return [...parts, source.slice(start)]
}

/** What Java's `strip` takes for space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Java counts the separators U+001C to U+001F as space
const SPACE = /[\s\u001c-\u001f\u2000-\u200a]/u
const isSpace = (char: string): boolean =>
  SPACE.test(char) && char !== "\u00a0" && char !== "\u2007" && char !== "\u202f" && char !== "\ufeff"

const trim =
  (left: boolean, right: boolean) =>
  ([value, chars]: Value[]): Value => {
    const all = points(text(value))
    const set = chars === undefined ? undefined : new Set(points(text(chars)))
    const drop = (char: string) => (set === undefined ? isSpace(char) : set.has(char))
    let start = 0
    let end = all.length
    if (left) while (start < end && drop(all[start] as string)) start++
    if (right) while (end > start && drop(all[end - 1] as string)) end--
    return all.slice(start, end).join("")
  }

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"]

const normalize = ([value, form = "NFC"]: Value[]): Value => {
  if (!FORMS.includes(text(form))) throw new CypherTypeError(`Unknown normal form ${describe(form)}`)
  return text(value).normalize(text(form))
}

const CURE = "Neo4j refuses it too; write [x IN list | x] in place of the property."

const reverse = ([value]: Value[]): Value => {
  if (Array.isArray(value) && isStored(value)) {
    throw new CypherTypeError("Invalid input for function 'reverse()': a list as a property holds it", undefined, CURE)
  }
  if (Array.isArray(value)) return value.toReversed()
  return points(text(value)).reverse().join("")
}

const right = ([value, length]: Value[]): Value => {
  const source = text(value)
  return part(source, Math.max(0, lengthOf(source) - size(length, "The length")), Number.POSITIVE_INFINITY)
}

/** String functions. */
export const STRINGS: readonly FunctionRule[] = [
  rule("toUpper(STRING) :: STRING", ([value]) => text(value).toUpperCase()),
  rule("upper(STRING) :: STRING", ([value]) => text(value).toUpperCase()),
  rule("toLower(STRING) :: STRING", ([value]) => text(value).toLowerCase()),
  rule("lower(STRING) :: STRING", ([value]) => text(value).toLowerCase()),
  rule("trim(STRING, STRING?) :: STRING", trim(true, true)),
  rule("btrim(STRING, STRING?) :: STRING", trim(true, true)),
  rule("ltrim(STRING, STRING?) :: STRING", trim(true, false)),
  rule("rtrim(STRING, STRING?) :: STRING", trim(false, true)),
  rule("left(STRING, INTEGER) :: STRING", ([value, length]) => part(text(value), 0, size(length, "The length"))),
  rule("right(STRING, INTEGER) :: STRING", right),
  rule("substring(STRING, INTEGER, INTEGER?) :: STRING", substring),
  rule("replace(STRING, STRING, STRING) :: STRING", replace),
  rule("split(STRING, STRING|LIST) :: LIST", split),
  rule("reverse(STRING|LIST) :: STRING|LIST", reverse),
  rule("normalize(STRING, STRING?) :: STRING", normalize),
]
