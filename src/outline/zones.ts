import type { Genre, Signature } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { closingWords } from "./closing-words.ts"
import { contentsLines } from "./contents.ts"
import { decimalAt, usesDecimals } from "./decimals.ts"
import { indexWithin } from "./lines.ts"
import { markerAt } from "./markers.ts"
import { type SignedLines, signaturesOf } from "./signatures.ts"
import { headingLines, rowsOfLines } from "./stacked-tables.ts"
import {
  furtherTitles,
  headline,
  isNumbered,
  namedTitle,
  namedTitles,
  ownTitle,
  type TitleLines,
  workReportTitle,
} from "./title.ts"
import { endsTitle, isDutyLine, isFooter, isRemark } from "./words.ts"

/** Where the plan itself stands among the lines of a document. Indices into the lines, `to` exclusive. */
export interface Zones {
  readonly genre: Genre
  readonly title: TitleLines | undefined
  readonly from: number
  readonly to: number
  /** The line that heads the glossary behind the plan, where there is one. */
  readonly glossary: number | undefined
  readonly signatures: readonly Signature[]
  /** Lines that end every open item and belong to none: signatures and closing words. */
  readonly barriers: ReadonlySet<number>
}

const OPENING = new Set(["part", "chapter", "article", "h1"])

function opens(text: string, line: Span): boolean {
  const marker = markerAt(text, line.start)
  return marker !== undefined && marker.value === 1 && OPENING.has(marker.kind)
}

/** The line of the first section; where a squeezed page has 一、 within a paragraph, that of the second. */
function firstSection(text: string, lines: readonly Span[]): number {
  const first = lines.findIndex((line) => opens(text, line))
  if (first !== -1) return first
  const second = lines.findIndex((line) => isSecond(text, line))
  const before = lines[second - 1]
  if (before !== undefined && /[。;；\s]一、/u.test(slice(text, before))) return second - 1
  if (second !== -1) return -1
  const squeezed = lines.findIndex((line) => holdsSections(text, line))
  if (squeezed !== -1 || !usesDecimals(text, lines)) return squeezed
  return lines.findIndex((line) => decimalAt(text, line.start)?.number === "1")
}

/** Whether a line that lost its breaks holds the first two sections: …提出如下意见：一、……。二、……. */
function holdsSections(text: string, line: Span): boolean {
  const first = indexWithin(text, "一、", line.start, line.end)
  return first !== -1 && /[。；;）)]二、/u.test(text.slice(first, line.end))
}

function isSecond(text: string, line: Span): boolean {
  const marker = markerAt(text, line.start)
  return marker?.kind === "h1" && marker.value === 2
}

const GLOSSARY =
  /^(?:附(?:件|录)?\s?\d?\s?[:：]?\s?)?(?:名词解释|名词注释|名词释义|注释|有关名词(?:解释|说明)|附注)[:：]?$/u

/** The line that heads the glossary behind the plan. */
function glossaryLine(text: string, lines: readonly Span[], from: number): number | undefined {
  const found = lines.findIndex(
    (line, i) => i > from && line.end - line.start <= 12 && GLOSSARY.test(slice(text, line)),
  )
  return found === -1 ? undefined : found
}

/** The line behind the last one that belongs to the document, which ends before line `limit`. */
function contentEnd(text: string, lines: readonly Span[], from: number, limit: number): number {
  let end = limit
  while (end > from + 1 && !isContent(text, lines[end - 1])) end--
  return Math.max(end, tableEnd(text, lines, from, limit))
}

/** The line behind the last table whose cells stand on lines of their own: they look like the page's own words. */
function tableEnd(text: string, lines: readonly Span[], from: number, limit: number): number {
  for (let i = limit - 1; i >= from; i--) {
    const columns = headingLines(text, lines, i, limit)
    if (columns === undefined || headingLines(text, lines, i - 1, limit) !== undefined) continue
    if (columns.roles[0] === "number" || columns.roles.includes("duty"))
      return columns.orders ? rowsOfLines(text, lines, columns.next, limit, columns).next : 0
  }
  return 0
}

function isContent(text: string, line: Span | undefined): boolean {
  if (line === undefined) return false
  const words = text.slice(line.start, Math.min(line.end, line.start + 2000))
  if (isDutyLine(words)) return true
  if (isFooter(words)) return false
  if (/[。；;！]/u.test(words) || markerAt(text, line.start) !== undefined || /\t|^\|/u.test(words)) return true
  return words.length > 60
}

const CLOSING = /^各位代表[！!，,：:]/u
/** 本意见自公布之日起施行,有效期5年。 */
const VALIDITY = /^本[\u4e00-\u9fff]{2,8}(?:自[^，。]{2,24}起|由[^，。]{2,40}解释|有效期|执行期|试行期)/u

