import { redo, undo } from "../address/history.ts"
import { useUndo } from "../address/useUndo.ts"
import { useWords } from "../i18n/index.ts"
import { RedoIcon, UndoIcon } from "../ui/icons.tsx"
import { CanvasTools, Tool } from "./CanvasTools.tsx"

interface ToolbarProps {
  readonly zoom: (direction: "in" | "out") => void
  readonly fit: () => void
}

/** Zoom, fit, undo and redo, at the lower right of the canvas. */
export function Toolbar({ zoom, fit }: ToolbarProps) {
  const { t } = useWords()
  const { steps, index } = useUndo()
  const named = (action: string, did: string | undefined): string => (did === undefined ? action : `${action}：${did}`)
  return (
    <CanvasTools zoom={zoom} fit={fit} withKeys>
      <Tool
        name={named(t("action.undo"), steps[index - 1])}
        keys="Ctrl Z"
        icon={UndoIcon}
        act={undo}
        disabled={index === 0}
      />
      <Tool
        name={named(t("action.redo"), steps[index])}
        keys="Ctrl Y"
        icon={RedoIcon}
        act={redo}
        disabled={index >= steps.length}
      />
    </CanvasTools>
  )
}
