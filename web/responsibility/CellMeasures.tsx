import { useMemo } from "react"
import { useLocation } from "wouter"
import type { ResponsibilityAnswer } from "../../src/api/contract/compare.ts"
import { ClauseList } from "../details/ClauseList.tsx"
import { useWords } from "../i18n/index.ts"
import { Section } from "../ui/Section.tsx"
import { Shape } from "../ui/Shape.tsx"
import { Failure, Loading, Message } from "../ui/State.tsx"
import { OfficeNames } from "./OfficeNames.tsx"
import classes from "./OpenPanel.module.css"
import { measuresOf, rowOf } from "./rows.ts"
import { type Cell, type DutyState, ROLES } from "./state.ts"
import { roleOf, useDuties } from "./useDuties.ts"

interface CellMeasuresProps {
  readonly answer: ResponsibilityAnswer
  readonly state: DutyState
  readonly cell: Cell
}

/** The measures that a figure counts, by role, each with the clause that says so. */
export function CellMeasures({ answer, state, cell }: CellMeasuresProps) {
  const { t, nodeName } = useWords()
  const [, go] = useLocation()
  const row = useMemo(() => rowOf(answer, state, cell.office), [answer, state, cell.office])
  const { items, isLoading, error, retry } = useDuties(row?.offices.map(({ id }) => id) ?? [], cell.role)
  if (row === undefined) return <Message title={t("duties.gone")} hint={t("duties.goneHint")} />
  const plan = answer.plans.find(({ id }) => id === cell.plan)
  const roles = cell.role === undefined ? ROLES : [cell.role]
  return (
    <article>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Shape label="Agency" size={12} />
          {nodeName("Agency")}
        </p>
        <div className={classes.name}>
          <OfficeNames offices={row.offices} />
        </div>
        <p className={classes.sub}>{plan?.title ?? t("duties.all")}</p>
      </header>
      {error !== undefined && <Failure error={error} retry={retry} />}
      {error === undefined && isLoading && <Loading what={t("loading.node")} />}
      {roles.map((role) => {
        const measures = measuresOf(row, { ...cell, role })
        if (measures.size === 0 || isLoading) return null
        const own = items.filter((item) => roleOf(item) === role && measures.has(item.node.id))
        return (
          <Section key={role} title={t(`duties.roleLong.${role}`)} count={measures.size}>
            <ClauseList items={own} select={(id) => go(`/?sel=${encodeURIComponent(id)}`)} />
          </Section>
        )
      })}
    </article>
  )
}
