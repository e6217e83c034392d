import { UnstyledButton } from "@mantine/core"
import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"
import classes from "./MeasureList.module.css"
import type { PartProps } from "./parts.ts"
import { byPlan } from "./rows.ts"
import { type List, withOpen } from "./state.ts"

/** Measures to look into, under their plans; each opens with its words. */
export function MeasureList({ answer, state, change, list }: PartProps & { readonly list: Exclude<List, "offices"> }) {
  const { t } = useWords()
  const groups = byPlan(answer[list], answer, state)
  if (groups.length === 0) return <Message title={t(`duties.clean.${list}`)} hint={t("duties.cleanHint")} />
  return (
    <>
      <p className={classes.about}>{t(`duties.about.${list}`)}</p>
      {groups.map(({ plan, measures }) => (
        <section key={plan.id} className={classes.group}>
          <h2 className={classes.plan}>
            {plan.title}
            <span className={classes.count}>{t("duties.inPlan", { shown: measures.length, all: plan.measures })}</span>
          </h2>
          <ul className={classes.list}>
            {measures.map(({ id, path, title }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.measure}
                  data-open={state.measure === id}
                  onClick={() => change((now) => withOpen(now, { measure: id }))}
                >
                  <span className={classes.path}>{path}</span>
                  {title}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
