import type { Comparison } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import type { Tab } from "./address.ts"
import classes from "./ComparePage.module.css"

/** What a printed page says of itself: which plans, and of which day. */
export function ReportHead({ comparison, tab }: { readonly comparison: Comparison; readonly tab: Tab }) {
  const { t } = useWords()
  const titles = (plans: Comparison["upper"]): string => plans.map(({ title }) => `《${title}》`).join("、")
  return (
    <div className={classes.report}>
      <h1>
        {t("page.compare")} · {t(`compare.tab.${tab}`)}
      </h1>
      <p>
        {t("compare.upper")} {titles(comparison.upper)}
      </p>
      <p>
        {t("compare.lower")} {titles(comparison.lower)}
      </p>
      <p>{new Date().toLocaleDateString("sv-SE")}</p>
    </div>
  )
}
