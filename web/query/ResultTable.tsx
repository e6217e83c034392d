import { UnstyledButton } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useMemo, useRef, useState } from "react"
import { useWords } from "../i18n/index.ts"
import { usePrinting } from "../ui/usePrinting.ts"
import classes from "./ResultTable.module.css"
import { holds, nextOrder, type Order, type Row, sorted } from "./rows.ts"
import { Value } from "./Value.tsx"
import { wordsOf } from "./values.ts"

interface ResultTableProps {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly selected: string | undefined
  readonly select: (id: string) => void
}

/** px of a row that is not expanded, and of a character of a column's width. */
const HEIGHT = 33
const CHARACTER = 8
const NARROWEST = 64
const WIDEST = 360
/** Rows looked at for the width of a column. */
const SAMPLE = 50

/** Rows that go on paper at the most. */
const PRINTED = 2_000

/** A Chinese character is twice as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 1.7 : 1), 0)

function widths(columns: readonly string[], rows: readonly Row[]): number[] {
  return columns.map((column) => {
    const texts = [column, ...rows.slice(0, SAMPLE).map((row) => wordsOf(row[column] ?? null).slice(0, 80))]
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(...texts.map(widthOf)) * CHARACTER + 34))
  })
}

const isNumber = (rows: readonly Row[], column: string): boolean => {
  const values = rows.slice(0, SAMPLE).map((row) => row[column] ?? null)
  return values.some((value) => value !== null) && values.every((value) => value === null || typeof value === "number")
}

function Head({
  column,
  isNumber: numeric,
  order,
  sort,
}: {
  readonly isNumber: boolean
  readonly column: string
  readonly order: Order | undefined
  readonly sort: (column: string) => void
}) {
  const { t } = useWords()
  const on = order?.column === column
  return (
    <th scope="col" data-number={numeric} aria-sort={on ? (order.ascending ? "ascending" : "descending") : "none"}>
      <UnstyledButton className={classes.sort} title={t("query.sortBy", { name: column })} onClick={() => sort(column)}>
        <span className={classes.columnName}>{column}</span>
        <span aria-hidden="true">{on ? (order.ascending ? "↑" : "↓") : ""}</span>
      </UnstyledButton>
    </th>
  )
}

/** The rows of an answer: thousands scroll as a few would; a row number opens what its cells cut off. */
export function ResultTable({ columns, rows, selected, select }: ResultTableProps) {
  const { t } = useWords()
  const [order, setOrder] = useState<Order | undefined>(undefined)
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set())
  const scroller = useRef<HTMLElement>(null)
  const shown = useMemo(() => sorted(rows, order), [rows, order])
  const wide = useMemo(() => widths(columns, rows), [columns, rows])
  const numeric = useMemo(() => columns.map((column) => isNumber(rows, column)), [columns, rows])
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 12,
  })
  useEffect(() => {
    if (selected === undefined) return
    const at = shown.findIndex((row) => holds(row, selected))
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" })
  }, [selected, shown, virtual])
  const isPrinting = usePrinting()
  const drawn = virtual.getVirtualItems()
  const items = isPrinting ? shown.slice(0, PRINTED).map((_, index) => ({ index, key: index })) : drawn
  const above = isPrinting ? 0 : (drawn[0]?.start ?? 0)
  const below = isPrinting ? 0 : virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const toggle = (index: number): void =>
    setExpanded((before) => {
      const next = new Set(before)
      if (!next.delete(index)) next.add(index)
      return next
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t("query.view.table")}>
      <table className={classes.table} style={{ width: wide.reduce((sum, width) => sum + width, 48) }}>
        <colgroup>
          <col style={{ width: 48 }} />
          {columns.map((column, index) => (
            <col key={column} style={{ width: wide[index] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              #
            </th>
            {columns.map((column, place) => (
              <Head
                key={column}
                column={column}
                isNumber={numeric[place] === true}
                order={order}
                sort={(name) => {
                  setExpanded(new Set())
                  setOrder((now) => nextOrder(now, name))
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {items.map(({ index, key }) => {
            const row = shown[index] ?? {}
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-expanded={expanded.has(index)}
                data-selected={selected !== undefined && holds(row, selected)}
              >
                <td className={classes.number}>
                  <UnstyledButton
                    aria-expanded={expanded.has(index)}
                    aria-label={t("query.expandRow", { row: index + 1 })}
                    onClick={() => toggle(index)}
                  >
                    {index + 1}
                  </UnstyledButton>
                </td>
                {columns.map((column, place) => (
                  <td key={column} data-number={numeric[place]}>
                    <div className={classes.cell}>
                      <Value value={row[column] ?? null} selected={selected} select={select} />
                    </div>
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  )
}
