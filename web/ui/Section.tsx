import type { ReactNode } from "react"
import classes from "./Section.module.css"

interface SectionProps {
  readonly title: string
  /** How many things stand in it. */
  readonly count?: number
  readonly children: ReactNode
}

/** A part of a side panel under its heading. */
export function Section({ title, count, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>
        {title}
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </h3>
      {children}
    </section>
  )
}
