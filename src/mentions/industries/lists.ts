import type { Span } from "../../model/span.ts"
import { CLOSING, HARD, OPENING, openingOf, SPACE } from "../phrase/marks.ts"
import { type Trigger, triggers } from "./words.ts"

/** The items of a list, in the order of the text, and what stands before it. */
export interface List {
  readonly items: readonly Span[]
  readonly trigger: { readonly word: string; readonly kind: Trigger | "mark"; readonly start: number }
  /** Where the items have 和, 与 or 及. */
  readonly conjunctions: readonly number[]
}

const REACH = 220
const ITEM = 26

/** How long the mark or word is that parts two items and ends at `at`: 、, 以及, or two quotations side by side. */
function separatorBefore(text: string, at: number): 0 | 1 | 2 {
  const mark = text.charAt(at - 1)
  if (mark === "、") return 1
  return mark === "及" && text.charAt(at - 2) === "以" ? 2 : 0
}

/** Reads a list back from where it ends to the word that governs it; bounded. */
export function listBefore(text: string, end: number, floor = 0): List {
  const limit = Math.max(floor, end - REACH)
  const items: Span[] = []
  const conjunctions: number[] = []
  let at = end
  let itemEnd = end
  const done = (kind: Trigger | "mark", start: number): List => {
    if (at < itemEnd) items.push({ start: at, end: itemEnd })
    return {
      items: items.reverse(),
      trigger: { word: text.slice(start, at), kind, start },
      conjunctions: conjunctions.reverse(),
    }
  }
  while (at > limit) {
    const mark = text.charAt(at - 1)
    const separator = separatorBefore(text, at)
    if (separator > 0) {
      if (at < itemEnd) items.push({ start: at, end: itemEnd })
      at -= separator
      itemEnd = at
      if (separator === 2 && HARD.has(text.charAt(at - 1))) return done("aim", at)
      continue
    }
    if (itemEnd - at > ITEM || HARD.has(mark) || OPENING.has(mark) || (SPACE.has(mark) && at < itemEnd))
      return done("mark", at - 1)
    if (CLOSING.has(mark)) {
      const open = mark === "》" || mark === "】" ? undefined : openingOf(text, at - 1, 40)
      if (open === undefined || open < limit) return done("mark", at - 1)
      at = open
      if (text.charAt(at - 1) === "”" && mark === "”") {
        items.push({ start: at, end: itemEnd })
        itemEnd = at
      }
      continue
    }
    const word = triggers.endingAt(text, at, limit)
    if (word !== undefined && word.value !== "through") return done(word.value, word.start)
    if (word === undefined && "和与及".includes(mark)) conjunctions.push(at - 1)
    at = word?.start ?? at - 1
  }
  return done("mark", at)
}
