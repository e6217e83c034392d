import { Button, Checkbox, Popover, TextInput } from "@mantine/core"
import { useState } from "react"
import { toggled } from "../address/state.ts"
import { useWords } from "../i18n/index.ts"
import type { PartProps } from "./parts.ts"
import classes from "./ResponsibilityPage.module.css"

/** From so many plans on the list can be searched. */
const MANY = 8
/** Plans listed at the most. */
const LISTED = 100

/** Which plans count: all, or those ticked. */
export function PlanFilter({ answer: { plans }, state, change }: PartProps) {
  const { t } = useWords()
  const [words, setWords] = useState("")
  const chosen = state.plans.length
  const found = plans.filter(({ title }) => title.includes(words.trim()))
  return (
    <Popover position="bottom-start" trapFocus shadow="md" width={380}>
      <Popover.Target>
        <Button size="xs" variant="default" className={classes.planButton ?? ""} data-on={chosen > 0}>
          {chosen === 0 ? t("duties.plans") : t("duties.plansSome", { count: chosen, total: plans.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.planList ?? ""}>
        {plans.length > MANY && (
          <TextInput
            size="xs"
            placeholder={t("duties.findPlan")}
            aria-label={t("duties.findPlan")}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Checkbox
          size="xs"
          label={t("duties.plansAll", { total: plans.length })}
          checked={chosen === 0}
          onChange={() => change((now) => ({ ...now, plans: [] }))}
        />
        {found.slice(0, LISTED).map(({ id, title, measures }) => (
          <Checkbox
            key={id}
            size="xs"
            label={
              <span className={classes.planRow}>
                {title} <span className={classes.count}>{measures}</span>
              </span>
            }
            checked={state.plans.includes(id)}
            onChange={() => change((now) => ({ ...now, plans: toggled(now.plans, id) }))}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
