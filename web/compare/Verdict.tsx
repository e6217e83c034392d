import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { decisionsSchema } from "../../src/api/contract/compare.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { failureOf } from "../ui/failure.ts"
import { CheckIcon, CrossIcon } from "../ui/icons.tsx"
import { comparePaths } from "./data.ts"
import { judge, judgementsOn, type PairIds, takeBack } from "./decide.ts"
import { VerdictMark } from "./Kind.tsx"
import classes from "./Verdict.module.css"

/** What is said of the work at hand: nothing, that it runs, or why it failed. */
type Work = "idle" | "running" | Error

function useWork(): [Work, (work: () => Promise<void>) => void] {
  const [state, setState] = useState<Work>("idle")
  const run = (work: () => Promise<void>): void => {
    setState("running")
    work().then(
      () => setState("idle"),
      (error: Error) => setState(error),
    )
  }
  return [state, run]
}

/** Confirms or rejects a pair with a note, says what was decided, and takes it back. */
export function Verdict({ pair }: { readonly pair: PairIds }) {
  const { t } = useWords()
  const { data } = useAnswer(comparePaths.decisions, decisionsSchema, true)
  const [note, setNote] = useState("")
  const [work, run] = useWork()
  const decisions = data?.decisions ?? []
  const said = judgementsOn(decisions, pair).at(-1)
  const busy = work === "running"
  const decide = (verdict: "confirm" | "reject") => (): void =>
    run(async () => {
      await judge(pair, verdict, note)
      setNote("")
    })
  return (
    <div className={classes.box}>
      {said === undefined ? (
        <TextInput
          className={classes.note ?? ""}
          size="xs"
          value={note}
          maxLength={2000}
          aria-label={t("compare.note")}
          placeholder={t("compare.note")}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      ) : (
        <p className={classes.said}>
          <VerdictMark verdict={said.kind === "confirm" ? "confirmed" : "rejected"} /> {said.note}{" "}
          <time className={classes.when} dateTime={said.at}>
            {said.at.slice(0, 10)}
          </time>
        </p>
      )}
      {said === undefined ? (
        <>
          <Button
            size="compact-sm"
            variant="light"
            disabled={busy}
            leftSection={<CheckIcon size={13} />}
            onClick={decide("confirm")}
          >
            {t("compare.confirm")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            leftSection={<CrossIcon size={13} />}
            onClick={decide("reject")}
          >
            {t("compare.reject")}
          </Button>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => run(() => takeBack(decisions, pair))}
        >
          {t("compare.takeBack")}
        </Button>
      )}
      {work instanceof Error && (
        <p className={classes.error} role="alert">
          {t("compare.notKept")} {Object.values(failureOf(work)).join(" · ")}
        </p>
      )}
    </div>
  )
}
