import { plainName } from "../model/ids.ts"
import type { Relations } from "./view.ts"

/** What one version of a plan has in common with the others, and what puts them in order. */
export interface Edition {
  /** The same for all versions of one plan. */
  readonly plan: string
  /** Greater for a newer version. */
  readonly order: string
}

/** What a version adds to a title, in brackets at its end: (修订稿), (2024年版). */
const ASIDE = /\([^()]{0,20}\)$/u
/** 〔2024〕12号, in any brackets. */
const YEAR_AND_NUMBER = /(\d{4})\D{0,2}(\d+)号/u

/**
 * Versions of one plan have the same title but for what stands in brackets, and the same issuers, level, regions and years.
 * The newer one is of a later day, or on one day of a higher number.
 */
export function editionOf(view: Relations, policy: string): Edition {
  const { level, periodStart, periodEnd, issuedDate, publishedDate, docNumber } = view.node(policy)?.properties ?? {}
  const ids = (links: readonly { node: { id: string } }[]): string[] => links.map(({ node }) => node.id).sort()
  const issuers = ids(view.to(policy, "ISSUED", "Agency"))
  const regions = ids(view.from(policy, "APPLIES_TO", "Region"))
  const years = [periodStart ?? "", periodEnd ?? ""].join("-")
  const [, year = "", number = ""] = YEAR_AND_NUMBER.exec(String(docNumber ?? "")) ?? []
  return {
    plan: [stem(titleOf(view, policy)), level ?? "", years, ...issuers, ...regions].join("\n"),
    order: [issuedDate ?? publishedDate ?? year, year, number.padStart(6, "0"), policy].join(" "),
  }
}

function titleOf(view: Relations, policy: string): string {
  const node = view.node(policy)
  return plainName(String(node?.properties.title ?? node?.name ?? ""))
}

function stem(title: string): string {
  let plain = title
  while (ASIDE.test(plain)) plain = plain.replace(ASIDE, "")
  return plain
}

/** Of the policies given those of which no newer version is given too. */
export function newestOf(view: Relations, policies: readonly string[]): Set<string> {
  const newest = new Map<string, { policy: string; order: string }>()
  for (const policy of policies) {
    const { plan, order } = editionOf(view, policy)
    if (order > (newest.get(plan)?.order ?? "")) newest.set(plan, { policy, order })
  }
  return new Set([...newest.values()].map(({ policy }) => policy))
}
