import type { Span } from "../model/span.ts"
import { isSpace } from "./lines.ts"
import { markerAt } from "./markers.ts"
import { type Draft, TreeBuilder } from "./tree.ts"
import type { Zones } from "./zones.ts"

const FULL_STOP = 0x3002
const LONGEST_BOX_TITLE = 60

/** Reads the numbered items of the lines of the plan into a tree. */
export function readItems(text: string, lines: readonly Span[], zones: Zones): Draft {
  const builder = new TreeBuilder()
  for (let i = zones.from; i < zones.to; i++) {
    const line = lines[i]
    if (line === undefined) continue
    if (zones.barriers.has(i)) builder.close(line.start)
    else readLine(text, line, builder)
  }
  builder.close(lines[zones.to - 1]?.end ?? 0)
  return builder.root
}

function readLine(text: string, line: Span, builder: TreeBuilder): void {
  let at = line.start
  /** No full stop since the last number: still within a heading. */
  let heading = false
  const marker = markerAt(text, at)
  if (marker !== undefined && marker.end <= line.end && builder.offerLine(marker)) {
    at = marker.end
    heading = true
  }
  let headingStart = at
  while (at < line.end) {
    const unit = text.charCodeAt(at)
    if (unit === FULL_STOP) {
      heading = false
      at++
      while (at < line.end && isSpace(text.charCodeAt(at))) at++
      const next = at < line.end ? inlineAt(text, at, builder, false) : undefined
      if (next !== undefined) {
        at = next
        heading = true
        headingStart = at
      }
      continue
    }
    if (heading && at > headingStart) {
      const next = inHeading(text, at, headingStart, builder)
      if (next !== undefined) {
        at = next
        headingStart = at
        continue
      }
    }
    at++
  }
}

/** A number after a full stop. */
function inlineAt(text: string, at: number, builder: TreeBuilder, first: boolean): number | undefined {
  const marker = markerAt(text, at)
  return marker !== undefined && builder.offerInline(marker, first) ? marker.end : undefined
}

/** The first number of a box or a section whose heading runs into it without a break. */
function inHeading(text: string, at: number, headingStart: number, builder: TreeBuilder): number | undefined {
  const { kind, children } = builder.top
  if (children.length > 0) return undefined
  const unit = text[at]
  if (kind === "box") {
    if (at - headingStart > LONGEST_BOX_TITLE || unit === undefined || !"0123456789(（".includes(unit)) return undefined
    return inlineAt(text, at, builder, true)
  }
  if ((unit !== "(" && unit !== "（") || (kind !== "h1" && kind !== "chapter" && kind !== "section")) return undefined
  return "条款第".includes(text[at - 1] ?? "") ? undefined : inlineAt(text, at, builder, true)
}
