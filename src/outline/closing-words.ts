import type { Span } from "../model/span.ts"
import { markerAt } from "./markers.ts"

/** 各地区、各部门要……, 请各牵头单位……: said to all at the end, and no part of the last item. */
const TO_ALL =
  /^(?:各(?:地区?|省|市|县|区|级)[^，。：:]{0,24}(?:部门|单位|地方|政府)[^，。：:]{0,16}?(?:要|应|须|务必|可|应当|结合)|请?各(?:地|有关部门|牵头|责任)[^，。：:]{0,16}(?:要|应|须|务必|于|按照|结合))/u
const FARTHEST_CLOSING = 40

/** The paragraph behind the last item with a body in which the document turns to all. */
export function closingWords(text: string, lines: readonly Span[]): number[] {
  for (let i = lines.length - 1; i > Math.max(0, lines.length - FARTHEST_CLOSING); i--) {
    const line = lines[i]
    if (line === undefined) continue
    if (markerAt(text, line.start) !== undefined) return []
    if (!TO_ALL.test(text.slice(line.start, line.start + 60))) continue
    return isBody(text, lines[i - 1]) ? [i] : []
  }
  return []
}

/** A paragraph, not a bare heading whose body begins below it. */
const isBody = (text: string, line: Span | undefined): boolean =>
  line !== undefined &&
  text[line.end - 1] === "。" &&
  (markerAt(text, line.start) === undefined || text.slice(line.start, line.end - 1).includes("。"))
