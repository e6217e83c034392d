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

const PAIRS: Readonly<Record<string, string>> = {
  ")": "(（",
  "）": "(（",
  "】": "【",
  "]": "[",
  "］": "［",
  "〕": "〔",
}
const BRACKET = new UnitSet("()（）【】[]［］〔〕")
/** What a label ends with. */
const LABEL_END = new UnitSet(":：】〕为 \u3000")
const NEWLINE = new UnitSet("\r\n")
const ANCHOR = BRACKET.with(LABEL_END).with(NEWLINE)
const LONGEST = 1200

/** The places by which clauses are found, of each kind in the order of the text. */
interface Anchors {
  readonly brackets: readonly number[]
  readonly labelEnds: readonly number[]
  readonly lineEnds: readonly number[]
}

/** All of them by one look at the main text, with the end of its last line. */
function anchorsIn(text: string, { start, end }: Span): Anchors {
  const brackets: number[] = []
  const labelEnds: number[] = []
  const lineEnds: number[] = []
  for (let at = ANCHOR.next(text, start, end); at < end; at = ANCHOR.next(text, at + 1, end)) {
    if (BRACKET.at(text, at)) brackets.push(at)
    if (LABEL_END.at(text, at)) labelEnds.push(at)
    else if (NEWLINE.at(text, at)) lineEnds.push(at)
  }
  lineEnds.push(NEWLINE.next(text, end))
  return { brackets, labelEnds, lineEnds }
}

/** The outermost pairs of brackets, each within reach. */
function bracketPairs(text: string, brackets: readonly number[]): Span[] {
  const open: number[] = []
  const pairs: Span[] = []
  for (const at of brackets) {
    const openers = PAIRS[text.charAt(at)]
    if (openers === undefined) {
      open.push(at)
      continue
    }
    const from = open.pop()
    if (from === undefined || !openers.includes(text[from] ?? "")) {
      open.length = 0
      continue
    }
    if (at - from > LONGEST) continue
    while (pairs.length > 0 && (pairs.at(-1)?.start ?? 0) > from) pairs.pop()
    pairs.push({ start: from, end: at + 1 })
  }
  return pairs
}

const GAP = new UnitSet(" \t\u3000\u00a0")

/** Whether the last unit before a place, blanks left out, is one of some; the beginning of the text is one of all. */
function follows(marks: UnitSet, text: string, at: number): boolean {
  let i = at - 1
  while (GAP.at(text, i)) i--
  return i < 0 || marks.at(text, i)
}

/** Whether the next unit from a place on, blanks left out, is one of some; the end of the text is one of all. */
function precedes(marks: UnitSet, text: string, at: number): boolean {
  let i = at
  while (GAP.at(text, i)) i++
  return i >= text.length || marks.at(text, i)
}

const STOP = NEWLINE.with(new UnitSet("。;;；!！?？"))

const ANY_LABEL = new RegExp(LABEL.source, "u")
/** What stands before the end of a label: 单位, 部门, 时限, 牵头, or a remark in brackets. */
const BEFORE_END = new UnitSet("位门构室体导人限间点求排头任合办工)）")
const BLANK = new UnitSet(" \u3000")

/** Whether the words before the end of a label may be one. */
function mayLabel(text: string, end: number): boolean {
  let at = end - 1
  while (BLANK.at(text, at) && end - at <= 2) at--
  return BEFORE_END.at(text, at)
}

/** No label is longer, with its remark in brackets and its colon. */
const LONGEST_LABEL = 48

/** The labels before these ends, none of which overlap. */
function labels(text: string, start: number, ends: readonly number[]): Span[] {
  const found: Span[] = []
  let from = start
  for (const end of ends) {
    if (end < from || !mayLabel(text, end)) continue
    const low = Math.max(from, end - LONGEST_LABEL)
    const label = ANY_LABEL.exec(text.slice(low, end + 2))
    if (label === null) continue
    from = low + label.index + label[0].length
    found.push({ start: low + label.index, end: from })
  }
  return found
}

/** Every place of the main text where a clause of duties may stand, in the order of the text. */
export function places(text: string, main: Span): Place[] {
  const { brackets, labelEnds, lineEnds } = anchorsIn(text, main)
  const pairs = bracketPairs(text, brackets)
  const found = [
    ...bracketed(text, pairs),
    ...labelLines(text, main, labelEnds, pairs),
    ...lastSentences(text, main, lineEnds),
  ]
  return withoutTwice(found.sort((a, b) => a.span.start - b.span.start))
}

