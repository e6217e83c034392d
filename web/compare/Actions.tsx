import { Button } from "@mantine/core"
import type { Comparison } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { DownloadIcon, PrintIcon } from "../ui/icons.tsx"
import classes from "./ComparePage.module.css"
import { csvOf, saveText } from "./csv.ts"
import type { KnownPair } from "./pairs.ts"
import { pairTable } from "./pairTable.ts"
import { plansById, sideName } from "./sides.ts"

/** Takes the list away as a table, or prints what is shown. */
export function Actions({
  comparison,
  pairs,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly KnownPair[]
}) {
  const { t } = useWords()
  const name = `${sideName(comparison.upper)}-${sideName(comparison.lower)}`.replace(/[\\/:*?"<>|]/gu, "")
  const save = (): void =>
    saveText(
      csvOf(pairTable(pairs, plansById(comparison), (key) => t(key as never) as string)),
      `${name}.csv`,
      "text/csv;charset=utf-8",
    )
  return (
    <div className={classes.actions}>
      <Button size="compact-sm" variant="default" leftSection={<DownloadIcon size={14} />} onClick={save}>
        {t("compare.csv")}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<PrintIcon size={14} />} onClick={() => window.print()}>
        {t("compare.print")}
      </Button>
    </div>
  )
}
