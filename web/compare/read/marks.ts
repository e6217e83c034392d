import type { ComparedMeasure } from "../../../src/api/contract/compare.ts"
import type { Range } from "../../ui/Ranges.tsx"
import type { KnownPair } from "../pairs.ts"

/** Something to show in a text: the title of a measure, or the words of a reason. */
export type TextMark =
  | (Range & { readonly type: "title"; readonly measure: string; readonly pairs: number })
  | (Range & { readonly type: "reason"; readonly number: number; readonly clause: boolean })

export type SideName = "upper" | "lower"

/** Numbers, brackets and blanks that may stand before a title. */
const BEFORE_TITLE = 24

function titleAt(text: string, { start, title }: ComparedMeasure): Range {
  const at = text.slice(start, start + BEFORE_TITLE + title.length).indexOf(title)
  const from = at < 0 ? start : start + at
  return { start: from, end: from + title.length }
}

/**
 * What is marked in one document: the titles of its measures, each with how many pairs it has, and the words of each
 * reason of the chosen pair, numbered from 1 as on the other side.
 */
export function marksOf(
  text: string,
  measures: readonly ComparedMeasure[],
  pairs: readonly KnownPair[],
  chosen: KnownPair,
  side: SideName,
): TextMark[] {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair[side].id, (counts.get(pair[side].id) ?? 0) + 1)
  const titles = measures
    .filter(({ documentId }) => documentId === chosen[side].documentId)
    .map(
      (measure): TextMark => ({
        type: "title",
        ...titleAt(text, measure),
        measure: measure.id,
        pairs: counts.get(measure.id) ?? 0,
      }),
    )
  const reasons = chosen.reasons.map((reason, index): TextMark => {
    const { start, end } = reason[side]
    return { type: "reason", start, end, number: index + 1, clause: reason.type === "clause" }
  })
  return [...titles, ...reasons]
}
