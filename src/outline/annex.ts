import { parseNumeral } from "../model/numerals.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Marker, markerAt } from "./markers.ts"
import { isAddress } from "./words.ts"

const LABEL = /^附\s?(件|表|录)\s?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s{0,4}([:：.．、])?\s{0,4}/u
const LONGEST_TITLE = 80
const LONGEST_LIST = 30

/** What a line that begins with 附件 is: the beginning of an annex, a list of annexes, or nothing of the kind. */
export type AnnexLine = { readonly annex: Marker } | "list" | undefined

/** Reads the annex label that line `index` may begin with; `signed` are the lines of signatures. */
export function annexAt(text: string, lines: readonly Span[], index: number, signed: ReadonlySet<number>): AnnexLine {
  const line = lines[index]
  if (line === undefined || text[line.start] !== "附" || line.end - line.start > LONGEST_TITLE) return undefined
  const words = slice(text, line)
  const label = LABEL.exec(words)
  if (label === null || /^附(?:件|表)(?:下载|列表)/u.test(words)) return undefined
  const rest = words.slice(label[0].length)
  if (rest !== "" && label[2] === undefined && label[3] === undefined && !/^\s/u.test(words.slice(2))) return undefined
  if (/[。；;]/u.test(rest)) return undefined
  if (isList(text, lines, index, rest, signed)) return "list"
  const number = label[2]?.normalize("NFKC") ?? ""
  return {
    annex: {
      kind: "annex",
      number: `附${label[1] ?? "件"}${number}`,
      value: parseNumeral(number) ?? 1,
      start: line.start,
      end: line.start + label[0].trimEnd().length,
    },
  }
}

/** A list of annexes stands before the signature, or goes on with the next annex at once. */
function isList(
  text: string,
  lines: readonly Span[],
  index: number,
  rest: string,
  signed: ReadonlySet<number>,
): boolean {
  if (/^[1１一]\s?[.．、]/u.test(rest)) return true
  for (let i = index + 1; i <= index + LONGEST_LIST; i++) {
    if (signed.has(i)) return true
    const line = lines[i]
    if (line === undefined) return rest !== "" || i === index + 1
    const words = text.slice(line.start, Math.min(line.end, line.start + 120))
    if (words.length > LONGEST_TITLE || /[。；;\t]/u.test(words) || isAddress(words)) return false
    const kind = markerAt(text, line.start)?.kind
    if (kind !== undefined && kind !== "h3") return false
  }
  return false
}
