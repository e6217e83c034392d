import { UnitSet } from "../../model/unit-set.ts"

/** Marks that no name and no list runs over. */
export const HARD = new UnitSet("。；;：:！!？?，,\n\r\t|｜…")
export const SPACE = new UnitSet(" \u00a0\u3000")
export const OPENING = new UnitSet("“「『‘(（[［〔【《〈")
export const CLOSING = new UnitSet("”」』’)）]］〕】》〉")
export const DIGITS = new UnitSet("0123456789０１２３４５６７８９")

const PARTNER: Readonly<Record<string, string>> = {
  "”": "“",
  "」": "「",
  "』": "『",
  "’": "‘",
  ")": "(",
  "）": "（",
  "]": "[",
  "］": "［",
  "〕": "〔",
  "】": "【",
  "》": "《",
  "〉": "〈",
}

const MIRROR: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(PARTNER).map(([a, b]) => [b, a]))

/** Where the mark that closes at `close` was opened, at most `reach` units before it. */
export function openingOf(text: string, close: number, reach: number): number | undefined {
  const wanted = PARTNER[text.charAt(close)]
  if (wanted === undefined) return undefined
  for (let i = close - 1; i >= Math.max(0, close - reach); i--) {
    const mark = text.charAt(i)
    if (mark === wanted) return i
    if (mark === "\n" || mark === "。" || mark === text.charAt(close)) return undefined
  }
  return undefined
}

/** Where the mark that opens at `open` is closed, at most `reach` units behind it. */
export function closingOf(text: string, open: number, reach: number): number | undefined {
  const wanted = MIRROR[text.charAt(open)]
  if (wanted === undefined) return undefined
  for (let i = open + 1; i < Math.min(text.length, open + reach); i++) {
    const mark = text.charAt(i)
    if (mark === wanted) return i
    if (mark === "\n" || mark === "。" || mark === text.charAt(open)) return undefined
  }
  return undefined
}

/** The end of the clause that holds `at`: the next of its marks or the end of the text, at most `reach` units on. */
export const clauseEnd = (text: string, at: number, reach: number, marks = HARD): number =>
  marks.next(text, at, Math.min(text.length, at + reach))

/** The start of the clause that holds `at`. */
export function clauseStart(text: string, at: number, reach: number): number {
  const limit = Math.max(0, at - reach)
  let i = at
  while (i > limit && !HARD.at(text, i - 1)) i--
  return i
}

export const LATIN = new UnitSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

/** Whether a space only sets Latin letters off from the characters of the same name: AI 手机. */
export const besideLatin = (text: string, space: number): boolean =>
  LATIN.at(text, space - 1) || LATIN.at(text, space + 1)
