import { Link } from "wouter"
import { useWords } from "../i18n/index.ts"
import { LevelMark } from "../ui/LevelMark.tsx"
import classes from "./DutyTable.module.css"
import type { DutyRow } from "./rows.ts"

/** Offices named before the rest is counted. */
const NAMED = 3

/** The offices of a row, upper first, each with its level; a name leads to its place in the graph. */
export function OfficeNames({ offices }: Pick<DutyRow, "offices">) {
  const { t } = useWords()
  const rest = offices.length - NAMED
  return (
    <ul className={classes.offices}>
      {offices.slice(0, NAMED).map(({ id, name, level }) => (
        <li key={id}>
          <LevelMark level={level} />
          <Link href={`/?sel=${encodeURIComponent(id)}`} className={classes.name} tabIndex={-1}>
            {name}
          </Link>
        </li>
      ))}
      {rest > 0 && <li className={classes.note}>{t("duties.others", { count: rest })}</li>}
    </ul>
  )
}
