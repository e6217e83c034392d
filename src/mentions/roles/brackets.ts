import { UnitSet } from "../../model/unit-set.ts"

export const OPENING = new UnitSet("(（【[［〔")
export const CLOSING = new UnitSet(")）】]］〕")

/** How many more brackets open than close in the words before `end`. */
export function openBrackets(words: string, end = words.length): number {
  let depth = 0
  for (let at = 0; at < end; at++) depth += OPENING.at(words, at) ? 1 : CLOSING.at(words, at) ? -1 : 0
  return depth
}
