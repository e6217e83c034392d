import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { DUTY_WORD, LABEL } from "./words.ts"

/** Where a clause of duties may stand, and how. */
export interface Place {
  /** Brackets or label included. */
  readonly span: Span
  /** The words to read. */
  readonly inner: Span
  readonly form: "brackets" | "line" | "sentence"
  /** It stands at the end of a sentence, as clauses do and asides do not. */
  readonly ends: boolean
  /** Brackets that stand behind the last sentence of a paragraph. */
  readonly closes?: true
  /** Nothing but it is on its line. */
  readonly alone: boolean
}

const PAIRS: Readonly<Record<string, string>> = { ")": "(（", "）": "(（", "】": "【", "]": "[", "〕": "〔" }
const BRACKET = /[()（）【】[\]〔〕]/gu
const LONGEST = 1200

/** The outermost pairs of brackets, each within reach. */
function bracketPairs(text: string, { start, end }: Span): Span[] {
  const open: number[] = []
  const pairs: Span[] = []
  BRACKET.lastIndex = start
  for (let match = BRACKET.exec(text); match !== null && match.index < end; match = BRACKET.exec(text)) {
    const openers = PAIRS[match[0]]
    if (openers === undefined) {
      open.push(match.index)
      continue
    }
    const from = open.pop()
    if (from === undefined || !openers.includes(text[from] ?? "")) {
      open.length = 0
      continue
    }
    if (match.index - from > LONGEST) continue
    while (pairs.length > 0 && (pairs.at(-1)?.start ?? 0) > from) pairs.pop()
    pairs.push({ start: from, end: match.index + 1 })
  }
  return pairs
}

const before = (text: string, at: number): string => {
  let i = at - 1
  while (i >= 0 && /[ \t\u3000\u00a0]/u.test(text[i] ?? "")) i--
  return i < 0 ? "\n" : (text[i] ?? "\n")
}

const after = (text: string, at: number): string => {
  let i = at
  while (i < text.length && /[ \t\u3000\u00a0]/u.test(text[i] ?? "")) i++
  return text[i] ?? "\n"
}

const STOP = /[。;;；!！?？\r\n]/u

const ANY_LABEL = new RegExp(LABEL.source, "u")
/** What a label ends with. */
const COLON = new UnitSet(":：】〕")
/** No label is longer, with its remark in brackets and its colon. */
const LONGEST_LABEL = 48

/** Where the next label at or behind `from` begins, which ends in a colon before `limit`. */
function nextLabel(text: string, from: number, limit: number): { start: number; end: number } | undefined {
  for (let at = from; at < limit; at++) {
    if (!COLON.at(text, at)) continue
    const low = Math.max(from, at - LONGEST_LABEL)
    const found = ANY_LABEL.exec(text.slice(low, at + 1))
    if (found !== null) return { start: low + found.index, end: low + found.index + found[0].length }
  }
  return undefined
}

/** Every place of the main text where a clause of duties may stand, in the order of the text. */
export function places(text: string, main: Span): Place[] {
  const found: Place[] = []
  const pairs = bracketPairs(text, main)
  for (const span of pairs) {
    const inner = { start: span.start + 1, end: span.end - 1 }
    const words = text.slice(inner.start, inner.end)
    const ends = STOP.test(after(text, span.end))
    const begins = STOP.test(before(text, span.start))
    if (!DUTY_WORD.test(words) && !(ends && begins)) continue
    const alone = /[\r\n]/u.test(before(text, span.start)) && /[\r\n]/u.test(after(text, span.end))
    const closes = begins && /[\r\n]/u.test(after(text, span.end))
    found.push({ span, inner, form: "brackets", ends: ends || begins, ...(closes && { closes }), alone })
  }
  return [...found, ...labelLines(text, main, pairs), ...lastSentences(text, main)].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** Clauses without brackets: from a label at the beginning of a line or sentence to its end, labels that follow with it. */
function labelLines(text: string, main: Span, brackets: readonly Span[]): Place[] {
  const found: Place[] = []
  let bracket = 0
  let last = main.start
  const next = (from: number) => nextLabel(text, from, main.end)
  for (let label = next(main.start); label !== undefined; label = next(label.end)) {
    const at = label.start
    while ((brackets[bracket]?.end ?? Number.POSITIVE_INFINITY) <= at) bracket++
    if (at < last || (brackets[bracket]?.start ?? at) < at || !STOP.test(before(text, at))) continue
    const end = endOfLabels(text, at, main.end)
    last = end
    const span = { start: at, end }
    found.push({ span, inner: span, form: "line", ends: true, alone: /[\r\n]/u.test(before(text, at)) })
  }
  return found
}

/** The end of the line or sentence; a next one that begins with a label goes on with the clause. */
function endOfLabels(text: string, start: number, limit: number): number {
  let at = start
  for (;;) {
    let end = at
    while (end < limit && !/[。\r\n]/u.test(text[end] ?? "\n")) end++
    if (/[:：]\s*$/u.test(text.slice(at, end))) {
      // The names of a label that ends its line stand on the next one.
      end = nextLine(text, end, limit)
      while (end < limit && !/[。\r\n]/u.test(text[end] ?? "\n")) end++
    }
    let next = end
    while (next < limit && /[\s。]/u.test(text[next] ?? "")) next++
    const label = new RegExp(LABEL.source, "yu")
    label.lastIndex = next
    if (next >= limit || next === end || !label.test(text)) return end
    at = next
  }
}

function nextLine(text: string, at: number, limit: number): number {
  let next = at
  while (next < limit && /\s/u.test(text[next] ?? "")) next++
  return next
}

const LAST_VERB = /(?:负责|牵头|配合|参与|落实)[。.]?[ \t\u3000]*(?=[\r\n]|$)/gu
const LONGEST_SENTENCE = 400

/** The sentences that end a paragraph with a verb of duty: 省科技厅牵头,省财政厅配合。 */
function lastSentences(text: string, main: Span): Place[] {
  const found: Place[] = []
  LAST_VERB.lastIndex = main.start
  for (let match = LAST_VERB.exec(text); match !== null && match.index < main.end; match = LAST_VERB.exec(text)) {
    const end = match.index + match[0].trimEnd().length
    const from = Math.max(main.start, end - LONGEST_SENTENCE)
    const start = sentenceStart(text, from, end - 1)
    if (start === from) continue
    const span = { start, end }
    const alone = /[\r\n]/u.test(before(text, start))
    found.push({ span, inner: span, form: "sentence", ends: true, alone })
  }
  return found
}

/** The beginning of the sentence that goes on at `at`; what stands in brackets ends none. */
function sentenceStart(text: string, from: number, at: number): number {
  let depth = 0
  let start = at
  for (; start > from; start--) {
    const unit = text[start - 1] ?? "\n"
    if (/[)）】]/u.test(unit)) depth++
    else if (/[(（【]/u.test(unit)) depth--
    else if (depth === 0 && /[。;；!！?？\r\n]/u.test(unit)) break
    if (depth < 0) break
  }
  return start
}
