import type { Span } from "../../model/span.ts"
import { quantities } from "./quantity.ts"

/** What a column of a table of indicators holds. */
export type Column =
  | { readonly holds: "number" | "name" | "unit" | "group" | "kind" | "other" }
  | { readonly holds: "year"; readonly year: number; readonly base: boolean }
  | { readonly holds: "growth" }

/** The numbers of one row, before they are made targets. */
export interface IndicatorRow {
  readonly at: Span
  readonly name: string
  readonly unit: string
  readonly values: readonly { readonly column: Column; readonly words: string }[]
}

/** One value of a table as a target has it. */
export interface CellValue {
  readonly value: number
  readonly valueMax?: number
  readonly unit: string
  readonly op: ">=" | "<=" | "~"
  /** Marked by an asterisk: of another year, as a note says. */
  readonly starred: boolean
}

/** 指标, 主要指标名称（单位）; a cell of a row that speaks of 政府投资项目 is no heading. */
const NAME = /^.{0,6}(?:指标|名称)(?:名称)?(?:[（(][^（()）]*[）)])?$|^(?:主要|重点)?项目$/u

/** What the heading of a column says that it holds. */
export function columnOf(heading: string): Column {
  const words = heading.replace(/\s/gu, "")
  if (/年均|累计|增[长速幅]/u.test(words)) return { holds: "growth" }
  const year = /(20\d\d)/u.exec(words)?.[1]
  if (year !== undefined)
    return { holds: "year", year: Number(year), base: /基期|基准|现状|实际|完成|现值/u.test(words) }
  const five = /十([三四五六])五/u.exec(words)?.[1]
  if (five !== undefined && /目标|末/u.test(words))
    return { holds: "year", year: { 三: 2020, 四: 2025, 五: 2030, 六: 2035 }[five] ?? 0, base: false }
  if (/^序号$|^编号$/u.test(words)) return { holds: "number" }
  if (/单位$/u.test(words)) return { holds: "unit" }
  if (/属性|性质/u.test(words)) return { holds: "kind" }
  if (NAME.test(words) && !/类|一级/u.test(words)) return { holds: "name" }
  return { holds: /类|领域|一级|维度/u.test(words) ? "group" : "other" }
}

/** Whether headings are those of a table of indicators: a name, and a year or a growth to reach. */
export const isIndicatorTable = (columns: readonly Column[]): boolean =>
  columns.some(({ holds }) => holds === "name") && columns.some(({ holds }) => holds === "year" || holds === "growth")

const VALUE =
  /^(?<sign>[≥≤＞＜><约~≈]|不低于|不高于|不超过|超过)?\[?(?<low>[\d０-９.．,]+)(?:[-—–~～至](?<high>[\d.]+))?\]?(?<unit>[^\d*]*?)(?<bound>以上|左右|以内|以下)?(?<star>\*)?$/u

/** Reads one value cell against the row's unit; undefined for a dash or words alone. */
export function cellValue(words: string, unit: string): CellValue | undefined {
  const found = VALUE.exec(words.replace(/[\s“”"（）()【】]/gu, "").slice(0, 40))
  const { sign = "", low, high, unit: own = "", bound = "", star } = found?.groups ?? {}
  if (low === undefined) return undefined
  const range = high === undefined ? low : `${low}-${high}`
  const written = `${range}${own === "" ? unit : own}`
  const read = quantities(written, 0, written.length)[0]
  const value = read?.value ?? Number(low.replaceAll(",", ""))
  if (!Number.isFinite(value)) return undefined
  const op =
    bound === "左右" || /[约~≈]/u.test(sign)
      ? "~"
      : /[≤＜<]|不高于|不超过/u.test(sign) || /以[内下]/u.test(bound)
        ? "<="
        : ">="
  return {
    value,
    valueMax: read?.valueMax,
    unit: read?.unit ?? (own === "" ? unit : own),
    op,
    starred: star !== undefined,
  }
}
