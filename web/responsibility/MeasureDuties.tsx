import { Link, useLocation } from "wouter"
import type { ResponsibilityAnswer } from "../../src/api/contract/compare.ts"
import { neighboursSchema, nodeAnswerSchema } from "../../src/api/contract.ts"
import { paths } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { ClauseList } from "../details/ClauseList.tsx"
import { EvidenceCard } from "../details/EvidenceCard.tsx"
import { useWords } from "../i18n/index.ts"
import { Section } from "../ui/Section.tsx"
import { Shape } from "../ui/Shape.tsx"
import { Failure, Loading } from "../ui/State.tsx"
import classes from "./OpenPanel.module.css"
import { ROLES } from "./state.ts"
import { roleOf } from "./useDuties.ts"

/** Edges of a measure that are read at once. */
const LIMIT = 500

/** One measure: its text, who is named for it with the clause, and the clauses that were not understood. */
export function MeasureDuties({ answer, id }: { readonly answer: ResponsibilityAnswer; readonly id: string }) {
  const { t, nodeName } = useWords()
  const [, go] = useLocation()
  const self = useAnswer(paths.node(id), nodeAnswerSchema)
  const around = useAnswer(paths.neighbours(id, { direction: "in", limit: LIMIT }), neighboursSchema)
  const failed = [self, around].find((one) => one.answer.status === "failed")
  if (failed?.answer.status === "failed") return <Failure error={failed.answer.error} retry={failed.retry} />
  if (self.data === undefined || around.data === undefined) return <Loading what={t("loading.node")} />
  const { node } = self.data
  const items = around.data.items
  const plan = items.find(({ edge }) => edge.type === "CONTAINS")
  const stated = plan?.evidence[0]
  const path = typeof node.properties.path === "string" ? node.properties.path : undefined
  const duties = items.filter(({ edge }) => edge.type === "LEADS" || edge.type === "SUPPORTS")
  const unread = answer.notUnderstood.find((measure) => measure.id === id)?.clauses ?? []
  const select = (other: string): void => go(`/?sel=${encodeURIComponent(other)}`)
  return (
    <article>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Shape label="Measure" size={12} />
          {nodeName("Measure")}
        </p>
        <h2 className={classes.name}>{node.name}</h2>
        <p className={classes.sub}>
          <Link href={`/?sel=${encodeURIComponent(id)}`}>{t("action.inGraph")}</Link>
        </p>
      </header>
      {stated !== undefined && (
        <Section title={t("duties.text")}>
          <EvidenceCard text={stated.quote} marks={[]} evidence={stated} path={path} node={id} />
        </Section>
      )}
      {stated !== undefined && unread.length > 0 && (
        <Section title={t("duties.unread")}>
          {unread.map((clause) => (
            <EvidenceCard
              key={clause.start}
              text={clause.quote}
              marks={[]}
              evidence={{ ...stated, ...clause, before: "", after: "" }}
              path={path}
              node={id}
              withPlan={false}
            />
          ))}
        </Section>
      )}
      {ROLES.map((role) => {
        const own = duties.filter((item) => roleOf(item) === role)
        if (own.length === 0) return null
        return (
          <Section
            key={role}
            title={t(`duties.roleLong.${role}`)}
            count={new Set(own.map((item) => item.node.id)).size}
          >
            <ClauseList items={own} select={select} />
          </Section>
        )
      })}
    </article>
  )
}
