import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import type { Comparison } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { DownloadIcon, PrintIcon } from "../ui/icons.tsx"
import classes from "./ComparePage.module.css"
import { csvOf, saveText } from "./csv.ts"
import type { KnownPair } from "./pairs.ts"
import { pairTable } from "./pairTable.ts"
import { plansById, sideName } from "./sides.ts"

interface ActionProps {
  readonly name: string
  readonly icon: ReactNode
  readonly act: () => void
}

/** A button with its name, which is left out where there is no room. */
function Action({ name, icon, act }: ActionProps) {
  return (
    <Button size="compact-sm" variant="default" className={classes.action ?? ""} aria-label={name} onClick={act}>
      {icon}
      <span className={classes.actionName}>{name}</span>
    </Button>
  )
}

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
      <Action name={t("compare.csv")} icon={<DownloadIcon size={14} />} act={save} />
      <Action name={t("compare.print")} icon={<PrintIcon size={14} />} act={() => window.print()} />
    </div>
  )
}
