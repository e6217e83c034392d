import { Tree, type TreeNodeData, useTree } from "@mantine/core"
import { useEffect, useMemo, useRef } from "react"
import type { ViewGraph } from "../../src/api/contract.ts"
import type { Drawing } from "../graph/model.ts"
import { useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import classes from "./OutlineTree.module.css"
import { outlineOf, pathTo, type Row } from "./tree.ts"

interface OutlineTreeProps {
  readonly graph: ViewGraph
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
  return (
    <>
      {row.node !== undefined && <Shape label={row.node.label} size={10} />}
      {row.edge !== undefined && (
        <span className={classes.role}>
          {row.edge.type === "LEADS" ? t("line.LEADS") : (row.edge.role ?? t("line.SUPPORTS"))}
        </span>
      )}
      <span className={row.node === undefined ? classes.section : classes.text}>{row.text}</span>
    </>
  )
}

/** The graph as a tree for keyboard and screen reader, in step with the canvas. */
export function OutlineTree({ drawn, shown, selected, select }: OutlineTreeProps) {
  const rows = useMemo(() => outlineOf(drawn, shown), [drawn, shown])
  const data = useMemo(() => rows.map(toData), [rows])
  const tree = useTree()
  const root = useRef<HTMLUListElement>(null)
  const controller = useRef(tree)
  controller.current = tree
  useEffect(() => {
    if (selected === undefined) {
      controller.current.clearSelected()
      return
    }
    const path = pathTo(rows, selected)
    if (path === undefined) return
    for (const value of path) controller.current.expand(value)
    controller.current.setSelectedState([selected])
    requestAnimationFrame(() => {
      root.current?.querySelector(`[data-value="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" })
    })
  }, [rows, selected])
  return (
    <Tree
      ref={root}
      data={data}
      tree={tree}
      levelOffset={14}
      className={classes.tree ?? ""}
      renderNode={({ node, expanded, hasChildren, elementProps }) => {
        const row = node.nodeProps?.row as Row
        return (
          <div
            {...elementProps}
            className={`${elementProps.className} ${classes.row}`}
            onClick={(event) => {
              elementProps.onClick(event)
              if (row.node !== undefined) select(row.node.id)
            }}
          >
            <span className={classes.arrow} data-open={expanded} aria-hidden="true">
              {hasChildren ? "›" : ""}
            </span>
            <RowLabel row={row} />
          </div>
        )
      }}
    />
  )
}
