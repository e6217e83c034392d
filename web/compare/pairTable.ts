import type { Plan } from "../../src/api/contract/compare.ts"
import type { KnownPair } from "./pairs.ts"

type Say = (key: string) => string

/** The columns of the list as a table. */
const COLUMNS = ["rank", "score", "kindTitle", "judgement", "note"] as const
const MEASURE = ["plan", "item", "measure", "leads"] as const

/** The list of pairs as rows of a table, the names of the columns first. */
export function pairTable(
  pairs: readonly KnownPair[],
  plans: ReadonlyMap<string, Plan>,
  t: Say,
): (string | number)[][] {
  const sides = ["upper", "lower"] as const
  const head = [
    ...COLUMNS.map((column) => t(`compare.${column}`)),
    ...sides.flatMap((side) => MEASURE.map((column) => `${t(`compare.${side}`)} ${t(`compare.column.${column}`)}`)),
    t("compare.reasons"),
  ]
  const rows = pairs.map((pair) => [
    pair.rank,
    pair.score,
    t(`compare.kind.${pair.kind}`),
    pair.decision === undefined ? "" : t(`compare.verdict.${pair.decision.verdict}`),
    pair.decision?.note ?? "",
    ...sides.flatMap((side) => {
      const { policy, path, title, leads } = pair[side]
      return [plans.get(policy)?.title ?? "", path, title, leads.join("、")]
    }),
    pair.reasons
      .map(
        ({ type, about, upper, lower }) => `${t(`compare.reason.${type}`)} ${about}：${upper.quote} = ${lower.quote}`,
      )
      .join("\n"),
  ])
  return [head, ...rows]
}
