import { Button, Loader } from "@mantine/core"
import type { ReactNode } from "react"
import { useOpening } from "../data/opening.ts"
import { useWords } from "../i18n/index.ts"
import { failureOf } from "./failure.ts"
import classes from "./State.module.css"

interface MessageProps {
  readonly title: string
  readonly hint?: string | undefined
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** What to say where there is nothing to show: what it is, and what to do. */
export function Message({ title, hint, icon, children }: MessageProps) {
  return (
    <div className={classes.message}>
      {icon}
      <p className={classes.title}>{title}</p>
      {hint !== undefined && hint !== "" && <p className={classes.hint}>{hint}</p>}
      {children}
    </div>
  )
}

/** Work in progress, in words; that of the server, while it is still opening its data. */
export function Loading({ what }: { readonly what: string }) {
  const { t } = useWords()
  const isOpening = useOpening()
  return (
    <div className={classes.message} role="status">
      <Loader size="sm" type="dots" />
      <p className={classes.hint}>{isOpening ? t("loading.opening") : what}</p>
    </div>
  )
}

/** What failed, why, and what to do. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert">
      <Message {...failureOf(error)}>
        <Button size="xs" variant="default" onClick={retry}>
          {t("action.retry")}
        </Button>
      </Message>
    </div>
  )
}
