import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"

/** A title in 《》 as it stands in the text. */
export interface QuotedTitle {
  /** Without the outer 《》. */
  readonly title: string
  /** With the outer 《》. */
  readonly at: Span
  /** 国发〔2019〕4号 in brackets behind it. */
  readonly docNumber?: string
  /** The short form that the text goes on with: (以下简称《纲要》). */
  readonly alias?: string
}

const LONGEST_TITLE = 160
const NUMBER =
  /^\s?[（(]\s?([\u4e00-\u9fffA-Za-z]{1,16})\s?[〔[［(（【]\s?((?:19|20)\d{2})\s?[〕\]］)）】]\s?(?:第\s?)?(\d{1,5})\s?号/u
const ALIAS = /^[^《》。；]{0,40}?(?:以下|下文|下称|简称|统称|下文中)[^《》。；]{0,8}[《“"]([^《》“”"]{2,60})[》”"]/u

const SHORTEST_TITLE = 2

/** Every title in 《》 within a span, in the order of the text; pairs of 《》 within a title are part of it. */
export function quotedTitles(text: string, { start, end }: Span): QuotedTitle[] {
  const pairs: Span[] = []
  let open: number[] = []
  for (let at = MARKS.next(text, start, end); at < end; at = MARKS.next(text, at + 1, end)) {
    const unit = text.charCodeAt(at)
    if (unit === OPEN) open.push(at)
    else if (unit === CLOSE) close(pairs, open.pop(), at)
    else if (open.length > 0) open = []
  }
  return pairs.map((pair) => read(text, pair.start, pair.end - 1))
}

const OPEN = "《".charCodeAt(0)
const CLOSE = "》".charCodeAt(0)
/** What opens and closes titles, and what none goes on behind. */
const MARKS = new UnitSet("《》。")

/** Notes a pair that may be a title; it takes in the pairs within it. */
function close(pairs: Span[], start: number | undefined, end: number): void {
  if (start === undefined || end - start > LONGEST_TITLE || end - start <= SHORTEST_TITLE) return
  while ((pairs[pairs.length - 1]?.start ?? -1) > start) pairs.pop()
  pairs.push({ start, end: end + 1 })
}

function read(text: string, open: number, close: number): QuotedTitle {
  const behind = text.slice(close + 1, close + 120)
  const number = NUMBER.exec(behind)
  const alias = ALIAS.exec(behind)?.[1]
  return {
    title: text
      .slice(open + 1, close)
      .replace(/\s*\n\s*/gu, "")
      .trim(),
    at: { start: open, end: close + 1 },
    docNumber: number === null ? undefined : `${number[1]}〔${number[2]}〕${number[3]}号`,
    alias,
  }
}
