import * as Plot from "@observablehq/plot"
import type { Language } from "../../i18n/index.ts"
import { type Indicator, type Pledge, pledged } from "./figures.ts"

/** Height of a pledge, and of the axis with its room, px. */
const ROW = 26
const AXIS = 26

/** A shape for each level, so that plans differ without colour. */
const SYMBOLS: Readonly<Record<string, "square" | "circle" | "triangle" | "diamond">> = {
  national: "diamond",
  province: "square",
  city: "circle",
  county: "triangle",
}

interface StripOptions {
  readonly indicator: Indicator
  /** Level of each plan by id. */
  readonly levels: ReadonlyMap<string, string>
  /** The letter of a level. */
  readonly letter: (level: string) => string
  readonly width: number
  readonly language: Language
  readonly label: string
}

/** One indicator as a chart: a line for each target, from its baseline to what is promised. */
export function strip({ indicator, levels, letter, width, language, label }: StripOptions): SVGElement | HTMLElement {
  const { pledges } = indicator
  const row = (pledge: Pledge): string => {
    const level = levels.get(pledge.policy) ?? ""
    return [pledges.indexOf(pledge) + 1, letter(level), pledge.year].filter(Boolean).join(" ")
  }
  const moving = pledges.filter(({ baseline }) => baseline !== undefined)
  const most = Math.max(
    ...pledges.flatMap(({ value, valueMax, baseline }) => [value, valueMax ?? 0, baseline?.value ?? 0]),
  )
  return Plot.plot({
    width,
    height: pledges.length * ROW + AXIS,
    marginLeft: 70,
    marginRight: 84,
    marginTop: 2,
    marginBottom: 22,
    ariaLabel: label,
    style: {
      background: "none",
      color: "var(--ink-soft)",
      fontFamily: "inherit",
      fontSize: "12px",
      overflow: "visible",
    },
    x: {
      domain: [0, most * 1.02 || 1],
      ticks: 4,
      tickFormat: (value: number) => pledged({ value, unit: "" } as Pledge, language),
      label: null,
      insetLeft: 4,
    },
    y: { domain: pledges.map(row), label: null, tickSize: 0 },
    marks: [
      Plot.gridX({ stroke: "var(--line)", strokeOpacity: 1, ticks: 4 }),
      Plot.ruleY(pledges, { y: row, x1: 0, x2: "value", stroke: "var(--line)" }),
      Plot.link(moving, {
        y: row,
        x1: (pledge: Pledge) => pledge.baseline?.value ?? 0,
        x2: "value",
        stroke: "var(--accent)",
        strokeWidth: 2,
      }),
      Plot.dot(moving, {
        y: row,
        x: (pledge: Pledge) => pledge.baseline?.value ?? 0,
        r: 3.5,
        fill: "var(--ground)",
        stroke: "var(--accent)",
      }),
      Plot.text(moving, {
        y: row,
        x: (pledge: Pledge) => pledge.baseline?.value ?? 0,
        text: (pledge: Pledge) =>
          [pledge.baseline?.year, pledged({ ...pledge.baseline, unit: "" } as Pledge, language)]
            .filter(Boolean)
            .join(" "),
        dx: -7,
        textAnchor: "end",
        fill: "var(--ink-soft)",
        stroke: "var(--ground)",
        strokeWidth: 4,
      }),
      Plot.dot(pledges, {
        y: row,
        x: "value",
        r: 5,
        symbol: (pledge: Pledge) => SYMBOLS[levels.get(pledge.policy) ?? ""] ?? "circle",
        fill: (pledge: Pledge) => (pledge.op === "stretch" ? "var(--ground)" : "var(--accent)"),
        stroke: "var(--accent)",
        strokeWidth: 1.5,
      }),
      Plot.text(pledges, {
        y: row,
        x: "value",
        text: (pledge: Pledge) => pledged(pledge, language),
        dx: 10,
        textAnchor: "start",
        fill: "var(--ink)",
        fontWeight: 600,
      }),
    ],
    symbol: { domain: Object.values(SYMBOLS), range: Object.values(SYMBOLS) },
    color: { type: "identity" },
  })
}
