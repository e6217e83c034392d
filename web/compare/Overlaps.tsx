import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import { without } from "./address.ts"
import classes from "./ComparePage.module.css"
import { Filters } from "./Filters.tsx"
import { Matrix } from "./Matrix.tsx"
import { PairList } from "./PairList.tsx"
import { isPair, type KnownPair } from "./pairs.ts"
import { Read } from "./read/Read.tsx"
import { SidePanel } from "./SidePanel.tsx"
import { ambiguous, plansById } from "./sides.ts"
import type { ViewProps } from "./view.ts"

/** Matrix, list or texts with the filters above; what is chosen stands beside the first two. */
export function Overlaps(props: ViewProps & { readonly close: () => void }) {
  const { comparison, pairs, shown, state, update, close } = props
  const { t } = useWords()
  const narrow = useNarrow()
  const plans = plansById(comparison)
  const choose = ({ upper, lower }: KnownPair): void =>
    update((now) => ({ ...now, upper: upper.id, lower: lower.id }), t("did.select", { name: upper.title }))
  const opened = pairs.some((pair) => isPair(pair, state)) || (state.tab === "matrix" && state.row !== undefined)
  if (pairs.length === 0) return <Message title={t("compare.noOverlap")} hint={t("compare.noOverlapHint")} />
  if (state.tab === "read")
    return (
      <>
        {!narrow && <Filters state={state} update={update} pairs={pairs} left={shown.length} />}
        <Read {...props} />
      </>
    )
  return (
    <>
      <Filters state={state} update={update} pairs={pairs} left={shown.length} />
      <div className={classes.content} data-panel={opened}>
        <div className={classes.main}>
          {state.tab === "matrix" ? (
            <Matrix
              measures={comparison.measures}
              plans={plans}
              pairs={pairs}
              shown={shown}
              row={state.row}
              column={state.column}
              choose={(row, column) =>
                update(
                  (now) => ({ ...without(now, "upper", "lower"), row: row.key, column: column.key }),
                  t("did.select", { name: row.title }),
                )
              }
            />
          ) : (
            <PairList
              plans={ambiguous(comparison)}
              pairs={shown}
              upper={state.upper}
              lower={state.lower}
              choose={choose}
            />
          )}
        </div>
        {opened && (
          <SidePanel
            state={state}
            pairs={pairs}
            shown={shown}
            plans={plans}
            measures={comparison.measures}
            choose={choose}
            read={() => update((now) => ({ ...now, tab: "read" }), t("compare.tab.read"))}
            back={() => update((now) => without(now, "upper", "lower"), t("compare.backToCell"))}
            close={close}
          />
        )}
      </div>
    </>
  )
}
