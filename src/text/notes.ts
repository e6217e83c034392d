import { matches } from "../model/matches.ts"
import type { CleanText } from "../model/text.ts"
import { UnitSet } from "../model/unit-set.ts"
import { edited } from "./edits.ts"

const FIRST = ["［1］", "[1]", "〔1〕"]
const OPENING = new UnitSet("［[〔")
/** A number in square brackets right behind a word; in a table's cell of its own it is a figure: [13.5]. */
const MARK = /(?<=[\u4e00-\u9fffA-Za-z”》）)%％])[［[〔](\d{1,3})[］\]〕]/gu
const FEWEST = 2

/**
 * The text without the marks that point to its notes (“三资”［22］平台), where they count on from 1; any other number in
 * brackets stays.
 */
export function withoutNoteMarks(clean: CleanText): CleanText {
  if (!hasFirst(clean.text)) return clean
  const marks = matches(clean.text, MARK)
  return marks.length >= FEWEST && countsOn(marks.map(({ 1: digits }) => Number(digits)))
    ? edited(
        clean,
        marks.map(({ 0: mark, index }) => ({ at: index, removed: mark.length, mark: "" })),
      )
    : clean
}

/** Whether the mark of a first note stands in a text. */
function hasFirst(text: string): boolean {
  for (let at = OPENING.next(text, 0); at < text.length; at = OPENING.next(text, at + 1))
    if (FIRST.some((mark) => text.startsWith(mark, at))) return true
  return false
}

/** Whether numbers begin with 1 and each is at most one more than the largest before. */
function countsOn(numbers: readonly number[]): boolean {
  let largest = 0
  for (const number of numbers) {
    if (number > largest + 1) return false
    largest = Math.max(largest, number)
  }
  return largest >= FEWEST
}
