import { useEffect, useRef, useState } from "react"
import { useWords } from "../../i18n/index.ts"
import { Message } from "../../ui/State.tsx"
import { useNarrow } from "../../ui/useNarrow.ts"
import { without } from "../address.ts"
import { PairItems } from "../PairItems.tsx"
import { isPair, type KnownPair } from "../pairs.ts"
import { plansById } from "../sides.ts"
import type { ViewProps } from "../view.ts"
import { Column } from "./Column.tsx"
import { Joins } from "./Joins.tsx"
import { PairBar } from "./PairBar.tsx"
import classes from "./Read.module.css"
import { useStep } from "./useStep.ts"

/** The two texts side by side at the chosen pair; without one, at the best. */
export function Read({ comparison, pairs, shown, state, update }: ViewProps) {
  const { t } = useWords()
  const pair = pairs.find((one) => isPair(one, state)) ?? shown[0] ?? pairs[0]
  const choose = (chosen: KnownPair): void =>
    update(
      (now) => ({ ...without(now, "reason"), upper: chosen.upper.id, lower: chosen.lower.id }),
      t("did.select", { name: chosen.upper.title }),
    )
  if (pair === undefined) return <Message title={t("compare.noOverlap")} hint={t("compare.noOverlapHint")} />
  const point = (number: number): void => update((now) => ({ ...now, reason: String(number) }))
  const active = Number(state.reason) || undefined
  return <Texts {...{ comparison, pairs, shown, pair, active, choose, point }} />
}

interface TextsProps extends Pick<ViewProps, "comparison" | "pairs" | "shown"> {
  readonly pair: KnownPair
  readonly active: number | undefined
  readonly choose: (pair: KnownPair) => void
  readonly point: (number: number) => void
}

function Texts({ comparison, pairs, shown, pair, active, choose, point }: TextsProps) {
  const narrow = useNarrow()
  const plans = plansById(comparison)
  const [together, setTogether] = useState(true)
  const upper = useRef<HTMLDivElement>(null)
  const lower = useRef<HTMLDivElement>(null)
  const at = shown.findIndex((one) => isPair(one, { upper: pair.upper.id, lower: pair.lower.id }))
  const ready = useReady(upper, lower, `${pair.upper.documentId}\n${pair.lower.documentId}`)
  const onScroll = useStep({ upper, lower, together, pair, pairs, active, ready })
  const best =
    (side: "upper" | "lower") =>
    (measure: string): void => {
      const of = pairs.filter((one) => one[side].id === measure)
      const next = of[(of.findIndex((one) => one.rank === pair.rank) + 1) % of.length]
      if (next !== undefined) choose(next)
    }
  const column = (side: "upper" | "lower") => (
    <Column
      side={side}
      ref={side === "upper" ? upper : lower}
      pair={pair}
      pairs={pairs}
      measures={comparison.measures[side]}
      plan={plans.get(pair[side].policy)}
      active={active}
      open={best(side)}
      onScroll={onScroll}
    />
  )
  return (
    <div className={classes.page}>
      {!narrow && (
        <nav className={classes.index}>
          <PairItems pairs={shown} plans={plans} isChosen={(one) => one.rank === pair.rank} choose={choose} />
        </nav>
      )}
      <div className={classes.side}>
        <PairBar
          pair={pair}
          at={at}
          of={shown.length}
          step={(by) => {
            const next = shown[at + by]
            if (next !== undefined) choose(next)
          }}
          {...{ active, point, together, setTogether }}
        />
        <div className={classes.texts}>
          {column("upper")}
          {!narrow && (
            <Joins
              upper={upper}
              lower={lower}
              count={pair.reasons.length}
              active={active}
              of={`${ready} ${pair.rank}`}
            />
          )}
          {column("lower")}
        </div>
      </div>
    </div>
  )
}

/** Whether both texts are drawn; looked at anew when the documents change. */
function useReady(
  upper: React.RefObject<HTMLDivElement | null>,
  lower: React.RefObject<HTMLDivElement | null>,
  documents: string,
): boolean {
  const [ready, setReady] = useState("")
  useEffect(() => {
    if (ready === documents) return
    const drawn = (): boolean => [upper, lower].every(({ current }) => current?.dataset.ready === "true")
    if (drawn()) {
      setReady(documents)
      return
    }
    const watch = new MutationObserver(() => drawn() && setReady(documents))
    for (const { current } of [upper, lower]) if (current !== null) watch.observe(current, { attributes: true })
    return () => watch.disconnect()
  })
  return ready === documents
}
