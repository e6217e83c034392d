import type { TargetsAnswer } from "../../../src/api/contract/compare.ts"
import type { Language } from "../../i18n/index.ts"

export type Indicator = TargetsAnswer["indicators"][number]
export type Pledge = Indicator["pledges"][number]
export type Finding = Indicator["findings"][number]

/** From here on figures are written short: 7万, 7000亿. */
const LONG = 100_000

/** A figure in the base unit as people write it: `7000亿元`, `65%`, `8000家`. */
export function figure(value: number, unit: string, language: Language): string {
  const short = Math.abs(value) >= LONG
  const number = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
    maximumFractionDigits: 2,
    useGrouping: false,
    ...(short && { notation: "compact" }),
  }).format(value)
  return `${number}${unit}`
}

/** The figure that a pledge names, with both ends of a range. */
export const pledged = ({ value, valueMax, unit }: Pledge, language: Language): string =>
  valueMax === undefined
    ? figure(value, unit, language)
    : `${figure(value, "", language)}–${figure(valueMax, unit, language)}`

/** A share as percent, without needless places. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`

/** The number of each target of an indicator, from 1, as chart and table name it. */
export const numbersOf = ({ pledges }: Indicator): ReadonlyMap<string, number> =>
  new Map(pledges.map(({ target }, index) => [target, index + 1]))

/** Whether several plans set it, so that there is something to compare. */
export const isCommon = ({ pledges }: Indicator): boolean => new Set(pledges.map(({ policy }) => policy)).size > 1

/** How much a lower plan falls short or goes beyond, with the unit in which a difference is told. */
export const difference = (amount: number, unit: string, language: Language): string =>
  figure(Math.abs(amount), unit === "%" && language === "zh" ? "个百分点" : unit === "%" ? " points" : unit, language)
