import { matches } from "../../model/matches.ts"
import { parseNumeral } from "../../model/numerals.ts"

/** What a sentence says of time before a place in it. */
export type Time =
  /** `by` where the text says 到2025年, which holds for what follows; 2025年 alone holds for its own sentence. */
  | { readonly kind: "year"; readonly year: number; readonly by?: true }
  | { readonly kind: "yearly" }
  | { readonly kind: "past" }

export interface TimeMark {
  readonly at: number
  readonly time: Time
}

/** Last years of the five-year plans: “十四五” ends in 2025. */
const FIVE_YEARS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 }

/** The groups in the order in which `markOf` takes them; named ones would cost an object for each match. */
const MARK = new RegExp(
  [
    "[从自]?((?:19|20)\\d\\d)\\s?年(?:起|开始)[，,]?\\s?(?:用|利用|通过|争取|力争)?([\\d一二三四五六七八九十两]{1,2})年(?:左右)?(?:的?时间|内)",
    "(到|至|于|在|力争|确保|争取|比|较|与|以|自|从|按|截至|截止|距)?((?:19|20)\\d\\d)\\s?年(的?基础上|底前|底|末|年底|前|以来|起)?",
    "“?十([一二三四五六])五”?(时期|期间|末|规划期|规划|以来|后[两三]年)?",
    "((?<![人户亩县家])每年|逐年|(年度)(?=培养|培训|新增|完成|实施|投资|引进|支持|建设|举办))",
    "(今年|明年|后年|本年度|(?<![一二三四五六七八九十两几\\d])年内|(?<!\\d)年底前)",
    "((?<![比较与同跟于])(?:去年|上年)(?!的?基础上|水平)|近年来|近[一二三四五两几\\d]+年|[一二三四五两几\\d]年来|五年来|这五年|过去|以来|(?<![项题])目前(?!期)|截至|截止|已经|已(?![知])|曾经|先后|连续[一二三四五六七八九十两\\d]+年|居全国|位居|荣获)",
  ].join("|"),
  "gu",
)

/** The year of a month's mark such as 2025年 read against the document's own year. */
function yearMark(value: number, lead: string, tail: string, documentYear: number | undefined): Time | undefined {
  if (/比|较|与|以|按|距/u.test(lead)) return undefined
  if (tail.endsWith("基础上") || tail === "起" || lead === "自" || lead === "从") return undefined
  if (tail === "以来") return { kind: "past" }
  const past = documentYear !== undefined && value < documentYear
  if (lead === "截至" || lead === "截止")
    return past || value === documentYear ? { kind: "past" } : { kind: "year", year: value }
  if (past) return { kind: "past" }
  return lead === "到" || lead === "至" ? { kind: "year", year: value, by: true } : { kind: "year", year: value }
}

const YEARS_AHEAD: Readonly<Record<string, number>> = { 明年: 1, 后年: 2 }

/** 2022年起用3年时间: by the end of 2024. */
function lastOf(start: number, years: number | undefined, documentYear: number | undefined): Time | undefined {
  if (years === undefined || years === 0) return undefined
  const year = start + years - 1
  return documentYear !== undefined && year < documentYear ? { kind: "past" } : { kind: "year", year, by: true }
}

function markOf(
  found: RegExpMatchArray,
  documentYear: number | undefined,
  programme: number | undefined,
): Time | undefined {
  const [, start, length, lead = "", year, tail = "", five, span, yearly, annual, now, past] = found
  if (start !== undefined) return lastOf(Number(start), parseNumeral(length ?? ""), documentYear)
  if (year !== undefined) return yearMark(Number(year), lead, tail, documentYear)
  if (five !== undefined) {
    const value = FIVE_YEARS[five]
    if (value === undefined || span === undefined || span === "规划") return undefined
    return span === "以来" || (documentYear !== undefined && value < documentYear)
      ? { kind: "past" }
      : { kind: "year", year: value }
  }
  if (annual !== undefined && programme !== undefined) return { kind: "year", year: programme }
  if (yearly !== undefined) return { kind: "yearly" }
  if (now !== undefined)
    return documentYear === undefined ? undefined : { kind: "year", year: documentYear + (YEARS_AHEAD[now] ?? 0) }
  return past === undefined ? undefined : { kind: "past" }
}

/** Every mark of time in one sentence, with its place in the sentence; `programme` is the year of a yearly programme. */
export function timeMarks(sentence: string, documentYear: number | undefined, programme?: number): TimeMark[] {
  const marks: TimeMark[] = []
  for (const found of matches(sentence, MARK)) {
    const time = markOf(found, documentYear, programme)
    if (time !== undefined) marks.push({ at: found.index, time })
  }
  return marks
}

/** The last mark before a place. */
export const timeBefore = (marks: readonly TimeMark[], at: number): Time | undefined =>
  marks.findLast((mark) => mark.at < at)?.time

/** The deadline that a heading or a table cell names: 三、2026年重点工作 → 2026, “十五五”时期主要目标 → 2030. */
export function yearNamed(title: string): number | undefined {
  const years = matches(title, /(20\d\d)\s?年/gu).map((found) => Number(found[1]))
  const five = matches(title, /十([一二三四五六])五/gu).at(-1)?.[1]
  return years.at(-1) ?? (five === undefined ? undefined : FIVE_YEARS[five])
}
