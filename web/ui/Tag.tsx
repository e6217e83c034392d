import type { ReactNode } from "react"
import classes from "./Tag.module.css"

/** A word that says what kind of entry this is; a strong one stands out. */
export function Tag({ strong = false, children }: { readonly strong?: boolean; readonly children: ReactNode }) {
  return (
    <span className={classes.tag} data-strong={strong}>
      {children}
    </span>
  )
}
