import { Button, UnstyledButton } from "@mantine/core"
import { useState } from "react"
import { Link } from "wouter"
import type { ComparedMeasure, Gaps, Plan } from "../../../src/api/contract/compare.ts"
import { placeOf } from "../../details/citation.ts"
import { useWords } from "../../i18n/index.ts"
import { Tag } from "../../ui/Tag.tsx"
import { KindMark, Score, VerdictMark } from "../Kind.tsx"
import { Quote } from "../Quote.tsx"
import { Verdict } from "../Verdict.tsx"
import classes from "./Gaps.module.css"

export type Gap = Gaps["upper"][number]
type Candidate = Gap["nearest"][number]

/** Clauses shown before one asks for more. */
const FIRST = 3

interface GapItemProps {
  readonly gap: Gap
  readonly side: "upper" | "lower"
  readonly measures: ReadonlyMap<string, ComparedMeasure>
  readonly plans: ReadonlyMap<string, Plan>
}

const linkOf = ({ documentId, start, text, id }: ComparedMeasure): string =>
  placeOf({ document: documentId, start, end: start + text.length }, id)

function CandidateRow({ pair, other }: { readonly pair: Candidate; readonly other: ComparedMeasure | undefined }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.candidate}>
      <Score score={pair.score} />
      <KindMark kind={pair.kind} />
      {other !== undefined && (
        <Link href={linkOf(other)} title={t("action.inText")} lang="zh-CN">
          {other.path} {other.title}
        </Link>
      )}
      {pair.decision !== undefined && <VerdictMark verdict={pair.decision.verdict} />}
      <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
        {t("compare.judge")}
      </Button>
      {open && (
        <div className={classes.verdict}>
          <Verdict pair={{ upper: pair.upper.id, lower: pair.lower.id }} />
        </div>
      )}
    </li>
  )
}

/** A measure, or some of its clauses, that the other side lacks, with what comes nearest to it there. */
export function GapItem({ gap, side, measures, plans }: GapItemProps) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const measure = measures.get(gap.measure.id)
  const plan = plans.get(gap.measure.policy)
  const rest = gap.clauses.length - FIRST
  const other = side === "upper" ? "lower" : "upper"
  return (
    <li className={classes.gap}>
      <div className={classes.titleLine}>
        <h3 className={classes.title} lang="zh-CN">
          {measure === undefined ? (
            gap.measure.title
          ) : (
            <Link href={linkOf(measure)} title={t("action.inText")}>
              {gap.measure.title}
            </Link>
          )}
        </h3>
        <span className={classes.extent}>
          <Tag strong={gap.extent === "measure"}>{t(`compare.extent.${gap.extent}`)}</Tag>
        </span>
      </div>
      <p className={classes.place} lang="zh-CN">
        {[gap.measure.path, measure?.headings.at(-1), plan?.title].filter(Boolean).join(" · ")}
      </p>
      {measure !== undefined &&
        gap.clauses.map((clause, index) => (
          <div key={clause.start} data-folded={index >= FIRST && !all} className={classes.clause}>
            <Quote {...clause} document={measure.documentId} measure={measure.id} level={plan?.level ?? ""} />
          </div>
        ))}
      {rest > 0 && !all && (
        <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
          {t("compare.moreClauses", { count: rest })}
        </UnstyledButton>
      )}
      {gap.nearest.length > 0 && (
        <ul className={classes.nearest}>
          <li className={classes.nearestTitle}>{t("compare.nearest")}</li>
          {gap.nearest.map((pair) => (
            <CandidateRow key={pair[other].id} pair={pair} other={measures.get(pair[other].id)} />
          ))}
        </ul>
      )}
    </li>
  )
}
