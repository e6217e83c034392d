import { describe, expect, test } from "vitest"
import { NODES, type NodeLabel } from "../../src/model/ontology.ts"
import { PALETTE, type Scheme } from "../../web/app/theme.ts"
import { channels, over } from "../../web/graph/colour.ts"

type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const rgb = (colour: string): Rgb => {
  const [r, g, b] = channels(colour)
  return [linear(r / 255), linear(g / 255), linear(b / 255)]
}
const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb): number => x * r + y * g + z * b
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Ottosson 2020, OKLab from linear sRGB. */
function oklab(colour: Rgb): Rgb {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])],
  )
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const clamp = ([r, g, b]: Rgb): Rgb => [
  Math.min(1, Math.max(0, r)),
  Math.min(1, Math.max(0, g)),
  Math.min(1, Math.max(0, b)),
]

function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [oklab(clamp(times(sight, rgb(one)))), oklab(clamp(times(sight, rgb(other))))]
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const SCHEMES: readonly Scheme[] = ["light", "dark"]
/** A document is drawn only beside its own plan, as a grey page. */
const LABELS = (Object.keys(NODES) as NodeLabel[]).filter((label) => label !== "Document")
const PAIRS = LABELS.flatMap((one, index) => LABELS.slice(index + 1).map((other) => [one, other] as const))

describe.each(SCHEMES)("the colours of nodes, %s", (scheme) => {
  test.each(LABELS)("%s stands out from the ground", (label) => {
    expect(contrast(NODES[label][scheme], PALETTE[scheme].ground)).toBeGreaterThanOrEqual(3.2)
  })

  test.each(Object.keys(SIGHTS))("any two can be told apart with %s sight", (sight) => {
    const matrix = SIGHTS[sight]
    if (matrix === undefined) throw new Error(sight)
    for (const [one, other] of PAIRS) {
      const apart = distance(NODES[one][scheme], NODES[other][scheme], matrix)
      expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(11)
    }
  })
})

describe.each(SCHEMES)("the inks, %s", (scheme) => {
  const palette = PALETTE[scheme]
  test.each(["ink", "ink-soft", "ink-faint", "accent"] as const)("%s can be read on every ground", (ink) => {
    for (const ground of ["ground", "panel", "raised"] as const) {
      expect(contrast(palette[ink], palette[ground]), ground).toBeGreaterThanOrEqual(4.5)
    }
  })

  test("marked words can be read, and their line shows on the mark", () => {
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette["mark-line"], palette.mark)).toBeGreaterThanOrEqual(2)
  })
})

test("no two labels have the same form and colour", () => {
  const shapes = LABELS.map((label) => NODES[label].shape)
  expect(new Set(shapes).size).toBe(LABELS.length)
})

test("a share of a colour lies between it and the ground", () => {
  expect(over("#000000", "#ffffff", 0.5)).toBe("#808080")
  expect(over("#123456", "#ffffff", 1)).toBe("#123456")
  expect(over("#123456", "#fedcba", 0)).toBe("#fedcba")
})
