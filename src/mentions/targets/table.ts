import type { MentionContext } from "../../model/mention.ts"
import { type Span, slice } from "../../model/span.ts"
import { canonicalIndicator } from "./canonical.ts"
import type { Found } from "./statement.ts"
import { cellTables, type IndicatorTable } from "./table-cells.ts"
import { type Column, cellValue, type IndicatorRow } from "./table-row.ts"
import { squeezedTables } from "./table-squeezed.ts"

type Year = Extract<Column, { holds: "year" }>
type Dated = { readonly column: Year; readonly words: string }

const NOTE_REACH = 400
const STARRED = /\*[^。\n]{0,12}?(20\d\d)年/u

const isDated = (value: { column: Column; words: string }): value is Dated => value.column.holds === "year"

/** The first of several years, or one that says so, is where the indicator stands. */
function parted(dated: readonly Dated[]): { base?: Dated; goals: readonly Dated[] } {
  const base = dated.find(({ column }) => column.base) ?? (dated.length > 1 ? dated[0] : undefined)
  return {
    base,
    goals: dated.filter((value) => value !== base && !value.column.base),
  }
}

function baselineOf(
  base: Dated | undefined,
  unit: string,
  starYear: number | undefined,
): Pick<Found, "baselineYear" | "baselineValue"> {
  const read = base && cellValue(base.words, unit)
  if (base === undefined || read === undefined) return {}
  const year = read.starred ? (starYear ?? base.column.year) : base.column.year
  return { baselineYear: year, baselineValue: read.value }
}

/** One target for each target year of a row; a growth column stands in where the year has no number. */
function targetsOf(row: IndicatorRow, starYear: number | undefined, context: MentionContext): Found[] {
  const { base, goals } = parted(row.values.filter(isDated))
  const said = (name: string, words: string, unit: string, year: number | undefined): Found[] => {
    const read = cellValue(words, unit)
    if (read === undefined) return []
    return [
      {
        indicator: name,
        canonical: canonicalIndicator(name, read.unit, context.lexicon),
        mention: slice(context.text, row.at),
        at: row.at,
        op: read.op,
        value: read.value,
        valueMax: read.valueMax,
        unit: read.unit,
        year,
        ...baselineOf(base, unit, starYear),
      },
    ]
  }
  const dated = goals.flatMap(({ column, words }) => said(row.name, words, row.unit, column.year))
  if (dated.length > 0) return dated
  const growth = row.values.find(({ column, words }) => column.holds === "growth" && /\d/u.test(words))
  const year = goals.at(-1)?.column.year ?? context.header.periodEnd?.value
  if (growth === undefined) return []
  const name = /增|速|降/u.test(row.name) || growth.words.includes("[") ? row.name : `${row.name}年均增长`
  return said(name, growth.words, growth.words.includes("[") ? row.unit : "%", year)
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The targets of the tables of indicators within a span, and the places that the tables take up. */
export function tableTargets(context: MentionContext, within: Span): { found: Found[]; places: Span[] } {
  const { text } = context
  const squeezed = squeezedTables(text, within)
  const apart = cellTables(text, within).filter((table) => !squeezed.some((other) => overlaps(table.at, other.at)))
  const tables: IndicatorTable[] = [...squeezed, ...apart].sort((a, b) => a.at.start - b.at.start)
  const found = tables.flatMap((table) => {
    const star = STARRED.exec(text.slice(table.at.start, Math.min(within.end, table.at.end + NOTE_REACH)))?.[1]
    return table.rows.flatMap((row) => targetsOf(row, star === undefined ? undefined : Number(star), context))
  })
  return { found, places: tables.map(({ at }) => at) }
}
