import type { Stated } from "../../model/mention.ts"
import type { Outline } from "../../model/outline.ts"
import { field } from "./fields.ts"
import type { Head } from "./head.ts"

const OPEN = "[〔[［(（【﹝]"
const CLOSE = "[〕\\]］)）】﹞]"
const NUMBERED = new RegExp(
  `([\\u4e00-\\u9fffA-Za-z]{1,16})\\s{0,4}${OPEN}\\s?((?:19|20)\\d{2})\\s?年?${CLOSE}\\s{0,4}(?:第\\s?)?(\\d{1,5})\\s?号`,
  "u",
)
const ORDER = /([\u4e00-\u9fff]{1,20}令)\s{0,4}[〔(（[]?\s?第?\s{0,2}([\d一二三四五六七八九十百]{1,6})\s{0,2}号/u

/** 国办发（2019）6号 in the one form in which numbers are kept: 国办发〔2019〕6号. */
function written(words: string): string | undefined {
  if (!words.includes("号")) return undefined
  const numbered = NUMBERED.exec(words)
  if (numbered !== null) return `${numbered[1]}〔${numbered[2]}〕${numbered[3]}号`
  const order = ORDER.exec(words)
  return order === null ? undefined : `${order[1]}第${order[2]}号`
}

/** 发文字号, from the page's field, else from the line on which it stands alone or in brackets. */
export function docNumber({ text, outline, fields, lines }: Head): Stated<string> | undefined {
  const given = field(fields, ["发文字号", "文号", "文件编号", "发文文号", "发布文号", "文件号", "文件字号", "字号"])
  const named = given === undefined ? undefined : written(given.value)
  if (given !== undefined && named !== undefined) return { value: named, at: given.at }
  for (const [index, { words, at }] of lines.entries()) {
    if (words.length > 60) continue
    const alone = words.replace(/^[（(]|[）)]$/gu, "").trim()
    const value = written(alone)
    if (value !== undefined && isAlone(alone)) return { value, at }
    const above = lines[index - 1]
    if (/^第\s?[\d一二三四五六七八九十百]{1,6}\s?号$/u.test(alone) && above !== undefined && /令$/u.test(above.words))
      return {
        value: `${above.words.replace(/\s/gu, "")}${alone.replace(/\s/gu, "")}`,
        at: { start: above.at.start, end: at.end },
      }
  }
  return behindTitle(lines) ?? reported(text, outline)
}

const BEHIND_TITLE =
  /^[^，。；]{6,120}?(?:通知|意见|方案|决定|函)(?=([\u4e00-\u9fff]{1,10}[〔[［][12]\d{3}[〕\]］]\d{1,5}号)[\u4e00-\u9fff])/u

/** The number of a notice whose title, number and addressees were squeezed into one line. */
function behindTitle(lines: Head["lines"]): Stated<string> | undefined {
  for (const { words, at } of lines) {
    const found = words.length > 60 ? BEHIND_TITLE.exec(words.slice(0, 200)) : null
    const value = found?.[1] === undefined ? undefined : written(found[1])
    if (found?.[1] === undefined || value === undefined) continue
    const start = at.start + found[0].length
    return { value, at: { start, end: start + found[1].length } }
  }
  return undefined
}

const REPORTED =
  /(?:印发|出台|发布|公布|下发)[^《》。]{0,30}《[^《》\n]{4,150}》\s?(?=[（(][^（）()]{0,30}[〔[（(]\d{4}[〕\]）)]\d{1,5}号)/u
const REPORT = 12_000

/** The number that a report gives behind the title of its plan: 印发《…意见》(川办发〔2024〕22号). */
function reported(text: string, { genre, front, main }: Outline): Stated<string> | undefined {
  if (genre !== "news" && genre !== "notice") return undefined
  const words = text.slice(front.start, Math.min(main.end, front.start + REPORT))
  const found = REPORTED.exec(words)
  if (found === null) return undefined
  const start = front.start + found.index + found[0].length + 1
  const value = written(text.slice(start, start + 60))
  return value === undefined ? undefined : { value, at: { start, end: text.indexOf("号", start) + 1 } }
}

/** Whether the line holds the number and nothing beside it. */
const isAlone = (words: string): boolean =>
  words
    .replace(NUMBERED, "")
    .replace(ORDER, "")
    .replace(/[\s（）()·.:：]/gu, "").length <= 1
