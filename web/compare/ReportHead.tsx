import type { Comparison } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import type { CompareState } from "./address.ts"
import classes from "./ComparePage.module.css"
import { KINDS, VERDICTS } from "./pairs.ts"

interface ReportHeadProps {
  readonly comparison: Comparison
  readonly state: CompareState
  /** Pairs in all, and those that the filters leave. */
  readonly count: number
  readonly left: number
}

/** What a printed page says of itself: which plans, which of their pairs, and of which day. */
export function ReportHead({ comparison, state, count, left }: ReportHeadProps) {
  const { t } = useWords()
  const titles = (plans: Comparison["upper"]): string => plans.map(({ title }) => `《${title}》`).join("、")
  const kinds = [
    ...KINDS.filter((kind) => state.kinds.includes(kind)).map((kind) => t(`compare.kind.${kind}`)),
    ...VERDICTS.filter((kind) => state.kinds.includes(kind)).map((kind) => t(`compare.verdict.${kind}`)),
  ]
  const filters = [kinds.join("、"), state.agency, state.industry, state.words].filter(Boolean)
  return (
    <div className={classes.report}>
      <h1>
        {t("page.compare")} · {t(`compare.tab.${state.tab}`)}
      </h1>
      <p>
        {t("compare.upper")} {titles(comparison.upper)}
      </p>
      <p>
        {t("compare.lower")} {titles(comparison.lower)}
      </p>
      {(state.tab === "matrix" || state.tab === "list") && (
        <p>
          {filters.length === 0
            ? t("compare.pairs", { count })
            : `${t("compare.pairsLeft", { left, count })} · ${t("filter.title")} ${filters.join(" · ")}`}
        </p>
      )}
      <p>{new Date().toLocaleDateString("sv-SE")}</p>
    </div>
  )
}
