import { ActionIcon, Tooltip } from "@mantine/core"
import type { ComponentType, ReactNode } from "react"
import { useWords } from "../i18n/index.ts"
import { FitIcon, MinusIcon, PlusIcon } from "../ui/icons.tsx"
import classes from "./CanvasTools.module.css"

interface ToolProps {
  readonly name: string
  /** What does the same on the keyboard. */
  readonly keys?: string
  readonly icon: ComponentType
  readonly act: () => void
  readonly disabled?: boolean
}

/** One tool of a canvas, named where one rests on it. */
export function Tool({ name, keys = "", icon: Icon, act, disabled = false }: ToolProps) {
  return (
    <Tooltip label={`${name}  ${keys}`.trim()} position="top" openDelay={300}>
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

interface CanvasToolsProps {
  readonly zoom: (direction: "in" | "out") => void
  readonly fit: () => void
  /** Whether the page listens to + - 0. */
  readonly withKeys?: boolean
  readonly children?: ReactNode
}

/** Zoom, fit and what else a canvas offers, at its lower right. */
export function CanvasTools({ zoom, fit, withKeys = false, children }: CanvasToolsProps) {
  const { t } = useWords()
  const keys = (key: string) => (withKeys ? { keys: key } : {})
  return (
    <div className={classes.tools} role="toolbar" aria-label={t("page.graph")}>
      <Tool name={t("action.zoomIn")} {...keys("+")} icon={PlusIcon} act={() => zoom("in")} />
      <Tool name={t("action.zoomOut")} {...keys("-")} icon={MinusIcon} act={() => zoom("out")} />
      <Tool name={t("action.fit")} {...keys("0")} icon={FitIcon} act={fit} />
      {children}
    </div>
  )
}
