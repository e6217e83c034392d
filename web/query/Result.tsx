import { Button, SegmentedControl } from "@mantine/core"
import type { ReactNode } from "react"
import type { ChangeAddress } from "../address/useAddress.ts"
import { RequestError } from "../data/client.ts"
import { useWords } from "../i18n/index.ts"
import { failureWords } from "../i18n/reasons.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import { download } from "./download.ts"
import { PlanTree } from "./PlanTree.tsx"
import classes from "./QueryPage.module.css"
import { ResultGraph } from "./ResultGraph.tsx"
import { ResultTable } from "./ResultTable.tsx"
import { asCsv } from "./rows.ts"
import { LIMITS, type QueryState, type ResultView, VIEWS } from "./state.ts"
import type { QueryAnswer, Run } from "./useRun.ts"

interface ResultProps {
  readonly run: Run
  readonly state: QueryState
  readonly change: ChangeAddress<QueryState>
  readonly select: (id: string | undefined) => void
  readonly open: (id: string) => void
  readonly retry: () => void
}

/** The largest limit that can be chosen. */
const MOST = Math.max(...LIMITS)

/** What can be shown of an answer: a plan where it has one, rows where it has some. */
const viewsOf = ({ plan, rows }: QueryAnswer): readonly ResultView[] =>
  VIEWS.filter((view) => (view === "plan" ? plan !== undefined : plan === undefined || rows.length > 0))

const shownView = (wanted: ResultView, views: readonly ResultView[]): ResultView =>
  views.includes(wanted) ? wanted : (views[0] ?? "table")

function Bar({ answer, state, change }: { readonly answer: QueryAnswer } & Pick<ResultProps, "state" | "change">) {
  const { t } = useWords()
  const views = viewsOf(answer)
  const { columns, rows, truncated, limit, took } = answer
  return (
    <div className={classes.bar}>
      <p role="status">
        {t("query.rows", { count: rows.length })}
        {truncated && (
          <strong> · {t(limit < MOST ? "query.truncated" : "query.truncatedMost", { count: limit })}</strong>
        )}{" "}
        · {t("query.took", { ms: took })}
      </p>
      <SegmentedControl
        size="xs"
        aria-label={t("query.viewLabel")}
        value={shownView(state.view, views)}
        onChange={(value) => {
          const view = VIEWS.find((one) => one === value) ?? "table"
          change((now) => ({ ...now, view }))
        }}
        data={views.map((view) => ({ value: view, label: t(`query.view.${view}`) }))}
      />
      <span className={classes.space} />
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t("query.download")} CSV`}
        onClick={() => download("result.csv", "text/csv", asCsv(columns, rows))}
      >
        CSV
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t("query.download")} JSON`}
        onClick={() =>
          download("result.json", "application/json", JSON.stringify({ columns, rows, limit, truncated }, null, 1))
        }
      >
        JSON
      </Button>
    </div>
  )
}

function Body({
  answer,
  state,
  select,
  open,
}: { readonly answer: QueryAnswer } & Omit<ResultProps, "run" | "change" | "retry">) {
  const { t } = useWords()
  const { columns, rows, plan } = answer
  const { selected } = state
  const view = shownView(state.view, viewsOf(answer))
  if (view === "plan" && plan !== undefined) return <PlanTree plan={plan} />
  if (rows.length === 0) return <Message title={t("query.none")} hint={t("query.noneHint")} />
  const table = <ResultTable key="table" columns={columns} rows={rows} selected={selected} select={select} />
  const graph = <ResultGraph key="graph" rows={rows} selected={selected} select={select} open={open} />
  if (view === "both")
    return (
      <div className={classes.both}>
        <div>{table}</div>
        <div>{graph}</div>
      </div>
    )
  return view === "graph" ? graph : table
}

/** What of the query may be a slip, said beside its rows. */
function Notices({ notices = [] }: Pick<QueryAnswer, "notices">) {
  const { t, language } = useWords()
  if (notices.length === 0) return null
  return (
    <ul className={classes.notices}>
      {notices.map((notice) => {
        const { what, cure } = failureWords(notice, language)
        return (
          <li key={notice.place.offset}>
            {what} · {t("query.place", notice.place)} · {cure}
          </li>
        )
      })}
    </ul>
  )
}

/** Why the query did not succeed, and what to do; the place is marked in its text. */
function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t, language } = useWords()
  if (!(error instanceof RequestError) || error.reason === undefined) return <Failure error={error} retry={retry} />
  const { what, cure } = failureWords(error, language)
  return (
    <div role="alert" className={classes.failed}>
      <p>
        {t("query.failed")}
        {error.place !== undefined && ` · ${t("query.place", { ...error.place })}`}
      </p>
      <pre>{what}</pre>
      <p>{cure}</p>
    </div>
  )
}

/** What became of the query: its rows as table and graph, or why there are none. */
export function Result({ run, retry, ...parts }: ResultProps) {
  const { t } = useWords()
  const framed = (children: ReactNode): ReactNode => (
    <section id="result" className={classes.result} aria-busy={run.status === "running"}>
      {children}
    </section>
  )
  if (run.status === "idle") return framed(<Message title={t("query.start")} hint={t("query.startHint")} />)
  if (run.status === "running") return framed(<Loading what={t("query.running")} />)
  if (run.status === "cancelled")
    return framed(<Message title={t("query.cancelled")} hint={t("query.cancelledHint")} />)
  if (run.status === "failed") return framed(<Failed error={run.error} retry={retry} />)
  return framed(
    <>
      <Bar answer={run.answer} state={parts.state} change={parts.change} />
      <Notices notices={run.answer.notices} />
      <div className={classes.resultBody}>
        <Body answer={run.answer} state={parts.state} select={parts.select} open={parts.open} />
      </div>
    </>,
  )
}
