import type { Lexicon } from "../../../src/model/lexicon/index.ts"

/** A region that makes plans, as its plans speak of it. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly level: "province" | "city"
  /** What its offices are called after: 省科技厅, 州科技局. */
  readonly kind: string
  readonly issuer: string
}

/** A province, and the cities that carry out its plans. */
export interface Province {
  readonly province: Place
  readonly cities: readonly Place[]
}

const KINDS = ["自治区", "自治州", "地区", "省", "市", "盟"]
/** Regions that issue no plans in this genre. */
const ELSEWHERE = /^(71|81|82)/u

/** Every province of the mainland with its cities, in the order of their codes. */
export function provincesOf(lexicon: Lexicon): Province[] {
  const places = lexicon.regions.entries
    .filter(({ code, level }) => (level === "province" || level === "city") && !ELSEWHERE.test(code))
    .map(({ code, name, short, level }): Place => {
      const kind = KINDS.find((ending) => name.endsWith(ending)) ?? "市"
      return {
        code,
        name,
        short: short[0] ?? name,
        level: level as Place["level"],
        kind: kind === "自治州" ? "州" : kind,
        issuer: kind === "地区" || kind === "盟" ? `${name}行政公署` : `${name}人民政府`,
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return places
    .filter(({ level }) => level === "province")
    .map((province) => ({
      province,
      cities: places.filter(({ level, code }) => level === "city" && code.slice(0, 2) === province.code.slice(0, 2)),
    }))
}
