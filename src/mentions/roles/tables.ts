import { type Outline, type OutlineNode, walk } from "../../model/outline.ts"
import { slice } from "../../model/span.ts"
import { type Clause, type DutyGroup, predicates } from "./clause.ts"
import { couldBeName, listNames, type NameContext } from "./names.ts"
import { type Duty, FIRST_LEADS, labelKind, PREDICATE } from "./words.ts"

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
  let firstLeads = cells.some(({ column }) => saysFirstLeads(column))
  for (const { column, span } of cells) {
    const kind = columnKind(column)
    const words = slice(context.text, span).trim()
    if (kind === undefined || kind === "other" || words === "") continue
    if (kind === "deadline") deadline = words.replace(/\s+/gu, "")
    else {
      const list = withoutRemark(slice(context.text, span))
      firstLeads ||= list.firstLeads
      const end = span.start + list.length
      groups.push(...cellGroups(kind, span.start, end, context).map((group) => ({ ...group, at: span })))
    }
  }
  const kept = groups
    .map((group) => ({ ...group, names: group.names.filter(({ mention }) => couldBeName(mention)) }))
    .filter(({ names }) => names.length > 0)
  if (kept.length === 0) return undefined
  return {
    groups: kept,
    deadline,
    firstLeads: firstLeads ? "here" : undefined,
  }
}

/** 民政部、财政部（列第一位者为牵头单位）: a remark on the list, which ends before it. */
function withoutRemark(words: string): { length: number; firstLeads: boolean } {
  const remark = new RegExp(FIRST_LEADS.source, "u").exec(words)
  if (remark === null) return { length: words.length, firstLeads: false }
  const bracket = Math.max(words.lastIndexOf("（", remark.index), words.lastIndexOf("(", remark.index))
  return { length: bracket > 0 ? bracket : remark.index, firstLeads: true }
}

const saysFirstLeads = (column: string): boolean => new RegExp(FIRST_LEADS.source, "u").test(column)

/** 牵头单位, 责任单位, 完成时限; a column of tasks or measures (主要任务, 落实措施) is none of duties. */
function columnKind(column: string): ReturnType<typeof labelKind> {
  const heading = column.replace(/\s+/gu, "").replace(/[(（][^()（）]*[)）]/gu, "")
  if (heading.length > 16 || /任务|措施|内容|事项|目标|成果|形式|要求$|情况/u.test(heading)) return undefined
  return labelKind(heading)
}

function cellGroups(kind: Duty, start: number, end: number, context: NameContext): DutyGroup[] {
  const words = context.text.slice(start, end)
  const spoken = new RegExp(PREDICATE.source, "u").test(words)
  if (spoken) return predicates({ start, end }, kind, context) ?? []
  // A line break in a cell separates names unless it falls inside one.
  return [{ duty: kind, names: listNames(start, end, context) }]
}
