import { Switch } from "@mantine/core"
import { useMemo } from "react"
import { targetsSchema } from "../../../src/api/contract/compare.ts"
import { useAnswer } from "../../data/useAnswer.ts"
import { useWords } from "../../i18n/index.ts"
import { Failure, Loading, Message } from "../../ui/State.tsx"
import { without } from "../address.ts"
import { comparePaths } from "../data.ts"
import type { ViewProps } from "../view.ts"
import { Findings } from "./Findings.tsx"
import { isCommon } from "./figures.ts"
import { PledgeTable } from "./PledgeTable.tsx"
import { Strip } from "./Strip.tsx"
import classes from "./Targets.module.css"

/** The plans' targets by indicator: as a chart, in figures, and how they stand to each other. */
export function TargetsView({ comparison, state, update }: ViewProps) {
  const { t } = useWords()
  const plans = useMemo(() => [...comparison.upper, ...comparison.lower], [comparison])
  const levels = useMemo(() => new Map(plans.map(({ id, level }) => [id, level])), [plans])
  const { data, answer, retry } = useAnswer(comparePaths.targets(plans.map(({ id }) => id)), targetsSchema, true)
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("compare.loading")} />
  const common = data.indicators.filter(isCommon)
  const all = state.all !== undefined
  const shown = all ? data.indicators : common
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <Switch
          size="xs"
          label={t("compare.allIndicators", { count: data.indicators.length })}
          checked={all}
          onChange={() => update((now) => (all ? without(now, "all") : { ...now, all: "1" }), t("filter.title"))}
        />
        <span className={classes.legend}>{t("compare.targetLegend")}</span>
      </div>
      {shown.length === 0 && <Message title={t("compare.noTargets")} hint={t("compare.noTargetsHint")} />}
      {shown.map((indicator) => (
        <section key={indicator.indicator} className={classes.row} aria-label={indicator.indicator}>
          <div className={classes.chart}>
            <h3 className={classes.name} lang="zh-CN">
              {indicator.indicator}
            </h3>
            <Strip indicator={indicator} levels={levels} />
          </div>
          <div className={classes.figures}>
            <PledgeTable indicator={indicator} levels={levels} />
            <Findings indicator={indicator} />
          </div>
        </section>
      ))}
    </div>
  )
}
