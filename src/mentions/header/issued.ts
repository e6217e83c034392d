import type { Stated } from "../../model/mention.ts"
import type { Span } from "../../model/span.ts"
import { datesIn } from "./dates.ts"
import { field } from "./fields.ts"
import { type Head, overlap } from "./head.ts"

/** 成文日期: the day of the signature, else the page's field, else the day on which it was spoken or passed. */
export function issuedDate({ text, fields, signature, lines, outline }: Head): Stated<string> | undefined {
  const signed = signature === undefined ? undefined : datesIn(text, signature.date)[0]
  if (signed !== undefined) return signed
  const written = field(fields, ["成文日期", "发文日期", "印发日期", "生成日期", "签发日期", "制发日期"])
  const day = written === undefined ? undefined : datesIn(text, written.at)[0]
  if (day !== undefined) return day
  const behind = outline.title?.end ?? outline.main.start
  const under = lines.filter(({ words, at }) => at.start >= behind || words.endsWith("会议上"))
  const passed = under.find(({ words }) =>
    /(?:代表大会|会议|常务会)[^。]{0,30}(?:上|通过|修订)|^[（(].{0,60}(?:通过|公布|发布|印发)/u.test(words),
  )
  if (passed !== undefined) return datesIn(text, passed.at)[0]
  const bracketed = under.find(({ words }) => /^[（(][^（）()]{8,20}[）)]$/u.test(words))
  return bracketed === undefined ? undefined : datesIn(text, bracketed.at)[0]
}

const PUBLISHED = [
  "发布日期",
  "发布时间",
  "公开日期",
  "发布于",
  "公布日期",
  "上网日期",
  "时间",
  "日期",
  "信息时间",
  "更新时间",
]
const LABELLED = /(?:发布|公开|更新|上传)?(?:时间|日期)\s{0,4}[:：]|来\s{0,4}源\s{0,4}[:：]|发布于/u
const NOT_OF_THE_PAGE = /会议|大会|通过|成文|发文|印发|签署|登记|公布|修订|施行|实施|生效|失效/u

/** 发布日期: the day on which the page was put up. */
export function publishedDate(head: Head): Stated<string> | undefined {
  const { text, fields } = head
  for (const label of PUBLISHED) {
    const value = fields.get(label)
    const day = value === undefined ? undefined : datesIn(text, value.at)[0]
    if (day !== undefined) return day
  }
  const lines = [...head.lines, ...head.foot].filter(({ words, at }) => words.length <= 160 && !isTaken(head, at))
  const labelled = lines.find(
    ({ words, at }) => LABELLED.test(words) && !NOT_OF_THE_PAGE.test(words) && datesIn(text, at).length > 0,
  )
  if (labelled !== undefined) return datesIn(text, labelled.at)[0]
  const bare = lines.find(({ words, at }) => isBareDate(words) && datesIn(text, at).length > 0)
  return bare === undefined ? undefined : datesIn(text, bare.at)[0]
}

/** 2024-05-09 09:24 */
const isBareDate = (words: string): boolean =>
  words.length <= 40 && !NOT_OF_THE_PAGE.test(words) && !/^[（(—]/u.test(words) && /^\W{0,3}\d{4}[-/.年]/u.test(words)

/** Whether the line already is a signature or the field 成文日期. */
function isTaken({ text, signed, fields }: Head, at: Span): boolean {
  if (datesIn(text, at).some((date) => signed.has(date.at.start)) || signed.has(at.start)) return true
  const written = field(fields, ["成文日期", "发文日期", "印发日期", "生成日期", "生效日期", "失效日期"])
  return written !== undefined && overlap(written.at, at)
}
