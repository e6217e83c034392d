import { useWords } from "../i18n/index.ts"
import classes from "./FilterPanel.module.css"

const LINES = [
  { key: "LEADS", width: 2.4, dash: undefined, colour: "var(--node-Agency)" },
  { key: "SUPPORTS", width: 1.4, dash: "4 3", colour: "var(--node-Agency)" },
  { key: "OVERLAPS", width: 1.4, dash: "8 6", colour: "var(--node-Platform)" },
  { key: "other", width: 1, dash: undefined, colour: "var(--ink-faint)" },
] as const

/** How the lines are told apart: width and dash first, colour besides. */
export function EdgeKey() {
  const { t } = useWords()
  return (
    <fieldset className={classes.section}>
      <legend>{t("filter.line")}</legend>
      {LINES.map(({ key, width, dash, colour }) => (
        <div key={key} className={classes.line}>
          <svg aria-hidden="true" width="34" height="8">
            <path d="M0 4h34" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
          </svg>
          {t(`line.${key}`)}
        </div>
      ))}
    </fieldset>
  )
}
