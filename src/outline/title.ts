import { matches } from "../model/matches.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { markerAt } from "./markers.ts"
import { headingLines } from "./stacked-tables.ts"
import { endsTitle, isAddress, isField, isFurniture, isRemark, LEFT_OUT, plain } from "./words.ts"

/** The lines of a title, `to` exclusive. */
export interface TitleLines {
  readonly from: number
  readonly to: number
}

const MOST_LINES = 5
const LONGEST_LINE = 90
/** How far into a document a notice or a report names the plan. */
const HEAD = 12_000

const NAMING: readonly RegExp[] = [
  /(?:印发|转发|批转|公布|发布|颁布|通过)(?:了|修订后的|实施)?[^《》。；]{0,12}《([^《》]{4,150})》/gu,
  /《([^《》]{4,150})》(?:[、和及与]{0,1}《[^《》]{4,150}》){0,4}[^《》。]{0,80}(?:印发|转发|批转|发布|公布|施行)/gu,
  /关于(?:印发|转发|公布|发布)(?:实施)?([^《》。：:]{6,120})的(?:通知|函|公告)/gu,
]

/** The titles that a covering notice or a report says are issued, each once, in the order of trust. */
export function namedTitles(text: string): string[] {
  const words = text.slice(0, HEAD).replace(/\s+/gu, "")
  return [...new Set(NAMING.flatMap((pattern) => matches(words, pattern).map((match) => plain(match[1] ?? ""))))]
}

/** The lines whose words together are `title`, before line `limit`: the last such, else the first behind it. */
function matching(text: string, lines: readonly Span[], title: string, limit: number): TitleLines | undefined {
  let before: TitleLines | undefined
  for (let from = 0; from < lines.length; from++) {
    if (from > limit && before !== undefined) return before
    if (!beginsAs(text, lines[from], title)) continue
    const found = matchAt(text, lines, title, from)
    if (found === undefined) continue
    if (from > limit) return found
    before = found
  }
  return before
}

/** Whether the first character that counts on a line is the one with which the title begins. */
function beginsAs(text: string, line: Span | undefined, title: string): boolean {
  if (line === undefined) return false
  let at = line.start
  while (at < line.end && LEFT_OUT.at(text, at)) at++
  return at === line.end || title.startsWith(text.charAt(at)) || title.startsWith(plain(text.charAt(at)))
}

function matchAt(text: string, lines: readonly Span[], title: string, from: number): TitleLines | undefined {
  let joined = ""
  for (let to = from; to < Math.min(lines.length, from + MOST_LINES); to++) {
    const line = lines[to]
    if (line === undefined || line.end - line.start > LONGEST_LINE) return undefined
    joined += plain(slice(text, line))
    if (joined === title) return { from, to: to + 1 }
    if (!title.startsWith(joined)) return undefined
  }
  return undefined
}

/** The lines of the first of these titles that stands on lines. `limit` is the line of the first section. */
export function namedTitle(
  text: string,
  lines: readonly Span[],
  titles: readonly string[],
  limit: number,
): TitleLines | undefined {
  for (const title of titles) {
    const found = matching(text, lines, title, limit)
    if (found !== undefined) return found
  }
  return undefined
}

/** Every line that belongs to one of the titles which a covering notice names, behind line `from`: another plan begins there. */
export function furtherTitles(
  text: string,
  lines: readonly Span[],
  titles: readonly string[],
  from: number,
): TitleLines[] {
  return titles.flatMap((title) => {
    const found = matching(text, lines, title, lines.length)
    return found === undefined || found.from <= from ? [] : [found]
  })
}

/** Where a page lost the break behind the title, it goes on with the session. */
const WORK_REPORT =
  /^(?:\d{4}年)?[\u4e00-\u9fff]{0,14}?(?:\d{4}年)?(?:人民)?政府工作报告(?:[（(](?:全文|摘要|摘编|节选|摘登)[）)])?(?:[—－―-]{1,2}(?:\d{4}年)?.{4,60}会议上)?$/u
const LONGEST_WORK_REPORT = 90

/** The last line before `limit` that is the title of a government's work report. */
export function workReportTitle(text: string, lines: readonly Span[], limit: number): TitleLines | undefined {
  for (let i = Math.min(limit, lines.length) - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined || line.end - line.start > LONGEST_WORK_REPORT) continue
    const words = slice(text, line)
    if (!words.includes("告")) continue
    if (WORK_REPORT.test(words.replace(/\s/gu, "")) && !/作政府工作报告|关于/u.test(words))
      return { from: i, to: i + 1 }
  }
  return undefined
}

