import { UnstyledButton } from "@mantine/core"
import type { ViewGraph } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./GraphPage.module.css"
import { StaleNotice } from "./StaleNotice.tsx"
import { UndoMenu } from "./UndoMenu.tsx"

interface StatusBarProps {
  readonly graph: ViewGraph
  readonly shown: number
  readonly view: ViewState
  readonly opening: boolean
  readonly reset: () => void
}

const isChanged = (view: ViewState): boolean =>
  view.selected !== undefined ||
  [view.open, view.shown, view.hiddenLabels, view.hiddenLevels, view.hiddenPolicies, view.hiddenNodes].some(
    (list) => list.length > 0,
  )

/** How much is drawn and how much is not, and what the last step was. */
export function StatusBar({ graph, shown, view, opening, reset }: StatusBarProps) {
  const { t } = useWords()
  const all = graph.counts.reduce((sum, { label, count }) => sum + (label === "Document" ? 0 : count), 0)
  return (
    <footer className={classes.status}>
      <span>{t("status.nodes", { count: shown })}</span>
      {all > shown && <span>{t("status.hidden", { count: all - shown })}</span>}
      {graph.detail === "overview" && <span>{t("status.overview")}</span>}
      {opening && <span>{t("loading.node")}</span>}
      <span className={classes.statusEnd} />
      <StaleNotice version={graph.version} className={classes.statusAction} />
      <UndoMenu />
      {isChanged(view) && (
        <UnstyledButton className={classes.statusAction} onClick={reset}>
          {t("action.reset")}
        </UnstyledButton>
      )}
    </footer>
  )
}
