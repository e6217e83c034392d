import { Tabs } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { useMemo } from "react"
import { type Comparison, comparisonSchema, type Plan, plansSchema } from "../../src/api/contract/compare.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { Loading, Message } from "../ui/State.tsx"
import { Actions } from "./Actions.tsx"
import { TABS, type Tab, without } from "./address.ts"
import classes from "./ComparePage.module.css"
import { comparePaths } from "./data.ts"
import { filtered, knownPairs } from "./pairs.ts"
import { ReportHead } from "./ReportHead.tsx"
import { Sides } from "./Sides.tsx"
import { toldApart } from "./sides.ts"
import { Trouble } from "./Trouble.tsx"
import { useCompare } from "./useCompare.ts"
import { View } from "./View.tsx"
import { olderLeftOut } from "./versions/candidates.ts"

/** What depends on the sides: a new choice of them begins anew. */
const OF_SIDES = ["upper", "lower", "row", "column", "agency", "industry"] as const

/** Plans above and below beside each other, and the ways to look at them. */
export function ComparePage() {
  const { t } = useWords()
  const plans = useAnswer(comparePaths.plans, plansSchema, true)
  if (plans.answer.status === "failed")
    return <Trouble error={plans.answer.error} retry={plans.retry} names={[]} instead={() => undefined} />
  if (plans.data === undefined) return <Loading what={t("compare.loading")} />
  if (plans.data.plans.length < 2) return <Message title={t("compare.tooFew")} hint={t("documents.noneHint")} />
  return <Chosen plans={plans.data.plans} start={plans.data.start} />
}

interface ChosenProps {
  readonly plans: readonly Plan[]
  readonly start: { readonly from: string; readonly to: string } | undefined
}

function Chosen({ plans, start }: ChosenProps) {
  const { t } = useWords()
  const [state, update] = useCompare()
  const unnamed = state.from === undefined && state.to === undefined
  const from = unnamed ? start?.from : state.from
  const to = unnamed ? start?.to : state.to
  const found = useAnswer(comparePaths.comparison({ from, to }), comparisonSchema, true)
  const data = useMemo(() => found.data && named(found.data, plans), [found.data, plans])
  const pairs = useMemo(() => (data === undefined ? [] : knownPairs(data)), [data])
  const shown = useMemo(() => filtered(pairs, state), [pairs, state])
  const choose = (above: string | undefined, below: string | undefined): void =>
    update(
      (now) => ({
        ...without(now, ...OF_SIDES, "from", "to"),
        ...(above !== undefined && { from: above }),
        ...(below !== undefined && { to: below }),
      }),
      t("page.compare"),
    )
  const close = (): void => update((now) => without(now, "upper", "lower", "row", "column"), t("action.close"))
  useHotkeys([["Escape", () => (state.tab === "matrix" || state.tab === "list") && close()]])
  const failed = found.answer.status === "failed" ? found.answer.error : undefined
  return (
    <div className={classes.page}>
      {data !== undefined && <ReportHead comparison={data} state={state} count={pairs.length} left={shown.length} />}
      <header className={classes.head}>
        <Sides plans={toldApart(plans)} from={from} to={to} choose={choose} />
        {data !== undefined && failed === undefined && data.relation !== "governs" && (
          <p className={classes.note}>{t(`compare.relation.${data.relation}`)}</p>
        )}
        {data !== undefined && <LeftOut plans={plans} comparison={data} />}
        {data !== undefined && <Actions comparison={data} pairs={shown} />}
      </header>
      <Tabs
        className={classes.tabs ?? ""}
        value={state.tab}
        onChange={(tab) => update((now) => ({ ...now, tab: tab as Tab }), t(`compare.tab.${tab as Tab}`))}
      >
        <Tabs.List aria-label={t("compare.views")}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`compare.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={classes.body} aria-busy={found.answer.status === "loading"}>
        {failed !== undefined ? (
          <Trouble
            error={failed}
            retry={found.retry}
            names={[from, to]}
            instead={(asked, name) => choose(asked === from ? name : from, asked === to ? name : to)}
          />
        ) : data === undefined ? (
          <Loading what={t("compare.loading")} />
        ) : (
          <View
            plans={plans}
            comparison={data}
            pairs={pairs}
            shown={shown}
            state={{ ...state, ...sidesOf(from, to) }}
            update={update}
            close={close}
          />
        )}
      </div>
    </div>
  )
}

/** Says which older versions stand on neither side, because a newer one does. */
function LeftOut({ plans, comparison }: { readonly plans: readonly Plan[]; readonly comparison: Comparison }) {
  const { t } = useWords()
  const older = olderLeftOut(plans, comparison)
  if (older.length === 0) return undefined
  return <p className={classes.note}>{t("compare.leftOut", { titles: older.map(({ title }) => title).join("；") })}</p>
}

/** A comparison with its plans told apart from all others. */
function named(comparison: Comparison, plans: readonly Plan[]): Comparison {
  const known = new Map(toldApart(plans).map((plan) => [plan.id, plan]))
  const side = (own: readonly Plan[]): Plan[] => own.map((plan) => known.get(plan.id) ?? plan)
  return { ...comparison, upper: side(comparison.upper), lower: side(comparison.lower) }
}

const sidesOf = (from: string | undefined, to: string | undefined) => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
