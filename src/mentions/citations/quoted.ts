import type { Span } from "../../model/span.ts"

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

/** Where the title that opens at `open` closes; inner pairs of 《》 count. -1 where it does not. */
function closing(text: string, open: number, end: number): number {
  let depth = 0
  for (let i = open; i < Math.min(end, open + LONGEST_TITLE); i++) {
    const unit = text[i]
    if (unit === "《") depth++
    else if (unit === "》" && --depth === 0) return i
    else if (unit === "。") return -1
  }
  return -1
}

/** Every title in 《》 within a span, in the order of the text. */
export function quotedTitles(text: string, { start, end }: Span): QuotedTitle[] {
  const found: QuotedTitle[] = []
  for (let open = text.indexOf("《", start); open !== -1 && open < end; ) {
    const close = closing(text, open, end)
    if (close !== -1) found.push(read(text, open, close))
    open = text.indexOf("《", close === -1 ? open + 1 : close + 1)
  }
  return found
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
    ...(number !== null && { docNumber: `${number[1]}〔${number[2]}〕${number[3]}号` }),
    ...(alias !== undefined && { alias }),
  }
}
