import type { Plan } from "../../../src/api/contract/compare.ts"

/** What a version adds to a title: 修订, 征求意见稿, 2024年版 … in brackets at its end, and marks of quotation. */
const ASIDE = /[（(〔【[][^（）()〔〕【】[\]]{0,20}[）)〕】\]]$/u

const stem = (title: string): string => {
  let plain = title.normalize("NFKC").replace(/[《》\s]/gu, "")
  while (ASIDE.test(plain)) plain = plain.replace(ASIDE, "")
  return plain
}

/** Pairs of plans that are versions of one: the same title but for what stands in brackets, for the same regions. */
export function versionPairs(plans: readonly Plan[]): (readonly [older: Plan, newer: Plan])[] {
  const known = new Map<string, Plan[]>()
  for (const plan of plans) {
    const key = `${stem(plan.title)}\n${plan.level}\n${[...plan.regions].sort().join("\n")}`
    known.set(key, [...(known.get(key) ?? []), plan])
  }
  return [...known.values()].flatMap((versions) =>
    versions.slice(1).map((plan, index) => [versions[index] as Plan, plan] as const),
  )
}
