import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import type { Span } from "../../model/span.ts"

/** A line of the document's head or foot, without the white space around it. */
export interface HeaderLine {
  readonly words: string
  readonly at: Span
}

const LONGEST_LINE = 400

/** The lines within a span that hold more than white space. */
export function linesIn(text: string, { start, end }: Span): HeaderLine[] {
  const lines: HeaderLine[] = []
  for (let from = start; from < end; ) {
    const newline = text.indexOf("\n", from)
    const to = newline === -1 || newline > end ? end : newline
    const raw = text.slice(from, Math.min(to, from + LONGEST_LINE))
    const words = raw.trim()
    const at = from + raw.length - raw.trimStart().length
    if (words !== "") lines.push({ words, at: { start: at, end: at + words.length } })
    from = to + 1
  }
  return lines
}

const FIELD = /^\s{0,8}([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})\s{0,4}[:：]\s{0,8}/u

/** ∙【公布日期】2020.01.17: the labels of a collection of laws. */
const BRACKETED = /^[∙·•\s]{0,4}【([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})】/u

/** The labels of the national standard, which some pages set without a colon: 发布日期 2021年08月13日. */
const LOOSE =
  /^\s{0,8}(索\s{0,4}引\s{0,4}号|主题分类|发文机关|发文机构|发布机构|成文日期|发文日期|标\s{0,4}题|发文字号|文\s{0,4}号|发布日期)\s{1,8}(?=[^\s:：])/u

/** The same labels alone in a cell or on a line of their own, with the value in the next one. */
const BARE =
  /^(索\s{0,4}引\s{0,4}号|主题分类|发文机关|发文机构|发布机构|成文日期|发文日期|标\s{0,4}题|发文字号|发布文号|文\s{0,4}号|发布日期|效力状态|分\s{0,4}类)$/u

/** Labels that a page may set side by side on one line. */
const LABEL =
  /(?:索\s{0,4}引\s{0,4}号|主题分类|信息分类|主\s{0,4}题\s{0,4}词|[发制]文机[关构]|发布机[关构]|公开主体|[成发]文日期|印发日期|签署日期|登记日期|生成日期|标\s{0,4}题|名\s{0,4}称|发文字号|文\s{0,4}号|统一登记号|发布[日时][期间]|公开[日方][期式]|来\s{0,4}源|作\s{0,4}者|编\s{0,4}辑|时\s{0,4}间|浏\s{0,4}览|字\s{0,4}[号体])\s{0,4}[:：]/gu

/** The values of the page's metadata by label without spaces: 发文机关 → 国务院办公厅. */
export function fieldsOf(lines: readonly HeaderLine[]): ReadonlyMap<string, Stated<string>> {
  const fields = new Map<string, Stated<string>>()
  lines.forEach((line, index) => {
    const cells = cellsOf(line)
    cells.forEach((cell, place) => {
      const match =
        FIELD.exec(cell.words) ?? BRACKETED.exec(cell.words) ?? LOOSE.exec(cell.words) ?? BARE.exec(cell.words)
      const label = match?.[1]?.replace(/\s/gu, "")
      if (match === null || label === undefined || fields.has(label)) return
      const inline = cell.words.slice(match[0].length)
      const next = cells[place + 1] ?? lines[index + 1]
      if (inline !== "")
        fields.set(label, { value: inline, at: { start: cell.at.start + match[0].length, end: cell.at.end } })
      else if (next !== undefined && !/[:：]/u.test(next.words.slice(0, 12)) && !BARE.test(next.words))
        fields.set(label, { value: next.words, at: next.at })
    })
  })
  return fields
}

/** The cells of a line of metadata: parted by tabs or bars, or by the labels that begin them. */
function cellsOf(line: HeaderLine): HeaderLine[] {
  const { words, at } = line
  if (!/[:：\t|]/u.test(words)) return [line]
  const starts = matches(words, LABEL)
    .map(({ index }) => index)
    .filter((index) => index > 0)
  const marks = matches(words, /[\t|]/gu).map(({ index }) => index)
  const cuts = [0, ...new Set([...starts, ...marks])].toSorted((a, b) => a - b)
  return cuts.flatMap((cut, i) => {
    const raw = words.slice(cut, cuts[i + 1])
    const cell = raw.replace(/^\s*\|/u, "").trim()
    const start = at.start + cut + raw.lastIndexOf(cell)
    return cell === "" ? [] : [{ words: cell, at: { start, end: start + cell.length } }]
  })
}

/** The first of these fields that the page fills in. */
export const field = (
  fields: ReadonlyMap<string, Stated<string>>,
  labels: readonly string[],
): Stated<string> | undefined => labels.map((label) => fields.get(label)).find((value) => value !== undefined)
