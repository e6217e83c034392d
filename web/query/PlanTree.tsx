import { useWords } from "../i18n/index.ts"
import { operators } from "./plan.ts"
import classes from "./QueryPage.module.css"

/** How a query runs: an operator a line, the last one first. */
export function PlanTree({ plan }: { readonly plan: string }) {
  const { t } = useWords()
  return (
    <ol className={classes.plan}>
      {operators(plan).map(({ depth, name, details, rows }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: operators have no identity but their place
        <li key={index} style={{ marginInlineStart: depth * 24 }}>
          <strong>{name}</strong>
          <code>{details}</code>
          {rows !== undefined && <span>{t("query.planRows", { rows })}</span>}
        </li>
      ))}
    </ol>
  )
}
