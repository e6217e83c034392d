import { Button, NativeSelect, UnstyledButton } from "@mantine/core"
import { useMemo, useState } from "react"
import type { Plan } from "../../src/api/contract/compare.ts"
import { useWords } from "../i18n/index.ts"
import { LevelMark } from "../ui/LevelMark.tsx"
import { Message } from "../ui/State.tsx"
import classes from "./DutyTable.module.css"
import { Figure } from "./Figure.tsx"
import { walkFigures } from "./figures.ts"
import { OfficeNames } from "./OfficeNames.tsx"
import type { PartProps } from "./parts.ts"
import { chosenPlans, type DutyRow, isStated, shownRows, total } from "./rows.ts"
import { type Cell, type DutyState, nextSort, ROLES, type Role, type Sort, withOpen } from "./state.ts"

/** Plans that stand side by side at the most, and rows before one asks for more. */
const PLANS = 8
const ROWS = 100

/** A group of columns: all plans together, or one. */
type Group = Plan | undefined
type Column = Omit<Sort, "ascending">

const column = (group: Group, role?: Role): Column => ({
  by: "figures",
  ...(group === undefined ? {} : { plan: group.id }),
  ...(role === undefined ? {} : { role }),
})

const isSorted = ({ by, plan, role }: Sort, other: Column): boolean =>
  by === other.by && plan === other.plan && role === other.role

interface HeadProps {
  readonly sort: Sort
  readonly column: Column
  readonly name: string
  readonly title: string
  readonly change: PartProps["change"]
}

/** The head of a column that sorts by it. */
function SortHead({ sort, column: own, name, title, change }: HeadProps) {
  const { t } = useWords()
  const on = isSorted(sort, own)
  return (
    <th
      scope="col"
      className={`${classes.head} ${classes.sortHead}`}
      data-first={own.role === ROLES[0]}
      aria-sort={on ? (sort.ascending ? "ascending" : "descending") : "none"}
    >
      <UnstyledButton
        className={classes.sort}
        title={t("duties.sortBy", { name: title })}
        onClick={() => change((now) => ({ ...now, sort: nextSort(now.sort, own) }))}
      >
        {name}
        <span aria-hidden="true" className={classes.arrow}>
          {on ? (sort.ascending ? "↑" : "↓") : ""}
        </span>
      </UnstyledButton>
    </th>
  )
}

function Head({ groups, sort, change }: { groups: readonly Group[]; sort: Sort; change: PartProps["change"] }) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th
          scope="col"
          rowSpan={2}
          className={`${classes.head} ${classes.officeHead}`}
          aria-sort={sort.by !== "name" ? "none" : sort.ascending ? "ascending" : "descending"}
        >
          <UnstyledButton
            className={classes.sort}
            title={t("duties.sortBy", { name: t("duties.nameColumn") })}
            onClick={() => change((now) => ({ ...now, sort: nextSort(now.sort, { by: "name" }) }))}
          >
            {t("duties.office")}
            <span aria-hidden="true" className={classes.arrow}>
              {sort.by === "name" ? (sort.ascending ? "↑" : "↓") : ""}
            </span>
          </UnstyledButton>
        </th>
        {groups.map((group) => (
          <th
            key={group?.id ?? ""}
            scope="colgroup"
            colSpan={group === undefined ? 4 : 3}
            className={`${classes.head} ${classes.planHead}`}
          >
            <span className={classes.planTitle} title={group?.title}>
              {group !== undefined && <LevelMark level={group.level} />}
              {group === undefined ? t("duties.all") : group.title}
            </span>
          </th>
        ))}
      </tr>
      <tr>
        {groups.map((group) => {
          const of = group === undefined ? t("duties.all") : group.title
          return [
            ...ROLES.map((role) => (
              <SortHead
                key={`${group?.id ?? ""} ${role}`}
                sort={sort}
                column={column(group, role)}
                name={t(`duties.role.${role}`)}
                title={`${of} · ${t(`duties.roleLong.${role}`)}`}
                change={change}
              />
            )),
            group === undefined ? (
              <SortHead
                key="load"
                sort={sort}
                column={column(group)}
                name={t("duties.load")}
                title={t("duties.load")}
                change={change}
              />
            ) : null,
          ]
        })}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: DutyRow
  readonly groups: readonly Group[]
  readonly open: Cell | undefined
  readonly show: (cell: Cell) => void
}

function Row({ row, groups, open, show }: RowProps) {
  const { t } = useWords()
  const of = (group: Group): Pick<Cell, "plan"> => (group === undefined ? {} : { plan: group.id })
  return (
    <tr>
      <th scope="row" className={classes.office}>
        <OfficeNames offices={row.offices} />
      </th>
      {groups.map((group) => [
        ...ROLES.map((role, index) => (
          <Figure
            key={`${group?.id ?? ""} ${role}`}
            row={row}
            cell={{ office: row.key, ...of(group), role }}
            group={group === undefined ? t("duties.all") : group.title}
            isFirst={index === 0}
            open={open}
            show={show}
          />
        )),
        group === undefined ? (
          <Figure
            key="load"
            row={row}
            cell={{ office: row.key }}
            group={t("duties.all")}
            isFirst={false}
            open={open}
            show={show}
          />
        ) : null,
      ])}
    </tr>
  )
}

