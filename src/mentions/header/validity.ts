import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import { parseNumeral } from "../../model/numerals.ts"
import { datesIn, lastDay } from "./dates.ts"
import type { Head } from "./head.ts"

export interface Validity {
  readonly validFrom?: Stated<string>
  readonly validUntil?: Stated<string>
}

const FROM = /自([^，。；]{4,30}?)(?:之日)?起(?:施行|实施|执行|生效|试行)/gu
const UNTIL = /有效期(?:限)?(?:至|到|截至)\s?([^，。；]{8,20}?日)/gu
const YEARS = /有效期(?:限)?(?:为|是)?\s?([\d一二两三四五六七八九十]{1,2})\s?年/gu
/** What a plan says of its own validity stands among its last words, or at the end of the notice that covers it. */
const TAIL = 4000

const lastMatch = (words: string, pattern: RegExp): RegExpExecArray | undefined => matches(words, pattern).at(-1)

/** Since when and until when the policy holds, where its last words say so. */
export function validityOf({ text, outline }: Head, issued: Stated<string> | undefined): Validity {
  for (const end of [outline.main.end, outline.front.end]) {
    const start = Math.max(0, end - TAIL)
    const found = read(text, start, end, issued)
    if (found.validFrom !== undefined || found.validUntil !== undefined) return found
  }
  return {}
}

function read(text: string, start: number, end: number, issued: Stated<string> | undefined): Validity {
  const words = text.slice(start, end)
  const from = lastMatch(words, FROM)
  const at = from && { start: start + from.index, end: start + from.index + from[0].length }
  const day = at === undefined ? undefined : (datesIn(text, at)[0]?.value ?? dayOfIssue(from?.[1], issued))
  const validFrom = at && day !== undefined ? { value: day, at } : undefined
  const validUntil = untilOf(text, words, start, validFrom)
  return { validFrom, validUntil }
}

/** 自印发之日起施行 */
const dayOfIssue = (words: string | undefined, issued: Stated<string> | undefined): string | undefined =>
  words !== undefined && /^(?:印发|发布|公布|发文|签发|下发)/u.test(words) ? issued?.value : undefined

function untilOf(
  text: string,
  words: string,
  start: number,
  from: Stated<string> | undefined,
): Stated<string> | undefined {
  const until = lastMatch(words, UNTIL)
  if (until !== undefined)
    return datesIn(text, { start: start + until.index, end: start + until.index + until[0].length })[0]
  const years = lastMatch(words, YEARS)
  const count = years === undefined ? undefined : parseNumeral(years[1] ?? "")
  if (years === undefined || count === undefined || from === undefined) return undefined
  const at = { start: start + years.index, end: start + years.index + years[0].length }
  return { value: lastDay(from.value, count), at }
}
