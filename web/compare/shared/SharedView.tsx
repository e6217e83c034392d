import { Link } from "wouter"
import { type ComparedMeasure, type Plan, type SharedAnswer, sharedSchema } from "../../../src/api/contract/compare.ts"
import { useAnswer } from "../../data/useAnswer.ts"
import { useWords } from "../../i18n/index.ts"
import { Shape } from "../../ui/Shape.tsx"
import { Failure, Loading, Message } from "../../ui/State.tsx"
import { comparePaths } from "../data.ts"
import { Quote } from "../Quote.tsx"
import { measuresById, plansById } from "../sides.ts"
import type { ViewProps } from "../view.ts"
import classes from "./Shared.module.css"

type Thing = SharedAnswer["things"][number]

interface UsesProps {
  readonly uses: Thing["upper"]
  readonly plans: ReadonlyMap<string, Plan>
  readonly measures: ReadonlyMap<string, ComparedMeasure>
}

function Uses({ uses, plans, measures }: UsesProps) {
  const { t } = useWords()
  return (
    <ul className={classes.uses} lang="zh-CN">
      {uses.map(({ measure, action, quotes, leads }) => (
        <li key={measure.id}>
          <p className={classes.measure}>
            {action !== "" && <span className={classes.action}>{action}</span>}
            {measure.path} {measure.title}
          </p>
          {quotes.map((quote) => (
            <Quote
              key={quote.start}
              {...quote}
              measure={measure.id}
              within={measures.get(measure.id)}
              level={plans.get(measure.policy)?.level ?? ""}
            />
          ))}
          <p className={classes.leads}>
            {leads.length === 0
              ? t("details.noLead")
              : `${t(measures.get(measure.id)?.joint === true ? "details.joint" : "details.leads")} ${leads.join("、")}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Whether the leads of both sides do the same job, in words. */
function Counterparts({ thing }: { readonly thing: Thing }) {
  const { t } = useWords()
  if (thing.counterparts.length === 0) {
    const led = [thing.upper, thing.lower].every((uses) => uses.some(({ leads }) => leads.length > 0))
    return <p className={classes.counterparts}>{t(led ? "compare.noCounterparts" : "compare.leadMissing")}</p>
  }
  return (
    <ul className={classes.counterparts}>
      {thing.counterparts.map(({ upper, lower }) => (
        <li key={`${upper}\n${lower}`}>
          {upper === lower ? t("compare.sameLead", { name: upper }) : t("compare.counterpart", { upper, lower })}
        </li>
      ))}
    </ul>
  )
}

/** Platforms and industries that both sides support: what each does, who leads, and whether these are counterparts. */
export function SharedView({ comparison, state }: ViewProps) {
  const { t, nodeName } = useWords()
  const { data, answer, retry } = useAnswer(comparePaths.shared(state), sharedSchema, true)
  const plans = plansById(comparison)
  const measures = measuresById(comparison)
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("compare.loading")} />
  if (data.things.length === 0) return <Message title={t("compare.noShared")} hint={t("compare.noSharedHint")} />
  return (
    <div className={classes.page}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("compare.thing")}</th>
            <th scope="col">{t("compare.upper")}</th>
            <th scope="col">{t("compare.lower")}</th>
          </tr>
        </thead>
        <tbody>
          {data.things.map((thing) => (
            <tr key={thing.id}>
              <th scope="row">
                <Link
                  className={classes.name}
                  href={`/?sel=${encodeURIComponent(thing.id)}`}
                  title={t("action.inGraph")}
                >
                  <Shape label={thing.label} size={12} />
                  <span lang="zh-CN">{thing.name}</span>
                </Link>
                <p className={classes.counterparts}>{nodeName(thing.label)}</p>
                <Counterparts thing={thing} />
              </th>
              <td>
                <Uses uses={thing.upper} plans={plans} measures={measures} />
              </td>
              <td>
                <Uses uses={thing.lower} plans={plans} measures={measures} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