function barriersOf(
  text: string,
  lines: readonly Span[],
  signed: readonly SignedLines[],
  titles: readonly string[],
  genre: Genre,
  title: TitleLines,
): Set<number> {
  const further = furtherTitles(text, lines, titles, title.from)
  const barriers = new Set([...signed, ...further, title, ...contentsLines(text, lines)].flatMap(indices))
  lines.forEach((line, i) => {
    const unit = text[line.start]
    if (unit === "各" && genre === "work-report" && CLOSING.test(text.slice(line.start, line.start + 6)))
      barriers.add(i)
    if (unit === "本" && VALIDITY.test(text.slice(line.start, line.start + 60))) barriers.add(i)
  })
  for (const i of closingWords(text, lines)) barriers.add(i)
  return barriers
}

const indices = ({ from, to }: TitleLines): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The line of the plan's title, else the one behind the notice that covers it, else the first. */
function startOf(text: string, lines: readonly Span[], signed: readonly SignedLines[], opening: number): number {
  let from = 0
  for (const { to } of signed) if (to <= opening) from = to
  while (from < opening && isRemark(slice(text, lines[from] ?? { start: 0, end: 0 }))) from++
  return from
}

/** (2022—2030年), (试行): on a line of its own it belongs to the title above. */
function withTerm(text: string, lines: readonly Span[], title: TitleLines): TitleLines {
  const next = lines[title.to]
  return next !== undefined && next.end - next.start <= 16 && TERM.test(slice(text, next))
    ? { from: title.from, to: title.to + 1 }
    : title
}

const TERM = /^[（(](?:\d{4}年?[-—–－―~～至]{1,2}\d{4}年|试行|暂行)[）)]$/u

/** Whether nothing but titles and names stands before line `from`: who signs there signs the cover of the plan. */
const isCoverPage = (text: string, lines: readonly Span[], from: number): boolean =>
  from <= MOST_COVER_LINES &&
  lines.slice(0, from).every((line) => line.end - line.start <= LONGEST_TITLE && !/[。：:]/u.test(slice(text, line)))

const MOST_COVER_LINES = 12

/** Parts a document into what stands before the plan, the plan, and what stands behind it. */
export function zonesOf(text: string, lines: readonly Span[]): Zones {
  const signed = signaturesOf(text, lines)
  const first = firstSection(text, lines)
  const opening = first === -1 ? lines.length : first
  const report = workReportTitle(text, lines, opening)
  const titles = namedTitles(text)
  const named = report === undefined ? namedTitle(text, lines, titles, opening) : undefined
  const notices = signed.filter((one) => !isCoverPage(text, lines, one.from))
  const covered = notices.some(({ to }) => to <= opening && first !== -1)
  const own = report ?? named ?? (covered ? undefined : ownTitle(text, lines, opening))
  const from = own?.from ?? (covered ? startOf(text, lines, notices, opening) : headline(text, lines))
  const bare = own ?? titleAt(text, lines, from) ?? (covered ? ownTitle(text, lines, opening) : undefined)
  const title = bare && withTerm(text, lines, bare)
  const headlined = title !== undefined && isHeadline(text, lines[title.to - 1])
  const genre =
    headlined && first === -1
      ? "news"
      : genreOf(report !== undefined, named !== undefined, first !== -1, signed.length > 0, titles.length > 0)
  const glossary = glossaryLine(text, lines, from)
  const to = contentEnd(text, lines, from, glossary ?? lines.length)
  return {
    genre,
    title,
    from,
    to,
    glossary,
    signatures: signed.map(({ signature }) => signature),
    barriers: barriersOf(text, lines, signed, titles, genre, title ?? { from, to: from }),
  }
}

/** Longer lines are no title. */
const LONGEST_TITLE = 100
const MOST_TITLE_LINES = 4

/** The title that begins on line `from`: the lines up to one that can end a title, else that line where it is no sentence. */
function titleAt(text: string, lines: readonly Span[], from: number): TitleLines | undefined {
  for (let to = from; to < Math.min(lines.length, from + MOST_TITLE_LINES); to++) {
    const line = lines[to]
    if (line === undefined || !canBeTitle(text, line)) break
    if (endsTitle(slice(text, line))) return { from, to: to + 1 }
  }
  const first = lines[from]
  return first !== undefined && canBeTitle(text, first) && !slice(text, first).includes("，")
    ? { from, to: from + 1 }
    : undefined
}

/** A sentence, a row of a table, 附件1. */
const NO_TITLE = /[。；\t|]|^附\s?[件表录]\s?[\d一二三四五六七八九十]{0,3}[:：]?$/u

const canBeTitle = (text: string, line: Span): boolean =>
  line.end - line.start <= LONGEST_TITLE && !NO_TITLE.test(slice(text, line)) && !isNumbered(text, line)

/** “十四五”规划发布: the headline of a report, no title. */
const isHeadline = (text: string, line: Span | undefined): boolean =>
  line !== undefined &&
  (/(?:发布|出台|印发|公布|亮相)[！!]?$/u.test(text.slice(Math.max(line.start, line.end - 8), line.end)) ||
    /作(?:了)?政府工作报告/u.test(slice(text, line)))

function genreOf(report: boolean, named: boolean, sections: boolean, signed: boolean, issues: boolean): Genre {
  if (report) return "work-report"
  if (named || sections || !issues) return "plan"
  return signed ? "notice" : "news"
}
