import { SegmentedControl } from "@mantine/core"
import { useState } from "react"
import type { ViewGraph } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import type { UpdateView } from "../address/useView.ts"
import { useWords } from "../i18n/index.ts"
import { OutlineTree } from "../outline/OutlineTree.tsx"
import { FilterPanel } from "./FilterPanel.tsx"
import classes from "./GraphPage.module.css"
import type { Drawing } from "./model.ts"

interface SidePanelProps {
  readonly graph: ViewGraph
  readonly drawn: Drawing
  readonly shown: ReadonlySet<string>
  readonly view: ViewState
  readonly update: UpdateView
  readonly select: (id: string | undefined) => void
}

/** Legend and filters, or the same graph as a tree. */
export function SidePanel({ graph, drawn, shown, view, update, select }: SidePanelProps) {
  const { t } = useWords()
  const [tab, setTab] = useState<"filter" | "outline">("filter")
  return (
    <aside className={classes.side} aria-label={t(`action.${tab}`)}>
      <SegmentedControl
        fullWidth
        size="xs"
        m={8}
        value={tab}
        onChange={(value) => setTab(value === "outline" ? "outline" : "filter")}
        data={[
          { value: "filter", label: t("action.filter") },
          { value: "outline", label: t("action.outline") },
        ]}
      />
      <div className={classes.sideBody}>
        {tab === "filter" ? (
          <FilterPanel graph={graph} drawn={drawn} view={view} update={update} />
        ) : (
          <OutlineTree drawn={drawn} shown={shown} selected={view.selected} select={select} />
        )}
      </div>
    </aside>
  )
}
