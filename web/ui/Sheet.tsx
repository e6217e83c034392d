import { CloseButton, UnstyledButton } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useWords } from "../i18n/index.ts"
import classes from "./Sheet.module.css"

interface SheetProps {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}

/** A panel that comes from below on a narrow screen; the page stays usable above it, and its handle makes it tall. */
export function Sheet({ title, close, children }: SheetProps) {
  const { t } = useWords()
  const [tall, setTall] = useState(false)
  return (
    <section className={classes.sheet} data-tall={tall} aria-label={title}>
      <div className={classes.head}>
        <UnstyledButton
          className={classes.handle}
          aria-expanded={tall}
          aria-label={title}
          onClick={() => setTall((before) => !before)}
        >
          <span className={classes.grip} />
          <span className={classes.title}>{title}</span>
        </UnstyledButton>
        <CloseButton size="sm" aria-label={t("action.close")} onClick={close} />
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
