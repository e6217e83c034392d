import { UnstyledButton } from "@mantine/core"
import { useState } from "react"
import type { ComparedMeasure, Plan } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"
import { usePrinting } from "../ui/usePrinting.ts"
import { KindMark, Score, VerdictMark } from "./Kind.tsx"
import classes from "./PairList.module.css"
import { isPair, type KnownPair } from "./pairs.ts"

/** Rows drawn before one asks for more. */
const PAGE = 100
/** Reasons in a row. */
const REASONS = 4

interface PairListProps {
  readonly pairs: readonly KnownPair[]
  /** The plans to name: those of a side that has several. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly upper: string | undefined
  readonly lower: string | undefined
  readonly choose: (pair: KnownPair) => void
}

/** Where a measure stands; with its plan where a side has several. */
function Place({ measure, plans }: { readonly measure: ComparedMeasure; readonly plans: ReadonlyMap<string, Plan> }) {
  const plan = plans.get(measure.policy)
  return (
    <span className={classes.path}>
      {measure.path} {measure.headings.at(-1)}
      {plan !== undefined && <span className={classes.plan}>{plan.title}</span>}
    </span>
  )
}

interface RowProps {
  readonly pair: KnownPair
  readonly plans: ReadonlyMap<string, Plan>
  readonly chosen: boolean
  readonly choose: () => void
}

function Row({ pair, plans, chosen, choose }: RowProps) {
  const { t } = useWords()
  const { rank, upper, lower, score, kind, decision, reasons } = pair
  const named = [...new Set(reasons.map(({ about }) => about).filter((about) => about !== ""))]
  return (
    <tr className={classes.row} data-chosen={chosen} data-rejected={decision?.verdict === "rejected"} onClick={choose}>
      <td className={classes.number}>{rank}</td>
      <td>
        <Score score={score} />
      </td>
      <td>
        <KindMark kind={kind} />
        {decision !== undefined && (
          <div>
            <VerdictMark verdict={decision.verdict} />
          </div>
        )}
      </td>
      <td className={classes.title} lang="zh-CN">
        <UnstyledButton
          className={classes.open}
          aria-pressed={chosen}
          aria-label={t("compare.openPair", { upper: upper.title, lower: lower.title })}
          onClick={(event) => {
            event.stopPropagation()
            choose()
          }}
        >
          {upper.title}
        </UnstyledButton>
        <Place measure={upper} plans={plans} />
      </td>
      <td className={classes.title} lang="zh-CN">
        <span className={`${classes.open} ${classes.below}`}>{lower.title}</span>
        <Place measure={lower} plans={plans} />
      </td>
      <td className={`${classes.reasons} ${classes.reasonsColumn}`} lang="zh-CN">
        {named.slice(0, REASONS).map((about) => (
          <span key={about}>{about}</span>
        ))}
      </td>
    </tr>
  )
}

/** The pairs by score; a row opens its pair. */
export function PairList({ pairs, plans, upper, lower, choose }: PairListProps) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(PAGE)
  const isPrinting = usePrinting()
  if (pairs.length === 0) return <Message title={t("compare.noPairs")} hint={t("compare.noPairsHint")} />
  const rest = pairs.length - wanted
  const drawn = isPrinting ? pairs : pairs.slice(0, wanted)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("compare.rank")}</th>
            <th scope="col">{t("compare.score")}</th>
            <th scope="col">{t("compare.kindTitle")}</th>
            <th scope="col">{t("compare.upper")}</th>
            <th scope="col">{t("compare.lower")}</th>
            <th scope="col" className={classes.reasonsColumn}>
              {t("compare.reasons")}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((pair) => (
            <Row
              key={`${pair.upper.id}\n${pair.lower.id}`}
              pair={pair}
              plans={plans}
              chosen={isPair(pair, { ...(upper !== undefined && { upper }), ...(lower !== undefined && { lower }) })}
              choose={() => choose(pair)}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && !isPrinting && (
        <UnstyledButton className={classes.more} onClick={() => setWanted((before) => before + PAGE)}>
          {t("action.more", { count: Math.min(rest, PAGE) })}
        </UnstyledButton>
      )}
    </div>
  )
}
