import type { Staged } from "../model/issue.ts"
import type { Outline } from "../model/outline.ts"
import { finish } from "./headings.ts"
import { linesOf } from "./lines.ts"
import { readItems } from "./read.ts"
import { zonesOf } from "./zones.ts"

/** The tree of sections, items, boxes and tables of a cleaned text. */
export function outline(text: string): Staged<Outline> {
  const lines = linesOf(text)
  const zones = zonesOf(text, lines)
  const start = lines[zones.from]?.start ?? 0
  const end = lines[zones.to - 1]?.end ?? text.length
  const root = readItems(text, lines, zones)
  return {
    value: {
      front: { start: 0, end: start },
      main: { start, end },
      back: { start: end, end: text.length },
      children: root.children.map((draft) => finish(text, draft)),
    },
    issues: [],
  }
}
