import type { Diagnostic } from "@codemirror/lint"
import { useHotkeys } from "@mantine/hooks"
import { useEffect, useMemo, useState } from "react"
import { useLocation } from "wouter"
import { type Question, questionsSchema } from "../../src/api/contract/questions.ts"
import { EMPTY_VIEW } from "../address/state.ts"
import { useAddress } from "../address/useAddress.ts"
import { RequestError } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { Details, DetailsContent } from "../details/Details.tsx"
import { useWords } from "../i18n/index.ts"
import { Sheet } from "../ui/Sheet.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import { answered } from "./editor/problems.ts"
import { VOICE } from "./editor/voice.ts"
import { LibraryPanel } from "./LibraryPanel.tsx"
import { type Entry, noteAsked } from "./library.ts"
import { FIELDS } from "./Parameters.tsx"
import { QueryForm } from "./QueryForm.tsx"
import classes from "./QueryPage.module.css"
import { Result } from "./Result.tsx"
import { type Asked, QUERY_ADDRESS, withSelected } from "./state.ts"
import { useDraft } from "./useDraft.ts"
import { useRun } from "./useRun.ts"

const NONE: readonly Question[] = []

/** Cypher asked by a person: ready questions, the query with its parameters, the answer as table and graph. */
export function QueryPage() {
  const { t } = useWords()
  const narrow = useNarrow()
  const [, go] = useLocation()
  const [state, change] = useAddress(QUERY_ADDRESS)
  const { data } = useAnswer("/api/questions", questionsSchema)
  const questions = data?.questions ?? NONE
  const { draft, names, known, wanting, edit, fill, take, asked } = useDraft(state, questions)
  const [turn, setTurn] = useState(0)
  const { run, cancel } = useRun(state, turn)
  const [library, setLibrary] = useState(false)

  const ask = (next: Asked & { question?: string | undefined }): void => {
    if (next.text.trim() === "") return
    const { text, parameters, limit, question } = next
    noteAsked({ text, parameters, question })
    setTurn((before) => before + 1)
    change(({ selected: _selected, question: _question, ...now }) => ({
      ...now,
      text,
      parameters,
      limit,
      ...(question === undefined ? {} : { question }),
    }))
  }
  const submit = (): void => {
    const next = asked()
    if (next !== undefined) ask(next)
  }
  const choose = (entry: Entry, isReady: boolean): void => {
    setLibrary(false)
    take(entry)
    if (isReady) ask({ ...entry, limit: state.limit })
    else requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${FIELDS} input`)?.focus())
  }
  const select = (id: string | undefined): void => change((now) => withSelected(now, id), { replace: true })
  const open = (id: string): void => go(`/?sel=${encodeURIComponent(id)}&open=${encodeURIComponent(id)}`)
  const leave = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (run.status === "running") cancel()
    else select(undefined)
  }
  useHotkeys([["Escape", leave, { preventDefault: false }]], [])

  const said = useMemo<readonly Diagnostic[]>(
    () =>
      run.status === "failed" && run.error instanceof RequestError
        ? answered(run.error, run.error.place?.offset, run.asked.text, VOICE)
        : [],
    [run],
  )
  useEffect(() => {
    if (run.status === "running") document.getElementById("result")?.scrollTo({ top: 0 })
  }, [run.status])

  const panel = <LibraryPanel questions={questions} current={state.question} choose={choose} />
  const details = { view: { ...EMPTY_VIEW, ...(state.selected && { selected: state.selected }) }, select, open }
  return (
    <div className={classes.page} data-details={state.selected !== undefined}>
      {!narrow && (
        <aside className={classes.side} aria-label={t("query.libraryTitle")}>
          {panel}
        </aside>
      )}
      <div className={classes.stage}>
        <QueryForm
          draft={draft}
          names={names}
          known={known}
          wanting={wanting}
          said={said}
          limit={state.limit}
          isRunning={run.status === "running"}
          edit={edit}
          fill={fill}
          setLimit={(limit) => change((now) => ({ ...now, limit }))}
          submit={submit}
          cancel={cancel}
          asked={asked}
          openLibrary={narrow ? () => setLibrary(true) : undefined}
        />
        <Result run={run} state={state} change={change} select={select} open={open} retry={submit} />
      </div>
      {!narrow && state.selected !== undefined && <Details {...details} />}
      {narrow && state.selected !== undefined && (
        <Sheet title={t("action.details")} close={() => select(undefined)}>
          <DetailsContent {...details} />
        </Sheet>
      )}
      {narrow && library && (
        <Sheet title={t("query.libraryTitle")} close={() => setLibrary(false)}>
          {panel}
        </Sheet>
      )}
    </div>
  )
}
