import type { Staged } from "../model/issue.ts"
import type { Outline } from "../model/outline.ts"

/** The tree of sections, items, boxes and tables of a cleaned text. */
export function outline(text: string): Staged<Outline> {
  const all = { start: 0, end: text.length }
  return {
    value: { front: { start: 0, end: 0 }, main: all, back: { start: text.length, end: text.length }, children: [] },
    issues: [],
  }
}
