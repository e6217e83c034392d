import { CloseButton } from "@mantine/core"
import { type ReactNode, useCallback, useEffect, useRef } from "react"
import { useWords } from "../i18n/index.ts"
import { Sheet } from "../ui/Sheet.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import { CellMeasures } from "./CellMeasures.tsx"
import { openFigure } from "./figures.ts"
import { MeasureDuties } from "./MeasureDuties.tsx"
import classes from "./OpenPanel.module.css"
import type { PartProps } from "./parts.ts"
import { withOpen } from "./state.ts"

function Aside({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const { t } = useWords()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <aside ref={panel} className={classes.panel} aria-label={title} tabIndex={-1}>
      <CloseButton className={classes.close ?? ""} size="sm" aria-label={t("action.close")} onClick={close} />
      {children}
    </aside>
  )
}

/** The measures behind a figure, or one measure: beside the table, on a narrow screen from below. Escape closes it. */
export function OpenPanel({ answer, state, change }: PartProps) {
  const { t } = useWords()
  const narrow = useNarrow()
  const close = useCallback((): void => {
    const figure = openFigure()
    change((now) => withOpen(now, {}))
    figure?.focus()
  }, [change])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) close()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [close])
  const Frame = narrow ? Sheet : Aside
  return (
    <Frame title={t("action.details")} close={close}>
      {state.cell === undefined ? (
        <MeasureDuties key={state.measure} answer={answer} id={state.measure ?? ""} />
      ) : (
        <CellMeasures answer={answer} state={state} cell={state.cell} />
      )}
    </Frame>
  )
}
