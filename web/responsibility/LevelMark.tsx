import { LEVELS } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./DutyTable.module.css"

/** The level of an office or a plan in one letter. */
export function LevelMark({ level }: { readonly level: string }) {
  const { t } = useWords()
  const known = LEVELS.find((one) => one === level)
  return (
    <span className={classes.level} title={known === undefined ? undefined : t(`levelLong.${known}`)}>
      {known === undefined ? "" : t(`level.${known}`)}
    </span>
  )
}