/** Clauses in brackets: with a word of duty, or alone between two sentences. */
function bracketed(text: string, pairs: readonly Span[]): Place[] {
  const found: Place[] = []
  for (const span of pairs) {
    const inner = { start: span.start + 1, end: span.end - 1 }
    const ends = precedes(STOP, text, span.end)
    const begins = follows(STOP, text, span.start)
    if (!(ends && begins) && !DUTY_WORD.test(text.slice(inner.start, inner.end))) continue
    const lastOfLine = precedes(NEWLINE, text, span.end)
    const alone = lastOfLine && follows(NEWLINE, text, span.start)
    const closes = begins && lastOfLine
    found.push({ span, inner, form: "brackets", ends: ends || begins, ...(closes && { closes }), alone })
  }
  return found
}

/** Without the sentences that a label stands before: 部门分工:省科技厅牵头,省财政厅配合。 */
function withoutTwice(places: readonly Place[]): Place[] {
  let end = -1
  return places.filter(({ form, span }) => {
    if (form === "line") end = span.end
    return form !== "sentence" || span.start >= end
  })
}

/** Clauses without brackets: from a label at the beginning of a line or sentence to its end, labels that follow with it. */
function labelLines(text: string, main: Span, labelEnds: readonly number[], brackets: readonly Span[]): Place[] {
  const found: Place[] = []
  let bracket = 0
  let last = main.start
  for (const { start: at } of labels(text, main.start, labelEnds)) {
    while ((brackets[bracket]?.end ?? Number.POSITIVE_INFINITY) <= at) bracket++
    if (at < last || (brackets[bracket]?.start ?? at) < at || !follows(STOP, text, at)) continue
    const end = endOfLabels(text, at, main.end)
    last = end
    const span = { start: at, end }
    found.push({ span, inner: span, form: "line", ends: true, alone: follows(NEWLINE, text, at) })
  }
  return found
}

const LINE_END = NEWLINE.with(new UnitSet("。"))
const LABEL_HERE = new RegExp(LABEL.source, "yu")

/** The end of the line or sentence; a next one that begins with a label goes on with the clause. */
function endOfLabels(text: string, start: number, limit: number): number {
  let at = start
  for (;;) {
    let end = LINE_END.next(text, at, limit)
    if (/[:：]\s*$/u.test(text.slice(at, end))) {
      // The names of a label that ends its line stand on the next one.
      end = LINE_END.next(text, nextLine(text, end, limit), limit)
    }
    let next = end
    while (next < limit && /[\s。]/u.test(text[next] ?? "")) next++
    LABEL_HERE.lastIndex = next
    if (next >= limit || next === end || !LABEL_HERE.test(text)) return end
    at = next
  }
}

function nextLine(text: string, at: number, limit: number): number {
  let next = at
  while (next < limit && /\s/u.test(text[next] ?? "")) next++
  return next
}

const LAST_VERBS = new Set(["负责", "牵头", "配合", "参与", "落实"])
const BLANKS = new UnitSet(" \t\u3000")
const FULL_STOP = new UnitSet("。.")
const LONGEST_SENTENCE = 400

/** The sentences that end a paragraph with a verb of duty: 省科技厅牵头,省财政厅配合。 */
function lastSentences(text: string, main: Span, lineEnds: readonly number[]): Place[] {
  const found: Place[] = []
  for (const lineEnd of lineEnds) {
    let end = lineEnd
    while (BLANKS.at(text, end - 1)) end--
    const verbEnd = FULL_STOP.at(text, end - 1) ? end - 1 : end
    const verb = verbEnd - 2
    if (verb < main.start || verb >= main.end || !LAST_VERBS.has(text.slice(verb, verbEnd))) continue
    const from = Math.max(main.start, end - LONGEST_SENTENCE)
    const start = sentenceStart(text, from, end - 1)
    if (start === from) continue
    const span = { start, end }
    const alone = follows(NEWLINE, text, start)
    found.push({ span, inner: span, form: "sentence", ends: true, alone })
  }
  return found
}

const OPENING = new UnitSet("(（【[［〔")
const CLOSING = new UnitSet(")）】]］〕")

/** The beginning of the sentence that goes on at `at`; what stands in brackets ends none. */
function sentenceStart(text: string, from: number, at: number): number {
  let depth = 0
  let start = at
  for (; start > from; start--) {
    const unit = text.charCodeAt(start - 1)
    if (CLOSING.has(unit)) depth++
    else if (OPENING.has(unit)) depth--
    else if (depth === 0 && STOP.has(unit)) break
    if (depth < 0) break
  }
  return start
}
