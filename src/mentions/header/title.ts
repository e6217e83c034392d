import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import type { Span } from "../../model/span.ts"
import type { Head } from "./head.ts"

/** The white space with which a title is set apart or broken into lines is no part of it, but between Latin words. */
const unbroken = (words: string): string =>
  words.replace(/([\w.,])\s+(?=\w)/gu, "$1 ").replace(/(?<!\w)\s+|\s+(?!\w)/gu, "")

const WRAPPER =
  /关于(?:印发|转发|发布|公布|实施)(?:实施)?[《〈]?(.{4,150}?)[》〉]?的(?:通知|函|公告|决定)(?:[（(][^（）()]{1,30}[）)])?$/u
/** 中共中央办公厅 国务院办公厅印发《…》, over the whole text. */
const HEADLINE = /(?:印发|发布|公布|出台)了?《([^《》]{4,150})》$/u
const OFFICE = "(?:政府|办公厅|办公室|委员会|人大常委会|厅|局|部|委|院|署|中央|公司|中心|会|行|等部门|部门|单位)"
const ISSUER = new RegExp(`^[\\u4e00-\\u9fff、（）()\\d]{1,120}?${OFFICE}(?=关于)`, "u")
const ANSWER = /^[\u4e00-\u9fff]{0,20}(?:国务院|人民政府)(?:办公厅|办公室)?(?=对)/u
const REPORTED =
  /(?:印发|出台|发布|公布|下发|[制编]定(?:了|出台)?|编制(?:完成)?了?|对外公布|审议通过)[^《》。]{0,30}《([^《》\n]{4,150})》/gu
/** 现将《…方案》印发给你们, 《…规划》近日发布 */
const SENT = /《([^《》\n]{4,150})》(?:[^《》。]{0,40}(?:印发|转发)|[^《》。，]{0,10}(?:发布|公布|出台))/gu
/** A report on a session at which a government gave account. */
const GIVEN = /作(?:了)?(政府工作报告)/gu

/** The part of a title that names who issues it: 国务院办公厅 before 关于……. */
export const titleIssuer = (title: string): string => (ISSUER.exec(title) ?? ANSWER.exec(title))?.[0] ?? ""

/** The title without the 关于印发……的通知 around it, without 《》, and without the issuer before 关于. */
export function titleOf(head: Head): Stated<string> {
  const { text, outline } = head
  if (outline.genre === "news" || outline.genre === "notice" || outline.title === undefined) {
    const said = titleSaid(text.slice(outline.front.start, Math.min(outline.main.end, outline.front.start + REPORT)))
    if (said !== undefined) {
      const start = outline.front.start + said.at
      return { value: unbroken(said.title), at: { start, end: start + said.title.length } }
    }
  }
  const at = behindSignature(text, outline.title ?? beginning(head))
  const words = unbroken(text.slice(at.start, at.end))
    .replace(LABEL, "")
    .replace(PICTURED, "")
    .replace(SESSION, "")
    .replace(/^《(.*)》$/u, "$1")
  const wrapped = (WRAPPER.exec(words) ?? HEADLINE.exec(words))?.[1]
  const value = wrapped ?? words.slice(titleIssuer(words).length)
  return { value: value.replace(/^[《〈]([^《》〈〉]*)[》〉]$/u, "$1"), at }
}

/** 政府工作报告——2022年1月20日在…会议上 */
const SESSION = /(?<=政府工作报告)(?:[（(](?:全文|摘要|摘编|节选|摘登)[）)])?(?:[—－―-]{1,2}.{4,60}会议上)?$/u

/** 一图读懂！2021年政府工作报告: what a page is that shows a plan in pictures. */
const PICTURED = /^(?:一图(?:读懂|看懂|速览|了解|解读)?|图解|图文解读|速览|划重点)[：:！!｜|丨]\s?/u

/** A page that shows the title nowhere but in its own field. */
const LABEL = /^(?:标题|名称|信息名称|文件名称)[:：]/u

const REPORT = 12_000

/** The title of the plan that a report or a notice speaks of: in full, where its headline has it short. */
function titleSaid(words: string): { readonly title: string; readonly at: number } | undefined {
  const found = [REPORTED, SENT, GIVEN].flatMap((pattern) =>
    matches(words, pattern).map(({ 0: all, 1: title = "", index }) => ({
      title,
      at: index + all.lastIndexOf(title),
    })),
  )
  const first = found[0]
  return first && (found.find(({ title }) => title.length > first.title.length && title.includes(first.title)) ?? first)
}

const SIGNED = /^[^，。《》]{3,60}?\d{4}年\d{1,2}月\d{1,2}日\s{1,8}(?=\S{4})/u

/** A squeezed page has the notice's signature and the plan's title on one line. */
function behindSignature(text: string, { start, end }: Span): Span {
  return { start: start + (SIGNED.exec(text.slice(start, end))?.[0].length ?? 0), end }
}

/** A text without a title goes by its first words. */
function beginning({ text, outline }: Head): Span {
  const { start, end } = outline.main
  const words = text.slice(start, Math.min(end, start + 60))
  const stop = words.search(/[\n。；]/u)
  return { start, end: start + (stop === -1 ? words.length : stop) }
}