const isProse = (line: string): boolean => line.length >= 100 || (line.length >= 40 && line.includes("。"))

/** Where the front of a document ends: its addressees, its first paragraph or its first section. */
function frontEnd(text: string, lines: readonly Span[], limit: number): number {
  for (let i = 0; i < limit; i++) {
    const line = lines[i]
    if (line === undefined) continue
    const words = text.slice(line.start, Math.min(line.end, line.start + 400))
    if (headingLines(text, lines, i, lines.length) !== undefined) return i
    if (isAddress(words) || (isProse(words) && !isFurniture(words) && !endsTitle(words))) return i
  }
  return limit
}

/** The title that stands over the document itself, where no notice names it. */
export function ownTitle(text: string, lines: readonly Span[], limit: number): TitleLines | undefined {
  const end = frontEnd(text, lines, limit)
  const words = lines.slice(0, end).map((line) => text.slice(line.start, Math.min(line.end, line.start + 200)))
  const last = words.findLastIndex(
    (line, i) =>
      line.length <= LONGEST_LINE &&
      endsTitle(line) &&
      !isFurniture(line) &&
      !isRemark(line) &&
      !isValue(words, i) &&
      markerAt(line, 0) === undefined,
  )
  if (last !== -1) return { from: firstLine(words, last), to: last + 1 }
  const value = words.findLastIndex((line, i) => endsTitle(line) && line.length <= 200 && i > 0)
  return value === -1 ? undefined : { from: value, to: value + 1 }
}

/** Whether a line is the value of the field that stands on the line above. */
const isValue = (words: readonly string[], i: number): boolean =>
  /[:：]$/u.test(words[i - 1] ?? "") && isField(words[i - 1] ?? "")

const STARTS = /^[\u4e00-\u9fff]{2,10}(?:省|市|自治区|自治州|县|区)|关于|^国家|^全国|^中华人民共和国|^中共|^国务院/u
const ISSUER = /(?:政府|办公厅|办公室|委员会|厅|局|部|院|委|会|中共中央)$/u

/** Whether the line begins with a number of an item, also of the form 1 or 1.1. */
export const isNumbered = (text: string, line: Span): boolean =>
  markerAt(text, line.start) !== undefined ||
  /^\d{1,2}(?:\.\d{1,2}){0,3}\s/u.test(text.slice(line.start, line.start + 16))

/** The headline over a text without a title of its own: the last line of words before the first paragraph. */
export function headline(text: string, lines: readonly Span[]): number {
  const numbered = lines.findIndex((line) => isNumbered(text, line))
  const end = frontEnd(text, lines, numbered === -1 ? lines.length : numbered)
  for (let i = end - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined || line.end - line.start < 8) continue
    const words = slice(text, line)
    if (!isFurniture(words) && !/\d{4}-\d|\d{1,2}:\d{2}|[>|\t]/u.test(words)) return i
  }
  return 0
}

/** The first line of the title that ends on line `last`. */
function firstLine(words: readonly string[], last: number): number {
  const known = new Set(words.map(plain))
  let joined = ""
  const joins: string[] = []
  for (let i = last; i > last - MOST_LINES && i >= 0 && (i === last || continues(words, i)); i--) {
    joined = plain(words[i] ?? "") + joined
    joins.push(joined)
    if (isValue(words, i)) break
  }
  for (let k = joins.length - 1; k > 0; k--) if (known.has(joins[k] ?? "")) return last - k
  let first = last
  for (let k = 1; k < joins.length; k++) {
    const line = words[last - k] ?? ""
    if (endsTitle(line)) break
    if (joins[k - 1]?.startsWith("关于") ? !ISSUER.test(line) : !STARTS.test(line) && !ISSUER.test(line)) break
    first = last - k
  }
  return first
}

/** Whether the line can belong to the title below it. */
function continues(words: readonly string[], i: number): boolean {
  const line = words[i] ?? ""
  if (line.length > 45 || isFurniture(line) || isRemark(line)) return false
  return !/[。；;！!？?：:>|]|\d{1,2}:\d{2}|\d{4}-\d/u.test(line)
}
