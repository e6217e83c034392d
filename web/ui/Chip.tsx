import { UnstyledButton } from "@mantine/core"
import type { ReactNode } from "react"
import classes from "./Chip.module.css"

interface ChipProps {
  readonly on: boolean
  readonly toggle: () => void
  /** How many it leaves. */
  readonly count: number
  readonly children: ReactNode
}

/** A filter that is on or off, with how many it leaves. */
export function Chip({ on, toggle, count, children }: ChipProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={on} onClick={toggle}>
      {children}
      <span className={classes.count}>{count}</span>
    </UnstyledButton>
  )
}
