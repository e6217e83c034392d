import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { type Column, columnOf, type IndicatorRow, isIndicatorTable } from "./table-row.ts"

interface Cell extends Span {
  readonly words: string
}

/** A table found in the text: its rows, and the place that it takes up. */
export interface IndicatorTable {
  readonly at: Span
  readonly rows: readonly IndicatorRow[]
}

const MARKS = ["\t", "|", "｜"]
const MARK = new UnitSet(MARKS.join(""))
const CELL_LENGTH = 60

function cellsOf(text: string, line: Span): Cell[] {
  const cells: Cell[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !MARK.at(text, at)) continue
    const raw = text.slice(start, at)
    const words = raw.trim()
    const lead = raw.length - raw.trimStart().length
    cells.push({ start: start + lead, end: start + lead + words.length, words })
    start = at + 1
  }
  if (cells[0]?.words === "") cells.shift()
  if (cells.at(-1)?.words === "") cells.pop()
  return cells
}

/** A row read from the right, where merged cells of the left leave no trace. */
function rowOf(cells: readonly Cell[], columns: readonly Column[]): IndicatorRow | undefined {
  const name = columns.findIndex(({ holds }) => holds === "name")
  const shift = cells.length - columns.length
  const cell = (column: number): Cell | undefined => cells[column + shift]
  const named = cell(name)
  const first = cells[0]
  const last = cells.at(-1)
  if (named === undefined || first === undefined || last === undefined || named.words === "") return undefined
  const unit = columns.findIndex(({ holds }) => holds === "unit")
  const bracket = /[（(]([^（()）]{1,10})[）)]$/u.exec(named.words)
  const values = columns.flatMap((column, index) =>
    column.holds === "year" || column.holds === "growth" ? [{ column, words: cell(index)?.words ?? "" }] : [],
  )
  if (!values.some(({ words }) => /\d/u.test(words))) return undefined
  return {
    at: { start: named.start, end: last.end },
    name: (bracket === null ? named.words : named.words.slice(0, bracket.index)).replace(/^\d+[.．、]\s*/u, ""),
    unit: (unit < 0 ? undefined : cell(unit)?.words) ?? bracket?.[1] ?? "",
    values,
  }
}

function linesOf(text: string, within: Span): Span[] {
  const lines: Span[] = []
  for (let start = within.start; start < within.end; ) {
    const stop = text.indexOf("\n", start)
    const end = stop < 0 || stop > within.end ? within.end : stop
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

const isRuled = (text: string, line: Span): boolean =>
  line.end - line.start < 2000 && MARK.next(text, line.start, line.end) < line.end

/** Tables whose rows are lines of cells parted by tabs or bars. */
function ruledTables(text: string, lines: readonly Span[]): IndicatorTable[] {
  const tables: IndicatorTable[] = []
  if (!MARKS.some((mark) => text.includes(mark))) return tables
  for (let index = 0; index < lines.length; index++) {
    const head = lines[index]
    if (head === undefined || !isRuled(text, head)) continue
    const columns = cellsOf(text, head).map(({ words }) => columnOf(words))
    if (!isIndicatorTable(columns)) continue
    const rows: IndicatorRow[] = []
    let end = head.end
    for (let line = lines[index + 1]; line !== undefined && isRuled(text, line); line = lines[index + 1]) {
      index++
      end = line.end
      const row = rowOf(cellsOf(text, line), columns)
      if (row !== undefined) rows.push(row)
    }
    if (rows.length > 0) tables.push({ at: { start: head.start, end }, rows })
  }
  return tables
}

const HEADING =
  /^(?:序号|编号|类别|类型|分类|领域|一级指标|二级指标|(?:主要)?指标(?:名称)?|(?:计量)?单位|(?:指标)?(?:属性|性质)|备注|20\d\d\s?年?[^。，；]{0,12}|“?十[三四五六]五”?[^。，；]{0,12}|年均[^。，；]{0,12}|累计[^。，；]{0,8}|[^。，；]{0,8}目标值?)$/u
const LONGEST_HEADING = 18
/** A table has at least so many columns. */
const FEWEST = 3

const SPACES = /\s/gu

const isHeading = (words: string): boolean => words.length <= LONGEST_HEADING && HEADING.test(words.replace(SPACES, ""))

const KIND = /^(?:预期性|约束性|引导性|指导性)$/u

/** Tables of which every cell stands on a line of its own; a row ends with its attribute or fills all columns. */
function stackedTables(text: string, lines: readonly Span[]): IndicatorTable[] {
  const full: Cell[] = []
  for (const { start, end } of lines) {
    const words = end - start > CELL_LENGTH * 2 ? "。" : text.slice(start, end).trim()
    if (words !== "") full.push({ start, end, words })
  }
  const tables: IndicatorTable[] = []
  for (let index = 0; index < full.length; index++) {
    let to = index
    while (isHeading(full[to]?.words ?? "")) to++
    const columns = to - index < FEWEST ? [] : full.slice(index, to).map(({ words }) => columnOf(words))
    if (!isIndicatorTable(columns)) {
      index = Math.max(index, to - 1)
      continue
    }
    const { rows, next } = stackedRows(full, to, columns)
    const first = full[index]
    const last = full[next - 1]
    if (rows.length > 0 && first !== undefined && last !== undefined)
      tables.push({ at: { start: first.start, end: last.end }, rows })
    index = Math.max(index, next - 1)
  }
  return tables
}

function stackedRows(
  full: readonly Cell[],
  from: number,
  columns: readonly Column[],
): { rows: IndicatorRow[]; next: number } {
  const byKind = columns.at(-1)?.holds === "kind"
  const rows: IndicatorRow[] = []
  let next = from
  for (let at = from; at < full.length; ) {
    const most = columns.length + 1
    const window = full.slice(at, at + most)
    const stop = byKind ? window.findIndex(({ words }) => KIND.test(words)) : columns.length - 1
    const cells = window.slice(0, stop + 1)
    if (
      stop < 0 ||
      cells.length <= stop ||
      cells.some(({ words }) => words.length > CELL_LENGTH || words.includes("。"))
    )
      break
    const row = rowOf(cells, columns)
    if (row === undefined && !byKind) break
    if (row !== undefined) rows.push(row)
    at += stop + 1
    next = at
  }
  return { rows, next }
}

/** Every table of indicators whose cells the text keeps apart. */
export function cellTables(text: string, within: Span): IndicatorTable[] {
  const lines = linesOf(text, within)
  const ruled = ruledTables(text, lines)
  return ruled.length > 0 ? ruled : stackedTables(text, lines)
}
