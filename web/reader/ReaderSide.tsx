import { Button } from "@mantine/core"
import { Link } from "wouter"
import type { DocumentAnswer, Mark } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { GraphIcon } from "../ui/icons.tsx"
import classes from "./Reader.module.css"

interface ReaderSideProps {
  readonly answer: DocumentAnswer
  readonly marks: readonly Mark[]
  readonly place: { readonly start: number; readonly end: number } | undefined
}

/** Every fact whose words overlap the place, the narrowest first. */
const factsAt = (marks: readonly Mark[], place: ReaderSideProps["place"]): Mark[] =>
  place === undefined
    ? []
    : marks
        .filter((mark) => mark.start < place.end && mark.end > place.start)
        .sort((a, b) => a.end - a.start - (b.end - b.start))

function FactRow({ mark }: { readonly mark: Mark }) {
  const { edgeName } = useWords()
  const to = (id: string): string => `/?sel=${encodeURIComponent(id)}`
  return (
    <li className={classes.fact}>
      <Link href={to(mark.edge.source)}>{mark.source}</Link>
      <span className={classes.relation}>{mark.edge.role ?? edgeName(mark.edge.type)}</span>
      <Link href={to(mark.edge.target)}>{mark.target}</Link>
    </li>
  )
}

/** The plan, the facts at the chosen place, and what was not understood. */
export function ReaderSide({ answer: { document, issues, coverage }, marks, place }: ReaderSideProps) {
  const { t } = useWords()
  const here = factsAt(marks, place)
  const { policy } = document
  return (
    <>
      <header className={classes.sideHead}>
        <h1 className={classes.planTitle}>{policy.title}</h1>
        <p className={classes.planFacts}>
          {[policy.docNumber, policy.date, document.file].filter(Boolean).join(" · ")}
        </p>
        <Button
          component={Link}
          href={`/?sel=${encodeURIComponent(policy.id)}`}
          size="compact-xs"
          variant="default"
          leftSection={<GraphIcon size={13} />}
        >
          {t("action.inGraph")}
        </Button>
      </header>
      <section className={classes.sideSection}>
        <h2 className={classes.sideTitle}>{t("reader.here")}</h2>
        {here.length === 0 ? (
          <p className={classes.quiet}>{t("reader.hint")}</p>
        ) : (
          <ul className={classes.factList}>
            {here.map((mark) => (
              <FactRow key={`${mark.edge.id}@${mark.start}`} mark={mark} />
            ))}
          </ul>
        )}
      </section>
      <section className={classes.sideSection}>
        <h2 className={classes.sideTitle}>{t("reader.issues")}</h2>
        {coverage.sentences > 0 && (
          <p className={classes.quiet}>
            {t("reader.coverage", { facts: coverage.facts, sentences: coverage.sentences })}
            {coverage.ordersWithoutFacts > 0 && `；${t("reader.orders", { count: coverage.ordersWithoutFacts })}`}
            {coverage.rolesNotUnderstood > 0 && `；${t("reader.roles", { count: coverage.rolesNotUnderstood })}`}
          </p>
        )}
        {issues.length === 0 ? (
          <p className={classes.quiet}>{t("reader.noIssues")}</p>
        ) : (
          <ul className={classes.factList}>
            {issues.map((issue, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity but their place in the list
              <li key={index} className={classes.issue}>
                {issue.at === undefined ? (
                  issue.message
                ) : (
                  <Link href={`/documents/${encodeURIComponent(document.id)}?at=${issue.at.start}-${issue.at.end}`}>
                    {issue.message}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
