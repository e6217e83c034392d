import { LEVELS } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./Quote.module.css"

/** The letter of a level: 国, 省, 市, 县. */
export function LevelMark({ level }: { readonly level: string }) {
  const { t } = useWords()
  const known = LEVELS.find((one) => one === level) ?? "none"
  return (
    <span className={classes.level} title={t(`levelLong.${known}`)}>
      {t(`level.${known}`)}
    </span>
  )
}
