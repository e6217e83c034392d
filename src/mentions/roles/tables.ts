import { type Outline, type OutlineNode, walk } from "../../model/outline.ts"
import { remembered } from "../../model/remembered.ts"
import { slice } from "../../model/span.ts"
import { type Clause, type DutyGroup, predicates } from "./clause.ts"
import { couldBeName, listNames, type NameContext } from "./names.ts"
import { type Duty, firstLeads, labelKind, PREDICATE } from "./words.ts"

/** The duties that a row of a table of tasks gives, by the headings of its columns. */
export interface RowClause {
  readonly row: OutlineNode
  readonly clause: Clause
}

/** Reads every row that has a column of duties. */
export function rowClauses(outline: Outline, context: NameContext): RowClause[] {
  const found: RowClause[] = []
  walk(outline, (node) => {
    if (node.kind !== "row" || node.cells === undefined) return
    const clause = rowClause(node, context)
    if (clause !== undefined) found.push({ row: node, clause })
  })
  return found
}

function rowClause({ cells = [] }: OutlineNode, context: NameContext): Clause | undefined {
  const groups: DutyGroup[] = []
  let deadline: string | undefined
  let first = cells.some(({ column }) => saysFirstLeads(column))
  for (const { column, span } of cells) {
    const kind = columnKind(column)
    const words = slice(context.text, span).trim()
    if (kind === undefined || kind === "other" || words === "") continue
    if (kind === "deadline") deadline = words.replace(/\s+/gu, "")
    else {
      const list = withoutRemark(slice(context.text, span))
      first ||= list.firstLeads
      const end = span.start + list.length
      for (const group of cellGroups(kind, span.start, end, context)) groups.push({ ...group, at: span })
    }
  }
  const kept = groups
    .map((group) => ({ ...group, names: group.names.filter(({ mention }) => couldBeName(mention)) }))
    .filter(({ names }) => names.length > 0)
  if (kept.length === 0) return undefined
  return {
    groups: kept,
    deadline,
    firstLeads: first ? "here" : undefined,
  }
}

/** 民政部、财政部（列第一位者为牵头单位）: a remark on the list, which ends before it. */
function withoutRemark(words: string): { length: number; firstLeads: boolean } {
  const remark = firstLeads(words)[0]
  if (remark === undefined) return { length: words.length, firstLeads: false }
  const bracket = Math.max(words.lastIndexOf("（", remark.index), words.lastIndexOf("(", remark.index))
  return { length: bracket > 0 ? bracket : remark.index, firstLeads: true }
}

const saysFirstLeads = (column: string): boolean => firstLeads(column).length > 0

/** 牵头单位, 责任单位, 完成时限; a column of tasks or measures (主要任务, 落实措施) is none of duties. */
const columnKind = remembered((column): ReturnType<typeof labelKind> => {
  const heading = column.replace(/\s+/gu, "").replace(/[(（][^()（）]*[)）]/gu, "")
  if (heading.length > 16 || /任务|措施|内容|事项|目标|成果|形式|要求$|情况/u.test(heading)) return undefined
  return labelKind(heading)
})

const SPOKEN = new RegExp(PREDICATE.source, "u")

function cellGroups(kind: Duty, start: number, end: number, context: NameContext): DutyGroup[] {
  const words = context.text.slice(start, end)
  if (SPOKEN.test(words)) return predicates({ start, end }, kind, context) ?? []
  // A line break in a cell separates names unless it falls inside one.
  return [{ duty: kind, names: listNames(start, end, context) }]
}
