import { CloseButton, UnstyledButton } from "@mantine/core"
import type { ReactNode } from "react"
import type { Plan } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { Sheet } from "../ui/Sheet.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import type { CompareState } from "./address.ts"
import cellClasses from "./CellPairs.module.css"
import classes from "./ComparePage.module.css"
import { PairCard } from "./PairCard.tsx"
import { PairItems } from "./PairItems.tsx"
import { isPair, type KnownPair } from "./pairs.ts"
import { type Section, sectionsOf } from "./sections.ts"

interface SidePanelProps {
  readonly state: CompareState
  readonly pairs: readonly KnownPair[]
  readonly shown: readonly KnownPair[]
  readonly plans: ReadonlyMap<string, Plan>
  readonly measures: {
    readonly upper: Parameters<typeof sectionsOf>[0]
    readonly lower: Parameters<typeof sectionsOf>[0]
  }
  readonly choose: (pair: KnownPair) => void
  readonly read: () => void
  /** Back to the cell, or away with the panel. */
  readonly back: () => void
  readonly close: () => void
}

const nameOf = ({ title, path }: Section): string => title || path

function CellContent({
  state,
  shown,
  plans,
  measures,
  choose,
  close,
}: Omit<SidePanelProps, "close"> & { readonly close: (() => void) | undefined }) {
  const { t } = useWords()
  const row = sectionsOf(measures.upper).find(({ key }) => key === state.row)
  const column = sectionsOf(measures.lower).find(({ key }) => key === state.column)
  if (row === undefined || column === undefined) return undefined
  const within = (section: Section, id: string): boolean => section.measures.some((measure) => measure.id === id)
  const pairs = shown.filter(({ upper, lower }) => within(row, upper.id) && within(column, lower.id))
  return (
    <>
      <header className={cellClasses.head}>
        <h3 className={cellClasses.titles} lang="zh-CN">
          <span>{nameOf(row)}</span>
          <span>{nameOf(column)}</span>
        </h3>
        {close !== undefined && <CloseButton size="sm" aria-label={t("action.close")} onClick={close} />}
      </header>
      <PairItems pairs={pairs} plans={plans} choose={choose} />
    </>
  )
}

/** What is chosen, a pair or the pairs of a cell: beside the table, or from below on a narrow screen. */
export function SidePanel(props: SidePanelProps) {
  const { state, pairs, plans, read, back, close } = props
  const { t } = useWords()
  const narrow = useNarrow()
  const pair = pairs.find((one) => isPair(one, state))
  const content: ReactNode =
    pair === undefined ? (
      <CellContent {...props} close={narrow ? undefined : close} />
    ) : (
      <>
        {state.row !== undefined && (
          <UnstyledButton className={classes.back} onClick={back}>
            ← {t("compare.backToCell")}
          </UnstyledButton>
        )}
        <PairCard pair={pair} plans={plans} read={read} close={narrow ? undefined : close} />
      </>
    )
  if (narrow)
    return (
      <Sheet title={t("compare.pair")} close={close}>
        {content}
      </Sheet>
    )
  return (
    <aside className={classes.panel} aria-label={t("compare.pair")}>
      {content}
    </aside>
  )
}
