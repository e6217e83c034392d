import { responsibilitySchema } from "../../src/api/contract/compare.ts"
import { useAddress } from "../address/useAddress.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import { DutyTable } from "./DutyTable.tsx"
import { MeasureList } from "./MeasureList.tsx"
import { OpenPanel } from "./OpenPanel.tsx"
import type { PartProps } from "./parts.ts"
import { DUTIES } from "./paths.ts"
import classes from "./ResponsibilityPage.module.css"
import { DUTY_ADDRESS } from "./state.ts"
import { Toolbar } from "./Toolbar.tsx"

/** Who is responsible for what: agencies by plans, and the measures to look into. */
export function ResponsibilityPage() {
  const { t } = useWords()
  const [state, change] = useAddress(DUTY_ADDRESS)
  const { answer, data, retry } = useAnswer(DUTIES, responsibilitySchema, true)
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("duties.loading")} />
  if (data.plans.length === 0) return <Message title={t("duties.noMeasures")} hint={t("duties.noMeasuresHint")} />
  const parts: PartProps = { answer: data, state, change }
  const open = state.cell !== undefined || state.measure !== undefined
  return (
    <div className={classes.page} data-open={open}>
      <div className={classes.stage}>
        <Toolbar {...parts} />
        <div className={classes.body}>
          {state.list === "offices" ? <DutyTable {...parts} /> : <MeasureList {...parts} list={state.list} />}
        </div>
      </div>
      {open && <OpenPanel {...parts} />}
    </div>
  )
}
