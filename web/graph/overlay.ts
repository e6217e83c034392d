import type { Lane, ViewNode } from "../../src/api/contract.ts"
import { FONT, PALETTE } from "../app/theme.ts"
import type { Focus } from "./appearance.ts"
import { over } from "./colour.ts"
import type { PlacedLabel } from "./labels.ts"

export const LINE_HEIGHT = 15
const LABEL_FONT = `12px ${FONT}`
const STRONG_FONT = `600 12px ${FONT}`
const LANE_FONT = `600 15px ${FONT}`

const widths = new Map<string, number>()

/** The width of a label in pixels; characters are measured once. */
export function measureWith(context: CanvasRenderingContext2D): (text: string) => number {
  return (text) => {
    let sum = 0
    for (const character of text) {
      let width = widths.get(character)
      if (width === undefined) {
        context.font = STRONG_FONT
        width = context.measureText(character).width
        widths.set(character, width)
      }
      sum += width
    }
    return sum
  }
}

/** Draws labels with a halo in the colour of the ground. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  nodeOf: (id: string) => ViewNode | undefined,
  focus: Focus,
): void {
  const { ground, ink } = PALETTE[focus.scheme]
  context.textBaseline = "middle"
  context.lineJoin = "round"
  context.lineWidth = 3.5
  context.strokeStyle = ground
  for (const { id, text, left, y } of [...labels].reverse()) {
    const strong = nodeOf(id)?.label === "Policy" || id === focus.selected || id === focus.hovered
    const faded = focus.near !== undefined && !focus.near.has(id) && id !== focus.hovered
    context.font = strong ? STRONG_FONT : LABEL_FONT
    context.strokeText(text, left, y)
    context.fillStyle = faded ? over(ink, ground, 0.3) : ink
    context.fillText(text, left, y)
  }
}

interface LaneLook {
  readonly name: string
  /** Pixels of the canvas. */
  readonly top: number
  readonly bottom: number
}

/** Where the lanes stand on the canvas, with their names. */
export const laneLooks = (
  lanes: readonly Lane[],
  toY: (y: number) => number,
  nameOf: (level: Lane["level"]) => string,
): LaneLook[] => lanes.map(({ level, top, bottom }) => ({ name: nameOf(level), top: toY(top), bottom: toY(bottom) }))

/** A faint rule above each lane but the first, and its name at the left edge as long as the lane is in view. */
export function drawLanes(
  context: CanvasRenderingContext2D,
  lanes: readonly LaneLook[],
  size: { width: number; height: number },
  focus: Focus,
): void {
  const palette = PALETTE[focus.scheme]
  context.textBaseline = "top"
  context.font = LANE_FONT
  for (const [index, { name, top, bottom }] of lanes.entries()) {
    if (bottom < 0 || top > size.height) continue
    if (index > 0) {
      context.fillStyle = palette.line
      context.fillRect(0, Math.round(top), size.width, 1)
    }
    const y = Math.min(Math.max(top + 10, 10), bottom - 24)
    context.fillStyle = palette["ink-faint"]
    context.fillText(name, 12, y)
  }
}
