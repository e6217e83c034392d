import type { Pair } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { CheckIcon, CrossIcon } from "../ui/icons.tsx"
import classes from "./Kind.module.css"

/** How much of a disc is filled, so that kinds differ without colour. */
const FILLED: Readonly<Record<Pair["kind"], string>> = {
  same: "M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12z",
  refines: "M8 2a6 6 0 0 0 0 12z",
  partial: "M8 8V2a6 6 0 0 0-6 6z",
  none: "",
}

/** The kind of an overlap: a disc, full, half or a quarter, and its word. */
export function KindMark({ kind }: { readonly kind: Pair["kind"] }) {
  const { t } = useWords()
  return (
    <span className={classes.kind}>
      <svg aria-hidden="true" width={13} height={13} viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
        <path d={FILLED[kind]} fill="var(--accent)" />
      </svg>
      {t(`compare.kind.${kind}`)}
    </span>
  )
}

/** A score from 0 to 1 as a number and a bar. */
export function Score({ score }: { readonly score: number }) {
  return (
    <span className={classes.score}>
      {score.toFixed(2)}
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${Math.round(score * 100)}%` }} />
      </span>
    </span>
  )
}

/** What a person said of a pair. */
export function VerdictMark({ verdict }: { readonly verdict: NonNullable<Pair["decision"]>["verdict"] }) {
  const { t } = useWords()
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      {verdict === "confirmed" ? <CheckIcon size={12} /> : <CrossIcon size={12} />}
      {t(`compare.verdict.${verdict}`)}
    </span>
  )
}
