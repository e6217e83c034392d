import { ActionIcon, Tooltip } from "@mantine/core"
import type { ComponentType } from "react"
import { redo, undo } from "../address/history.ts"
import { useUndo } from "../address/useUndo.ts"
import { useWords } from "../i18n/index.ts"
import { FitIcon, MinusIcon, PlusIcon, RedoIcon, UndoIcon } from "../ui/icons.tsx"
import classes from "./GraphPage.module.css"

interface ToolbarProps {
  readonly zoom: (direction: "in" | "out") => void
  readonly fit: () => void
}

interface ToolProps {
  readonly name: string
  readonly keys: string
  readonly icon: ComponentType
  readonly act: () => void
  readonly disabled?: boolean
}

function Tool({ name, keys, icon: Icon, act, disabled = false }: ToolProps) {
  return (
    <Tooltip label={`${name}  ${keys}`} position="top" openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={name}
        onClick={act}
        data-disabled={disabled || undefined}
        aria-disabled={disabled}
      >
        <Icon />
      </ActionIcon>
    </Tooltip>
  )
}

/** Zoom, fit, undo and redo, at the lower right of the canvas. */
export function Toolbar({ zoom, fit }: ToolbarProps) {
  const { t } = useWords()
  const { steps, index } = useUndo()
  const named = (action: string, did: string | undefined): string => (did === undefined ? action : `${action}：${did}`)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("page.graph")}>
      <Tool name={t("action.zoomIn")} keys="+" icon={PlusIcon} act={() => zoom("in")} />
      <Tool name={t("action.zoomOut")} keys="-" icon={MinusIcon} act={() => zoom("out")} />
      <Tool name={t("action.fit")} keys="0" icon={FitIcon} act={fit} />
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
    </div>
  )
}
