import { Button, CloseButton } from "@mantine/core"
import { Link } from "wouter"
import type { ComparedMeasure, Plan } from "../../src/api/contract/compare.ts"
import { placeOf } from "../details/citation.ts"
import { useWords } from "../i18n/index.ts"
import { LevelMark } from "../ui/LevelMark.tsx"
import { KindMark, Score } from "./Kind.tsx"
import classes from "./PairCard.module.css"
import type { KnownPair } from "./pairs.ts"
import { Quote } from "./Quote.tsx"
import { Verdict } from "./Verdict.tsx"

/** One of the two measures: its title, where it stands, and who has it. */
function MeasureHead({ measure, plan }: { readonly measure: ComparedMeasure; readonly plan: Plan | undefined }) {
  const { t } = useWords()
  const { documentId, start, text, id, title, path, leads, joint, supports } = measure
  const offices = [
    ...(leads.length > 0 ? [`${t(joint ? "details.joint" : "details.leads")} ${leads.join("、")}`] : []),
    ...(supports.length > 0 ? [`${t("details.supports")} ${supports.join("、")}`] : []),
  ]
  return (
    <div className={classes.sideRow}>
      <LevelMark level={plan?.level ?? ""} />
      <div>
        <h3 className={classes.title}>
          <Link
            href={placeOf({ document: documentId, start, end: start + text.length }, id)}
            title={t("action.inText")}
          >
            {title}
          </Link>
        </h3>
        <p className={classes.place}>
          {plan?.title} · {path}
        </p>
        {offices.length > 0 && <p className={classes.offices}>{offices.join("；")}</p>}
      </div>
    </div>
  )
}

interface PairCardProps {
  readonly pair: KnownPair
  readonly plans: ReadonlyMap<string, Plan>
  /** Opens the two texts at the pair. */
  readonly read: () => void
  readonly close?: (() => void) | undefined
}

/** A pair: both measures, why they overlap with the words of both, and what a person says of it. */
export function PairCard({ pair, plans, read, close }: PairCardProps) {
  const { t } = useWords()
  const { upper, lower, score, kind, reasons } = pair
  const [above, below] = [plans.get(upper.policy), plans.get(lower.policy)]
  return (
    <article aria-label={`${upper.title} · ${lower.title}`}>
      <header className={classes.head}>
        <div className={classes.line}>
          <KindMark kind={kind} />
          <Score score={score} />
          <Button className={classes.read ?? ""} size="compact-xs" variant="default" onClick={read}>
            {t("compare.tab.read")}
          </Button>
          {close !== undefined && <CloseButton size="sm" aria-label={t("action.close")} onClick={close} />}
        </div>
        <MeasureHead measure={upper} plan={above} />
        <MeasureHead measure={lower} plan={below} />
      </header>
      <section className={classes.section}>
        <h4 className={classes.sectionTitle}>{t("compare.judgement")}</h4>
        <Verdict key={`${upper.id}\n${lower.id}`} pair={{ upper: upper.id, lower: lower.id }} />
      </section>
      <section className={classes.section}>
        <h4 className={classes.sectionTitle}>{t("compare.reasons")}</h4>
        {reasons.length === 0 && <p className={classes.place}>{t("compare.noReasons")}</p>}
        {reasons.map((reason, index) => (
          <div
            key={`${reason.type}:${reason.upper.start}:${reason.lower.start}:${reason.about}`}
            className={classes.reason}
          >
            <div className={classes.about}>
              <span className={classes.number}>{index + 1}</span>
              {t(`compare.reason.${reason.type}`)}
              <strong>{reason.about}</strong>
            </div>
            <Quote {...reason.upper} document={upper.documentId} measure={upper.id} level={above?.level ?? ""} />
            <Quote {...reason.lower} document={lower.documentId} measure={lower.id} level={below?.level ?? ""} />
          </div>
        ))}
      </section>
    </article>
  )
}