function Foot({ rows, groups }: { rows: readonly DutyRow[]; groups: readonly Group[] }) {
  const { t } = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row" className={`${classes.sum} ${classes.sumName}`}>
          {t("duties.total")}
          <span className={classes.note}>{t("duties.loadHint")}</span>
        </th>
        {groups.map((group) => {
          const plan = group === undefined ? {} : { plan: group.id }
          return [
            ...ROLES.map((role, index) => (
              <td key={`${group?.id ?? ""} ${role}`} className={classes.sum} data-first={index === 0}>
                {total(rows, { ...plan, role })}
              </td>
            )),
            group === undefined ? (
              <td key="load" className={classes.sum}>
                {total(rows, {})}
              </td>
            ) : null,
          ]
        })}
      </tr>
    </tfoot>
  )
}

/** On a narrow screen, where the heads are not seen: what to sort by. */
function SortChoice({ groups, sort, change }: { groups: readonly Group[]; sort: Sort; change: PartProps["change"] }) {
  const { t } = useWords()
  const choices: { key: string; name: string; column: Column }[] = [
    { key: "load", name: t("duties.load"), column: column(undefined) },
    { key: "name", name: t("duties.nameColumn"), column: { by: "name" } },
    ...groups.flatMap((group) =>
      ROLES.map((role) => ({
        key: `${role} ${group?.id ?? ""}`,
        name: `${t(`duties.roleLong.${role}`)} · ${group === undefined ? t("duties.all") : group.title}`,
        column: column(group, role),
      })),
    ),
  ]
  return (
    <NativeSelect
      size="xs"
      className={classes.sortChoice ?? ""}
      aria-label={t("duties.sort")}
      value={choices.find((one) => isSorted(sort, one.column))?.key ?? "load"}
      onChange={(event) => {
        const wanted = choices.find(({ key }) => key === event.currentTarget.value)?.column
        if (wanted !== undefined) change((now) => ({ ...now, sort: { ...wanted, ascending: wanted.by === "name" } }))
      }}
      data={choices.map(({ key, name }) => ({ value: key, label: name }))}
    />
  )
}

/** The groups of columns: all plans, then each; one plan alone needs no sum. */
const groupsOf = (plans: readonly Plan[]): Group[] => [undefined, ...(plans.length > 1 ? plans.slice(0, PLANS) : [])]

const parted = <T,>(list: readonly T[], holds: (item: T) => boolean): [T[], T[]] => [
  list.filter(holds),
  list.filter((item) => !holds(item)),
]

/** Agencies by plans: what each leads, leads jointly and supports; every number opens its measures. */
export function DutyTable({ answer, state, change }: PartProps) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(ROWS)
  const rows = useMemo(() => shownRows(answer, state), [answer, state])
  const [plans, silent] = parted(chosenPlans(answer, state), ({ id }) => isStated(answer, id))
  const groups = groupsOf(plans)
  const show = (cell: Cell): void => change((now: DutyState) => withOpen(now, { cell }))
  if (rows.length === 0) return <Message title={t("duties.none")} hint={t("duties.noneHint")} />
  const hidden = plans.length > PLANS ? plans.length - PLANS : 0
  return (
    <>
      {hidden > 0 && <p className={classes.remark}>{t("duties.columns", { shown: PLANS, hidden })}</p>}
      <SortChoice groups={groups} sort={state.sort} change={change} />
      <p className={classes.key} aria-hidden="true">
        {ROLES.map((role) => (
          <span key={role}>{t(`duties.role.${role}`)}</span>
        ))}
      </p>
      <table className={classes.table} onKeyDown={walkFigures}>
        <caption className="visually-hidden">{t("duties.title")}</caption>
        <Head groups={groups} sort={state.sort} change={change} />
        <tbody>
          {rows.slice(0, wanted).map((row) => (
            <Row key={row.key} row={row} groups={groups} open={state.cell} show={show} />
          ))}
        </tbody>
        <Foot rows={rows} groups={groups} />
      </table>
      {rows.length > wanted && (
        <Button variant="subtle" size="xs" m={8} onClick={() => setWanted((before) => before + ROWS)}>
          {t("duties.more", { count: Math.min(ROWS, rows.length - wanted) })}
        </Button>
      )}
      {silent.length > 0 && (
        <p className={classes.silent}>
          {t("duties.silent")}
          {silent.map(({ title }) => title).join("；")}
        </p>
      )}
    </>
  )
}
