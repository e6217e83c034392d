import { ActionIcon, Tooltip } from "@mantine/core"
import { type ComponentType, useSyncExternalStore } from "react"
import { redo, undo, undoState } from "../address/history.ts"
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

const onAddress = (listener: () => void): (() => void) => {
  const names = ["popstate", "pushState", "replaceState"]
  for (const name of names) window.addEventListener(name, listener)
  return () => {
    for (const name of names) window.removeEventListener(name, listener)
  }
}

/** What can be undone, kept in step with the address. */
export function useUndo() {
  const text = useSyncExternalStore(onAddress, () => JSON.stringify(undoState()))
  return JSON.parse(text) as ReturnType<typeof undoState>
}

/** Zoom, fit, undo and redo, at the lower right of the canvas. */
export function Toolbar({ zoom, fit }: ToolbarProps) {
  const { t } = useWords()
  const { canUndo, canRedo, did } = useUndo()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("page.graph")}>
      <Tool name={t("action.zoomIn")} keys="+" icon={PlusIcon} act={() => zoom("in")} />
      <Tool name={t("action.zoomOut")} keys="-" icon={MinusIcon} act={() => zoom("out")} />
      <Tool name={t("action.fit")} keys="0" icon={FitIcon} act={fit} />
      <Tool
        name={did === undefined ? t("action.undo") : `${t("action.undo")}：${did}`}
        keys="Ctrl Z"
        icon={UndoIcon}
        act={undo}
        disabled={!canUndo}
      />
      <Tool name={t("action.redo")} keys="Ctrl Y" icon={RedoIcon} act={redo} disabled={!canRedo} />
    </div>
  )
}
