import { LEVELS } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./LevelMark.module.css"

/** The letter of a level: 国, 省, 市, 县; its place stays empty where the level is not known. */
export function LevelMark({ level }: { readonly level: string | undefined }) {
  const { t } = useWords()
  const known = LEVELS.find((one) => one === level)
  return known === undefined ? (
    <span className={classes.level} />
  ) : (
    <span className={classes.level} data-level={known} title={t(`levelLong.${known}`)}>
      {t(`level.${known}`)}
    </span>
  )
}
