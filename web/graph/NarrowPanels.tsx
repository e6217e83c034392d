import { Button, SegmentedControl } from "@mantine/core"
import { useState } from "react"
import type { ViewGraph } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import type { UpdateView } from "../address/useView.ts"
import { DetailsContent } from "../details/Details.tsx"
import { useWords } from "../i18n/index.ts"
import { OutlineTree } from "../outline/OutlineTree.tsx"
import { FilterIcon } from "../ui/icons.tsx"
import { Sheet } from "../ui/Sheet.tsx"
import { FilterPanel } from "./FilterPanel.tsx"
import classes from "./GraphPage.module.css"
import type { Drawing } from "./model.ts"
import { StaleNotice } from "./StaleNotice.tsx"

interface NarrowPanelsProps {
  readonly graph: ViewGraph
  readonly drawn: Drawing
  readonly shown: ReadonlySet<string>
  readonly view: ViewState
  readonly update: UpdateView
  readonly select: (id: string | undefined) => void
  readonly open: (id: string) => void
}

/** On a narrow screen: canvas or outline fills the page; filter and details are sheets from below. */
export function NarrowPanels({ graph, drawn, shown, view, update, select, open }: NarrowPanelsProps) {
  const { t } = useWords()
  const [page, setPage] = useState<"canvas" | "outline">("canvas")
  const [filtering, setFiltering] = useState(false)
  return (
    <>
      {page === "outline" && (
        <div className={classes.narrowOutline}>
          <OutlineTree drawn={drawn} shown={shown} selected={view.selected} select={select} />
        </div>
      )}
      <div className={classes.narrowBar}>
        <SegmentedControl
          size="xs"
          value={page}
          onChange={(value) => setPage(value === "outline" ? "outline" : "canvas")}
          data={[
            { value: "canvas", label: t("page.graph") },
            { value: "outline", label: t("action.outline") },
          ]}
        />
        <StaleNotice version={graph.version} className={classes.narrowNotice} />
        <Button size="xs" variant="default" leftSection={<FilterIcon size={14} />} onClick={() => setFiltering(true)}>
          {t("action.filter")}
        </Button>
      </div>
      {filtering ? (
        <Sheet title={t("action.filter")} close={() => setFiltering(false)}>
          <FilterPanel graph={graph} drawn={drawn} view={view} update={update} />
        </Sheet>
      ) : (
        view.selected !== undefined && (
          <Sheet title={t("action.details")} close={() => select(undefined)}>
            <DetailsContent view={view} select={select} open={open} />
          </Sheet>
        )
      )}
    </>
  )
}
