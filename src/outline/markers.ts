import { parseNumeral } from "../model/numerals.ts"
import type { OutlineKind } from "../model/outline.ts"

/** A number that may open an item of the outline. */
export interface Marker {
  readonly kind: OutlineKind
  /** As a path writes it. */
  readonly number: string
  readonly value: number
  readonly start: number
  /** Where the heading begins. */
  readonly end: number
}

const HAN = "[一二三四五六七八九十百零〇]{1,5}"
const FIGURES = "[0-9０-９]{1,5}"
const GAP = "[ \\t\\u3000\\u00a0]{0,8}"

interface Form {
  readonly kind: OutlineKind
  readonly pattern: RegExp
  readonly write: (number: string) => string
}

const form = (kind: OutlineKind, pattern: string, write: (number: string) => string): Form => ({
  kind,
  pattern: new RegExp(pattern, "uy"),
  write,
})

const ordinal = (kind: OutlineKind, unit: string): Form =>
  form(
    kind,
    `第${GAP}(${HAN}|${FIGURES})${GAP}${unit}(?![第款的项规之至、和及与或，,）)])${GAP}`,
    (number) => `第${number}${unit}`,
  )

const plain = (number: string): string => number

const ORDINALS: readonly Form[] = [
  ordinal("part", "编"),
  ordinal("part", "篇"),
  ordinal("part", "部分"),
  ordinal("chapter", "章"),
  ordinal("section", "节"),
  ordinal("article", "条"),
]
const HAN_ITEM: readonly Form[] = [
  form("h1", `(${HAN})${GAP}[、．.]${GAP}(?![一二三四五六七八九十]{1,2}[、级类])`, plain),
]
const BRACKETED: readonly Form[] = [
  form("h2", `[(（]${GAP}(${HAN})${GAP}[)）]${GAP}[、.．]?${GAP}`, (number) => `(${number})`),
  form("h4", `[(（]${GAP}([0-9０-９]{1,2})${GAP}[)）]${GAP}[、.．]?${GAP}`, (number) => `(${number})`),
]
/** A figure behind the number would make it one of decimals, but for a year: 1．2025年底前完成. */
const FIGURED: readonly Form[] = [
  form("h3", `(${FIGURES})${GAP}(?:[.．﹒、]|[)）])(?:(?![0-9０-９])|(?=20[0-9]{2}年))${GAP}`, plain),
]
const BOXES: readonly Form[] = [
  form("box", `专栏${GAP}([0-9０-９]{1,2}|${HAN})${GAP}[:：.．、]?${GAP}`, (number) => `专栏${number}`),
]

const isDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19)

function formsAt(text: string, at: number): readonly Form[] {
  const unit = text.charCodeAt(at)
  if (isDigit(unit)) return FIGURED
  switch (text[at]) {
    case "第":
      return ORDINALS
    case "(":
    case "（":
      return BRACKETED
    case "专":
      return BOXES
    default:
      return "一二三四五六七八九十".includes(text[at] ?? "\n") ? HAN_ITEM : []
  }
}

/** The number that stands at `at`, if it has the form of one that opens an item. */
export function markerAt(text: string, at: number): Marker | undefined {
  for (const { kind, pattern, write } of formsAt(text, at)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const written = match?.[1]
    if (written === undefined) continue
    const value = parseNumeral(written)
    if (value === undefined || value === 0) continue
    return { kind, number: write(written.normalize("NFKC")), value, start: at, end: pattern.lastIndex }
  }
  return undefined
}
