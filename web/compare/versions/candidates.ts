import type { Comparison, Plan } from "../../../src/api/contract/compare.ts"
import { grouped } from "../../data/grouped.ts"
import { toldApart } from "../sides.ts"

/** What a version adds to a title: 修订, 征求意见稿, 2024年版 … in brackets at its end, and marks of quotation. */
const ASIDE = /[（(〔【[][^（）()〔〕【】[\]]{0,20}[）)〕】\]]$/u

const stem = (title: string): string => {
  let plain = title.normalize("NFKC").replace(/[《》\s]/gu, "")
  while (ASIDE.test(plain)) plain = plain.replace(ASIDE, "")
  return plain
}

const dateOf = ({ date = "" }: Plan): string => date

/**
 * Pairs of plans that are versions of one, each version with the next by date: the same title but for what stands in
 * brackets, for the same regions.
 */
export function versionPairs(plans: readonly Plan[]): (readonly [older: Plan, newer: Plan])[] {
  const keyOf = ({ title, level, regions }: Plan): string => [stem(title), level, ...[...regions].sort()].join("\n")
  return [...grouped(plans, keyOf).values()].flatMap((unsorted) => {
    const versions = unsorted.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))))
    return versions.slice(1).map((plan, index) => [versions[index] as Plan, plan] as const)
  })
}

/** Older versions that stand on neither side while the next version does, told apart from it by name. */
export function olderLeftOut(plans: readonly Plan[], { upper, lower }: Pick<Comparison, "upper" | "lower">): Plan[] {
  const compared = new Set([...upper, ...lower].map(({ id }) => id))
  const left = new Set(
    versionPairs(plans).flatMap(([older, newer]) =>
      compared.has(newer.id) && !compared.has(older.id) ? [older.id] : [],
    ),
  )
  return toldApart(plans).filter(({ id }) => left.has(id))
}
