import type { Diagnostic } from "@codemirror/lint"
import { Button, CopyButton, NativeSelect, Popover, TextInput } from "@mantine/core"
import { useState } from "react"
import type { QuestionParameter } from "../../src/api/contract/questions.ts"
import { useWords } from "../i18n/index.ts"
import { Editor } from "./editor/Editor.tsx"
import { format } from "./editor/format.ts"
import { type Entry, save } from "./library.ts"
import { Parameters } from "./Parameters.tsx"
import classes from "./QueryPage.module.css"
import { LIMITS } from "./state.ts"
import type { Draft } from "./useDraft.ts"

interface QueryFormProps {
  readonly draft: Draft
  readonly names: readonly string[]
  readonly known: readonly QuestionParameter[]
  readonly wanting: readonly string[]
  readonly said: readonly Diagnostic[]
  readonly limit: number
  readonly isRunning: boolean
  readonly edit: (text: string) => void
  readonly fill: (name: string, draft: string) => void
  readonly setLimit: (limit: number) => void
  readonly submit: () => void
  readonly cancel: () => void
  readonly asked: () => Entry | undefined
  /** Where the library has no place beside the query. */
  readonly openLibrary?: (() => void) | undefined
}

/** Keeps the query under a name. */
function SaveButton({ asked }: Pick<QueryFormProps, "asked">) {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState("")
  const keep = (): void => {
    const entry = asked()
    if (entry !== undefined && name.trim() !== "") save(name.trim(), entry)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened((before) => !before)}>
          {t("query.save")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.saveForm}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            size="xs"
            label={t("query.saveAs")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button size="xs" type="submit">
            {t("query.save")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The text, a field for every parameter, and what can be done with them. */
export function QueryForm(props: QueryFormProps) {
  const { t } = useWords()
  const { draft, isRunning } = props
  const [problem, setProblem] = useState<Diagnostic | undefined>(undefined)
  return (
    <section className={classes.form}>
      <div className={classes.editor}>
        <Editor
          text={draft.text}
          label={t("query.editor")}
          hint={t("query.placeholder")}
          said={props.said}
          onChange={props.edit}
          onRun={props.submit}
          onEscape={() => {
            if (isRunning) props.cancel()
            return isRunning
          }}
          onProblems={([first]) => setProblem(first)}
        />
      </div>
      {problem !== undefined && (
        <p className={classes.problem} data-severity={problem.severity} role="status">
          {problem.message.replace("\n", " · ")}
        </p>
      )}
      <Parameters
        names={props.names}
        drafts={draft.drafts}
        known={props.known}
        wanting={props.wanting}
        onChange={props.fill}
      />
      <div className={classes.actions}>
        {isRunning ? (
          <Button size="xs" color="red" variant="light" onClick={props.cancel}>
            {t("query.cancel")}
          </Button>
        ) : (
          <Button size="xs" onClick={props.submit} disabled={draft.text.trim() === ""}>
            {t("query.run")}
          </Button>
        )}
        <NativeSelect
          size="xs"
          aria-label={t("query.limit")}
          value={String(props.limit)}
          onChange={(event) => props.setLimit(Number(event.currentTarget.value))}
          data={LIMITS.map((limit) => ({ value: String(limit), label: t("query.limitRows", { count: limit }) }))}
        />
        <span className={classes.space} />
        {props.openLibrary !== undefined && (
          <Button size="xs" variant="default" onClick={props.openLibrary}>
            {t("query.library.questions")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => props.edit(format(draft.text))}>
          {t("query.format")}
        </Button>
        <SaveButton asked={props.asked} />
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? "query.copied" : "query.link")}
            </Button>
          )}
        </CopyButton>
      </div>
    </section>
  )
}
