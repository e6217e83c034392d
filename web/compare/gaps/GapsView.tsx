import { useMemo } from "react"
import { gapsSchema } from "../../../src/api/contract/compare.ts"
import { useAnswer } from "../../data/useAnswer.ts"
import { useWords } from "../../i18n/index.ts"
import { Chip } from "../../ui/Chip.tsx"
import { Failure, Loading, Message } from "../../ui/State.tsx"
import { without } from "../address.ts"
import { comparePaths } from "../data.ts"
import { measuresById, plansById } from "../sides.ts"
import type { ViewProps } from "../view.ts"
import { type Gap, GapItem } from "./GapItem.tsx"
import classes from "./Gaps.module.css"

const EXTENTS = ["measure", "clauses"] as const

/** What one side asks for and the other lacks, both ways. */
export function GapsView({ comparison, state, update }: ViewProps) {
  const { t } = useWords()
  const { data, answer, retry } = useAnswer(comparePaths.gaps(state), gapsSchema, true)
  const plans = plansById(comparison)
  const measures = useMemo(() => measuresById(comparison), [comparison])
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("compare.loading")} />
  const all = [...data.upper, ...data.lower]
  const shown = (gaps: readonly Gap[]) =>
    gaps.filter(({ extent }) => state.extent === undefined || extent === state.extent)
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {EXTENTS.map((extent) => (
          <Chip
            key={extent}
            on={state.extent === extent}
            count={all.filter((gap) => gap.extent === extent).length}
            toggle={() =>
              update(
                (now) => ({ ...without(now, "extent"), ...(now.extent !== extent && { extent }) }),
                t("filter.title"),
              )
            }
          >
            {t(`compare.extent.${extent}`)}
          </Chip>
        ))}
      </div>
      <div className={classes.columns}>
        {(["upper", "lower"] as const).map((side) => {
          const gaps = shown(data[side])
          return (
            <section key={side} className={classes.column}>
              <h2 className={classes.head}>
                {t(`compare.gap.${side}`)}
                <span>{gaps.length}</span>
              </h2>
              {gaps.length === 0 ? (
                <Message title={t("compare.noGaps")} />
              ) : (
                <ul style={{ margin: 0, padding: 0, listStyle: "none" }}>
                  {gaps.map((gap) => (
                    <GapItem key={gap.measure.id} gap={gap} side={side} measures={measures} plans={plans} />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
