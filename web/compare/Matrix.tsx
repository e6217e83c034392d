import { UnstyledButton } from "@mantine/core"
import { Fragment, type KeyboardEvent, useMemo } from "react"
import type { Comparison, Plan } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import classes from "./Matrix.module.css"
import type { KnownPair } from "./pairs.ts"
import { type Cell, cellKey, cellsOf, type Section, sectionsOf, uncovered } from "./sections.ts"
import { shade } from "./shade.ts"

/** Width of the heads and the last column, and of a column at the most, px. */
const HEADS = 390
const WIDEST = 92

interface MatrixProps {
  readonly measures: Comparison["measures"]
  readonly plans: ReadonlyMap<string, Plan>
  /** All pairs, and those that the filter leaves. */
  readonly pairs: readonly KnownPair[]
  readonly shown: readonly KnownPair[]
  readonly row: string | undefined
  readonly column: string | undefined
  readonly choose: (row: Section, column: Section) => void
}

/** Moves the focus among the cells that can be opened, as in a grid. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
  const at = (document.activeElement as HTMLElement | null)?.dataset.at?.split(",").map(Number)
  const [dy = 0, dx = 0] = step ?? []
  if (step === undefined || at === undefined) return
  event.preventDefault()
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-at]")].map((element) => {
    const [y = 0, x = 0] = element.dataset.at?.split(",").map(Number) ?? []
    return {
      element,
      along: dy * (y - (at[0] ?? 0)) + dx * (x - (at[1] ?? 0)),
      aside: dy === 0 ? y - (at[0] ?? 0) : x - (at[1] ?? 0),
    }
  })
  const ahead = cells
    .filter(({ along }) => along > 0)
    .sort((a, b) => Math.abs(a.aside) * 100 + a.along - Math.abs(b.aside) * 100 - b.along)
  ahead[0]?.element.focus()
}

/** How many sections in a row belong to one plan. */
function runs(sections: readonly Section[]): { policy: string; length: number }[] {
  const found: { policy: string; length: number }[] = []
  for (const { policy } of sections) {
    const last = found.at(-1)
    if (last?.policy === policy) last.length += 1
    else found.push({ policy, length: 1 })
  }
  return found
}

interface CellButtonProps {
  readonly cell: Cell
  readonly at: string
  readonly name: string
  readonly pressed: boolean
  readonly first: boolean
  readonly choose: () => void
}

function CellButton({ cell, at, name, pressed, first, choose }: CellButtonProps) {
  return (
    <UnstyledButton
      className={classes.button}
      style={{ background: shade(cell.best) }}
      data-at={at}
      tabIndex={pressed || first ? 0 : -1}
      aria-pressed={pressed}
      aria-label={name}
      title={name}
      onClick={choose}
    >
      <strong>{cell.pairs.length}</strong>
      <span>{cell.best.toFixed(2)}</span>
    </UnstyledButton>
  )
}

/** Sections above by sections below: how many pairs overlap and how strongly the best of them. */
export function Matrix({ measures, plans, pairs, shown, row, column, choose }: MatrixProps) {
  const { t, language } = useWords()
  const rows = useMemo(() => sectionsOf(measures.upper), [measures])
  const columns = useMemo(() => sectionsOf(measures.lower), [measures])
  const cells = useMemo(() => cellsOf(rows, columns, shown), [rows, columns, shown])
  const severalAbove = new Set(rows.map(({ policy }) => policy)).size > 1
  const severalBelow = new Set(columns.map(({ policy }) => policy)).size > 1
  const titleOf = ({ title, path }: Section): string => title || path || t("compare.noSection")
  const gapOf = (section: Section): string => {
    const open = uncovered(section, pairs)
    return open === 0 ? "–" : String(open)
  }
  const chosen = cells.has(cellKey(row ?? "", column ?? ""))
  let first = true
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        style={{ maxWidth: HEADS + columns.length * WIDEST }}
        data-latin={language === "en"}
        onKeyDown={walk}
      >
        <caption className="visually-hidden">{t("compare.matrixCaption")}</caption>
        <thead>
          {severalBelow && (
            <tr>
              <td className={classes.corner} />
              {runs(columns).map(({ policy, length }) => (
                <th key={policy} scope="colgroup" colSpan={length} className={classes.planColumn} lang="zh-CN">
                  <span title={plans.get(policy)?.title}>{plans.get(policy)?.title}</span>
                </th>
              ))}
              <td />
            </tr>
          )}
          <tr>
            <th className={classes.corner} scope="col">
              {t("compare.rowsColumns")}
            </th>
            {columns.map((section) => (
              <th key={section.key} scope="col" className={classes.column} title={titleOf(section)}>
                <div className={classes.columnWords}>
                  <span className={classes.columnTitle} lang="zh-CN">
                    {titleOf(section)}
                  </span>
                </div>
              </th>
            ))}
            <th scope="col" className={classes.gap}>
              {t("compare.open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((section, y) => (
            <Fragment key={section.key}>
              {severalAbove && rows[y - 1]?.policy !== section.policy && (
                <tr>
                  <th scope="rowgroup" className={classes.plan} colSpan={columns.length + 2} lang="zh-CN">
                    {plans.get(section.policy)?.title}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" className={classes.row} title={titleOf(section)}>
                  <span className={classes.rowWords}>
                    <span className={classes.path}>{section.path}</span>
                    <span lang="zh-CN">{titleOf(section)}</span>
                  </span>
                </th>
                {columns.map((other, x) => {
                  const cell = cells.get(cellKey(section.key, other.key))
                  if (cell === undefined)
                    return (
                      <td key={other.key} className={classes.cell}>
                        <span className={classes.empty}>·</span>
                      </td>
                    )
                  const isFirst = first
                  first = false
                  return (
                    <td key={other.key} className={classes.cell}>
                      <CellButton
                        cell={cell}
                        at={`${y},${x}`}
                        first={isFirst && !chosen}
                        pressed={section.key === row && other.key === column}
                        name={t("compare.cell", {
                          row: titleOf(section),
                          column: titleOf(other),
                          count: cell.pairs.length,
                          best: cell.best.toFixed(2),
                        })}
                        choose={() => choose(section, other)}
                      />
                    </td>
                  )
                })}
                <td className={classes.gap}>{gapOf(section)}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.row}>
              {t("compare.open")}
            </th>
            {columns.map((section) => (
              <td key={section.key}>{gapOf(section)}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <p className={classes.legend}>
        <span>{t("compare.legend")}</span>
        <span className={classes.swatches}>
          {[0.45, 0.55, 0.65, 0.75, 0.85].map((score) => (
            <span key={score} style={{ background: shade(score) }}>
              {score.toFixed(2)}
            </span>
          ))}
        </span>
        <span>{t("compare.legendOpen")}</span>
      </p>
    </div>
  )
}
