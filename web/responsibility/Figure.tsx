import { UnstyledButton } from "@mantine/core"
import { useWords } from "../i18n/index.ts"
import classes from "./DutyTable.module.css"
import { type DutyRow, figure } from "./rows.ts"
import type { Cell } from "./state.ts"

interface FigureProps {
  readonly row: DutyRow
  readonly cell: Cell
  /** The plan's title, or the word for all. */
  readonly group: string
  /** Whether a new plan begins here. */
  readonly isFirst: boolean
  readonly open: Cell | undefined
  readonly show: (cell: Cell) => void
}

const same = (one: Cell | undefined, other: Cell): boolean =>
  one?.office === other.office && one.plan === other.plan && one.role === other.role

/** One figure of the table; it opens the measures that it counts. */
export function Figure({ row, cell, group, isFirst, open, show }: FigureProps) {
  const { t } = useWords()
  const count = figure(row, cell)
  const empty = figure(row, cell.plan === undefined ? {} : { plan: cell.plan }) === 0
  const role = cell.role === undefined ? t("duties.load") : t(`duties.roleLong.${cell.role}`)
  const office = row.offices[0]?.name ?? ""
  return (
    <td
      className={classes.cell}
      data-first={isFirst}
      data-group={group}
      data-none={empty}
      data-role={cell.role ?? "load"}
    >
      {count === 0 ? (
        <span className={classes.zero}>·</span>
      ) : (
        <UnstyledButton
          className={classes.figure}
          data-figure
          data-open={same(open, cell)}
          aria-label={t("duties.figure", { office, plan: group, role, count })}
          onClick={() => show(cell)}
        >
          {count}
        </UnstyledButton>
      )}
    </td>
  )
}
