import { matches } from "../../model/matches.ts"
import type { Span } from "../../model/span.ts"
import type { IndicatorTable } from "./table-cells.ts"
import type { Column, IndicatorRow } from "./table-row.ts"
import { UNIT_WORDS } from "./units.ts"

const KIND = /预期性|约束性|引导性/gu
const FIGURES = /[-—–\d.*左右约以上≥≤＞＜><[\]]+$/u
const ONE = /^(?:[-—–]+|[≥≤＞＜><约]?\d+(?:\.\d+)?(?:左右|以上)?\*?)/u

/** 序号指标名称单位2020年2025年属性, written without anything between. */
const HEADING =
  /(?:序号)?(?:类别)?(?:主要)?指标(?:名称)?(?:单位)?(?:(20\d\d)年?(?:实际|基期|现状)?(?:值)?)(?:(20\d\d)年?(?:目标)?(?:值)?)?(?:指标)?属性/u

/** How far apart two values of one indicator may plausibly be: the smaller, the likelier. */
const distance = (from: number, to: number): number =>
  from > 0 && to > 0 ? Math.abs(Math.log(to / from)) : Number.POSITIVE_INFINITY

/** 43968000 → 4396 and 8000: the parting at which the two are nearest; a number has no leading zero and at most two decimals. */
function partFigures(figures: string): [string, string] | undefined {
  let best: [string, string] | undefined
  let least = Number.POSITIVE_INFINITY
  for (let at = 1; at < figures.length; at++) {
    const left = figures.slice(0, at)
    const right = figures.slice(at)
    if (![left, right].every((part) => /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/u.test(part))) continue
    const apart = distance(Number(left), Number(right))
    if (apart < least) {
      least = apart
      best = [left, right]
    }
  }
  return best
}

/** The two values that a row ends with. */
function pairOf(figures: string): [string, string] | undefined {
  const first = ONE.exec(figures)?.[0]
  if (first === undefined) return undefined
  const rest = figures.slice(first.length)
  if (rest !== "" && /[-—–*]$|左右$|以上$/u.test(first)) return [first, rest]
  if (/^[\d.]+$/u.test(figures)) return partFigures(figures)
  return rest === "" ? undefined : [first, rest]
}

function rowOf(words: string, start: number, order: number, columns: readonly Column[]): IndicatorRow | undefined {
  const number = String(order)
  const lead = words.startsWith(number) ? number.length : 0
  const figures = FIGURES.exec(words)
  if (figures === null || figures.index <= lead) return undefined
  const named = words.slice(lead, figures.index)
  const bare = named.replace(/[（()）]/gu, "")
  const unit = UNIT_WORDS.find((word) => bare.endsWith(word) && bare.length > word.length + 1) ?? ""
  const scale = /(?:万亿|万|亿)$/u.exec(bare.slice(0, bare.length - unit.length))?.[0] ?? ""
  const values = columns.length === 1 ? [figures[0]] : pairOf(figures[0])
  if (values === undefined) return undefined
  return {
    at: { start: start + lead, end: start + words.length },
    name: bare.slice(0, bare.length - unit.length - scale.length),
    unit: scale + unit,
    values: columns.map((column, index) => ({ column, words: values[index] ?? "" })),
  }
}

const REACH = 6000

function tableAt(text: string, heading: RegExpExecArray, from: number, end: number): IndicatorTable | undefined {
  const years = [heading[1], heading[2]].filter((year) => year !== undefined).map(Number)
  const columns: Column[] = years.map((year, index) => ({ holds: "year", year, base: index === 0 && years.length > 1 }))
  const line = text.indexOf("\n", from)
  const body = text.slice(from, Math.min(line < 0 ? end : line, end, from + REACH))
  const rows: IndicatorRow[] = []
  let at = 0
  let order = 1
  for (const kind of matches(body, KIND)) {
    const row = rowOf(body.slice(at, kind.index), from + at, order, columns)
    at = kind.index + kind[0].length
    order++
    if (row !== undefined) rows.push({ ...row, at: { start: row.at.start, end: from + at } })
  }
  return rows.length === 0 ? undefined : { at: { start: from - heading[0].length, end: from + at }, rows }
}

/** Tables of indicators that were squeezed into one line without anything between the cells. */
export function squeezedTables(text: string, within: Span): IndicatorTable[] {
  const tables: IndicatorTable[] = []
  let behind = within.start
  for (
    let at = text.indexOf("属性", behind);
    at >= 0 && at < within.end;
    at = text.indexOf("属性", Math.max(at + 2, behind))
  ) {
    const low = Math.max(behind, at - 60)
    const heading = HEADING.exec(text.slice(low, at + 2))
    if (heading === null || !heading[0].endsWith("属性")) continue
    const table = tableAt(text, heading, at + 2, within.end)
    if (table === undefined) continue
    tables.push(table)
    behind = table.at.end
  }
  return tables
}
