import { Menu, UnstyledButton } from "@mantine/core"
import { goToStep } from "../address/history.ts"
import { useUndo } from "../address/useUndo.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./GraphPage.module.css"

/** Steps that the menu lists at the most, the latest ones. */
const LISTED = 15

/** The steps of this visit; one goes back or forth to any of them. */
export function UndoMenu() {
  const { t } = useWords()
  const { steps, index } = useUndo()
  if (steps.length === 0) return null
  const from = Math.max(0, steps.length - LISTED)
  return (
    <Menu position="top-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.statusAction}>
          {t("action.log")} {index}/{steps.length}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.slice(from).map((did, offset) => {
          const step = from + offset + 1
          return (
            <Menu.Item
              key={step}
              onClick={() => goToStep(step)}
              data-current={step === index}
              className={classes.step ?? ""}
            >
              {step}. {did}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => goToStep(0)}>{t("action.firstStep")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
