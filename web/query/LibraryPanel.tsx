import { Button, CloseButton, SegmentedControl, TextInput, UnstyledButton } from "@mantine/core"
import { useState } from "react"
import type { Question } from "../../src/api/contract/questions.ts"
import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"
import { download } from "./download.ts"
import { clearHistory, type Entry, unsave, useLibrary } from "./library.ts"
import classes from "./QueryPage.module.css"

const TABS = ["questions", "history", "saved"] as const
type Tab = (typeof TABS)[number]

/** Takes an entry over; a ready one is run at once. */
type Choose = (entry: Entry, isReady: boolean) => void

interface LibraryPanelProps {
  readonly questions: readonly Question[]
  /** Name of the question that is shown. */
  readonly current: string | undefined
  readonly choose: Choose
}

function Questions({ questions, current, choose }: LibraryPanelProps) {
  const { t, language } = useWords()
  const [words, setWords] = useState("")
  const found = questions.filter((question) => question[language].toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <>
      <TextInput
        size="xs"
        mx={10}
        mb={6}
        type="search"
        placeholder={t("query.find")}
        aria-label={t("query.find")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 && <Message title={t("query.noQuestions")} />}
      <ul className={classes.entries}>
        {found.map((question) => (
          <li key={question.name}>
            <UnstyledButton
              className={classes.entry}
              aria-current={current === question.name ? "true" : undefined}
              onClick={() =>
                choose(
                  { text: question.text, parameters: {}, question: question.name },
                  question.parameters.length === 0,
                )
              }
            >
              {question[language]}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").slice(0, 120)

function Past({ choose }: { readonly choose: Choose }) {
  const { t, language } = useWords()
  const { history } = useLibrary()
  if (history.length === 0) return <Message title={t("query.noHistory")} hint={t("query.noHistoryHint")} />
  const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" })
  return (
    <>
      <ul className={classes.entries}>
        {history.map((entry) => (
          <li key={entry.at}>
            <UnstyledButton className={classes.entry} onClick={() => choose(entry, false)}>
              <code>{oneLine(entry.text)}</code>
              <span className={classes.when}>{time.format(new Date(entry.at))}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button size="compact-xs" variant="subtle" m={10} onClick={clearHistory}>
        {t("query.clearHistory")}
      </Button>
    </>
  )
}

function Kept({ choose }: { readonly choose: Choose }) {
  const { t } = useWords()
  const { saved } = useLibrary()
  if (saved.length === 0) return <Message title={t("query.noSaved")} hint={t("query.noSavedHint")} />
  return (
    <>
      <ul className={classes.entries}>
        {saved.map((entry) => (
          <li key={entry.name} className={classes.kept}>
            <UnstyledButton className={classes.entry} onClick={() => choose(entry, false)}>
              {entry.name}
              <code>{oneLine(entry.text)}</code>
            </UnstyledButton>
            <CloseButton
              size="sm"
              aria-label={t("query.remove", { name: entry.name })}
              onClick={() => unsave(entry.name)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="compact-xs"
        variant="subtle"
        m={10}
        onClick={() => download("queries.json", "application/json", JSON.stringify(saved, null, 1))}
      >
        {t("query.export")}
      </Button>
    </>
  )
}

/** Ready questions, what was asked before, and what was kept. */
export function LibraryPanel(props: LibraryPanelProps) {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>("questions")
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        m={8}
        aria-label={t("query.libraryTitle")}
        value={tab}
        onChange={(value) => setTab(TABS.find((one) => one === value) ?? "questions")}
        data={TABS.map((value) => ({ value, label: t(`query.library.${value}`) }))}
      />
      {tab === "questions" && <Questions {...props} />}
      {tab === "history" && <Past choose={props.choose} />}
      {tab === "saved" && <Kept choose={props.choose} />}
    </>
  )
}
