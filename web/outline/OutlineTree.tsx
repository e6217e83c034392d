import { Tree, type TreeNodeData, useTree } from "@mantine/core"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Drawing } from "../graph/model.ts"
import { useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import classes from "./OutlineTree.module.css"
import { outlineOf, pathTo, type Row } from "./tree.ts"

interface OutlineTreeProps {
  readonly drawn: Drawing
  readonly shown: ReadonlySet<string>
  readonly selected: string | undefined
  readonly select: (id: string) => void
}

const toData = (row: Row): TreeNodeData => ({
  value: row.value,
  label: row.text,
  nodeProps: { row },
  ...(row.children.length === 0 ? {} : { children: row.children.map(toData) }),
})

function RowLabel({ row }: { readonly row: Row }) {
  const { t } = useWords()
  const role = row.edge?.type === "LEADS" ? t("line.LEADS") : (row.edge?.role ?? t("line.SUPPORTS"))
  return (
    <>
      {row.node !== undefined && <Shape label={row.node.label} size={10} />}
      {row.edge !== undefined && <span className={classes.role}>{role}</span>}
      <span className={row.node === undefined ? classes.section : classes.text}>{row.text}</span>
    </>
  )
}

/** Rows opened by the person, and those above what is selected. */
function useExpanded(rows: readonly Row[], selected: string | undefined) {
  const [expanded, setExpanded] = useState<Record<string, boolean>>({})
  useEffect(() => {
    const path = selected === undefined ? undefined : pathTo(rows, selected)
    if (path === undefined) return
    setExpanded((before) => ({ ...before, ...Object.fromEntries(path.map((value) => [value, true])) }))
  }, [rows, selected])
  return [expanded, setExpanded] as const
}

/** The graph as a tree for keyboard and screen reader, in step with the canvas. */
export function OutlineTree({ drawn, shown, selected, select }: OutlineTreeProps) {
  const { t } = useWords()
  const rows = useMemo(() => outlineOf(drawn, shown), [drawn, shown])
  const data = useMemo(() => rows.map(toData), [rows])
  const nodes = useMemo(() => new Map(flat(rows).map((row) => [row.value, row.node])), [rows])
  const [expandedState, setExpanded] = useExpanded(rows, selected)
  const tree = useTree({
    expandedState,
    onExpandedStateChange: setExpanded,
    selectedState: selected === undefined ? [] : [selected],
    onSelectedStateChange: ([value]) => {
      const node = value === undefined ? undefined : nodes.get(value)
      if (node !== undefined) select(node.id)
    },
  })
  const root = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (selected === undefined || expandedState === undefined) return
    const row = root.current?.querySelector(`[data-value="${CSS.escape(selected)}"]`)
    row?.scrollIntoView({ block: "nearest" })
  }, [selected, expandedState])
  return (
    <Tree
      ref={root}
      aria-label={t("action.outline")}
      data={data}
      tree={tree}
      levelOffset={14}
      selectOnClick
      expandOnClick
      className={classes.tree ?? ""}
      renderNode={({ node, expanded, hasChildren, elementProps }) => (
        <div {...elementProps} className={`${elementProps.className} ${classes.row}`}>
          <span className={classes.arrow} data-open={expanded} aria-hidden="true">
            {hasChildren ? "›" : ""}
          </span>
          <RowLabel row={node.nodeProps?.row as Row} />
        </div>
      )}
    />
  )
}

const flat = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...flat(row.children)])
