import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import { parseNumeral } from "../../model/numerals.ts"
import type { Span } from "../../model/span.ts"

const HAN = "一二三四五六七八九〇○零O０"
const FIGURES = "((?:19|20)\\d{2})\\s{0,2}[-/.年]\\s{0,2}(\\d{1,2})\\s{0,2}[-/.月]\\s{0,2}(\\d{1,2})(?!\\d)"
const WORDS = `([${HAN}]{4})\\s{0,2}年\\s{0,2}([十${HAN}]{1,3})\\s{0,2}月\\s{0,2}([十${HAN}]{1,3})\\s{0,2}日`
/** What every day has. */
const YEAR = /(?:19|20)\d\d|年/u
/** A day in figures or in Chinese numerals: 2019年1月22日, 2019-01-22, 二〇一九年一月二十二日. */
const DATE = new RegExp(`${FIGURES}|${WORDS}`, "gu")

const plain = (numeral: string): number => parseNumeral(numeral.replace(/[○O０]/gu, "〇")) ?? 0

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** Every day that the words of `span` name, as YYYY-MM-DD. */
export function datesIn(text: string, span: Span): Stated<string>[] {
  const words = text.slice(span.start, span.end)
  if (!YEAR.test(words)) return []
  return matches(words, DATE).flatMap((match) => {
    const [all, ...parts] = match
    const [year, month, day] = parts.filter((part) => part !== undefined).map(plain)
    const value = iso(year ?? 0, month ?? 0, day ?? 0)
    const start = span.start + match.index
    return value === undefined ? [] : [{ value, at: { start, end: start + all.length } }]
  })
}

/** The last day of a validity of `years` years that begins on `from`. */
export function lastDay(from: string, years: number): string {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + years)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
