import { expect } from "vitest"
import { measures } from "../../src/mentions/measures.ts"
import { type Outline, type OutlineNode, show } from "../../src/model/outline.ts"
import { within } from "../../src/model/span.ts"
import { outline } from "../../src/outline/index.ts"

/** The outline of a text, after checking the laws that hold for every outline. */
export function read(text: string): Outline {
  const { value } = outline(text)
  expect(value.front).toEqual({ start: 0, end: value.main.start })
  expect(value.back).toEqual({ start: value.main.end, end: text.length })
  checkNodes(text, value.children, value.main)
  return value
}

function checkNodes(text: string, nodes: readonly OutlineNode[], parent: { start: number; end: number }): void {
  let last = parent.start
  for (const node of nodes) {
    expect(node.span.start).toBeGreaterThanOrEqual(last)
    expect(within(node.span, parent)).toBe(true)
    expect(within(node.titleSpan, node.span)).toBe(true)
    expect(text.slice(node.titleSpan.start, node.titleSpan.end).replace(/\s+/gu, "")).toBe(
      node.title.replace(/\s+/gu, ""),
    )
    last = node.span.end
    checkNodes(text, node.children, node.span)
  }
}

/** The shape of the outline in one line. */
export const shape = (text: string): string => show(read(text))

/** The measures of a text as `path title`. */
export const listed = (text: string): string[] =>
  measures(text, read(text)).value.map(({ path, title }) => `${path} ${title}`)
