import type { Signature } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { markerAt } from "./markers.ts"
import { endsTitle, isAddress, isFurniture } from "./words.ts"

const YEAR = "(?:(?:19|20)\\d{2}|[一二三四五六七八九〇○零O０-９]{4})"
const DATE_LINE = new RegExp(
  `^${YEAR}\\s{0,2}年\\s{0,2}[\\d一二三四五六七八九十]{1,2}\\s{0,2}月(?:\\s{0,2}[\\d一二三四五六七八九十]{1,3}\\s{0,2}日)?$`,
  "u",
)
/** Who signs and when in one line, which a squeezed page goes on with the title: 临沂市人民政府 2023年8月15日. */
const NAMED_DATE = new RegExp(
  `^([^，。；：:]{3,60}?(?:政府|厅|局|委|部|办公室|院|会|组|公司|总理\\s\\S{2,4}))\\s{0,20}(${YEAR}年\\d{1,2}月\\d{1,2}日)(?=$|\\s)`,
  "u",
)
/** The same behind the last sentence of a notice that was squeezed into one line: …认真执行。云南省人民政府2024年3月26日 */
const LAST_NAMED_DATE = new RegExp(
  `[。！]([^，。；：:《》]{3,40}?(?:政府|厅|局|委|部|办公室|院|会|组))\\s{0,20}(${YEAR}年\\d{1,2}月\\d{1,2}日)$`,
  "u",
)
const LONGEST = 90
const MOST_NAMES = 12

/** A signature with the lines that it takes up. */
export interface SignedLines {
  readonly signature: Signature
  readonly from: number
  readonly to: number
}

const isName = (line: string): boolean =>
  line.length <= 60 &&
  !/[。；;！!？?：:，,]/u.test(line) &&
  !isFurniture(line) &&
  !isAddress(line) &&
  !endsTitle(line) &&
  !DATE_LINE.test(line)

/** Every place where a date, mostly under the names of who signs, stands on a line of its own. */
export function signaturesOf(text: string, lines: readonly Span[]): SignedLines[] {
  const found: SignedLines[] = []
  lines.forEach((line, index) => {
    const length = line.end - line.start
    if (length > LONGEST) {
      const signed = text[line.end - 1] === "日" ? signedAtEnd(text, line, index) : undefined
      if (signed !== undefined) found.push(signed)
      return
    }
    const words = slice(text, line)
    if (!words.includes("年")) return
    const together = length > 12 ? NAMED_DATE.exec(words) : null
    if (together?.[1] !== undefined && together[2] !== undefined) {
      const names = [{ start: line.start, end: line.start + together[1].length }]
      const end = line.start + together[0].length
      const date = { start: end - together[2].length, end }
      found.push({ signature: { names, date }, from: index, to: index + 1 })
    } else if (length <= 24 && DATE_LINE.test(words)) {
      const signed = namesAbove(text, lines, index)
      if (signed !== undefined) found.push(signed)
    }
  })
  return found
}

function signedAtEnd(text: string, line: Span, index: number): SignedLines | undefined {
  const words = text.slice(line.end - LONGEST, line.end)
  const [, name, day] = LAST_NAMED_DATE.exec(words) ?? []
  if (name === undefined || day === undefined) return undefined
  const start = line.end - words.length + words.lastIndexOf(name)
  const date = { start: line.end - day.length, end: line.end }
  return { signature: { names: [{ start, end: start + name.length }], date }, from: index, to: index + 1 }
}

function namesAbove(text: string, lines: readonly Span[], index: number): SignedLines | undefined {
  const date = lines[index]
  const before = lines[index - 1]
  if (date === undefined || before === undefined || /[:：]$/u.test(slice(text, before))) return undefined
  let from = index
  while (from > 0 && index - from < MOST_NAMES) {
    const name = lines[from - 1]
    if (name === undefined || !isName(slice(text, name)) || markerAt(text, name.start) !== undefined) break
    from--
  }
  return { signature: { names: lines.slice(from, index), date }, from, to: index + 1 }
}
