import { useEffect, useMemo, useState } from "react"
import type { Question, QuestionParameter } from "../../src/api/contract/questions.ts"
import type { Entry } from "./library.ts"
import { type Drafts, firstDraft, missing, parametersIn, readDraft, writeDraft } from "./parameters.ts"
import type { Asked, QueryState } from "./state.ts"

export interface Draft {
  readonly text: string
  readonly drafts: Drafts
  readonly question?: string | undefined
}

type Known = readonly QuestionParameter[]
const UNKNOWN: Known = []

const knownOf = (questions: readonly Question[], name: string | undefined): Known =>
  questions.find((question) => question.name === name)?.parameters ?? UNKNOWN

const draftsOf = (parameters: Entry["parameters"], known: Known): Drafts =>
  Object.fromEntries([
    ...known.map((parameter) => [parameter.name, firstDraft(parameter)] as const),
    ...Object.entries(parameters).map(
      ([name, value]) => [name, writeDraft(value, known.find((one) => one.name === name)?.type)] as const,
    ),
  ])

/** What is being written, apart from what was asked last: text, fields, and what they lack. */
export function useDraft(state: QueryState, questions: readonly Question[]) {
  const [draft, setDraft] = useState<Draft>({ text: state.text, drafts: {}, question: state.question })
  const [isTried, setTried] = useState(false)
  const known = knownOf(questions, draft.question)
  const names = useMemo(() => parametersIn(draft.text), [draft.text])
  const address = JSON.stringify([state.text, state.parameters, state.question])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft follows the address, also one gone back to
  useEffect(() => {
    const { text, parameters, question } = state
    if (text === "") return
    setDraft({ text, drafts: draftsOf(parameters, knownOf(questions, question)), question })
    setTried(false)
  }, [address, questions])
  const take = ({ text, parameters, question }: Entry): void => {
    setTried(false)
    setDraft({ text, drafts: draftsOf(parameters, knownOf(questions, question)), question })
  }
  const edit = (text: string): void => setDraft((now) => (now.text === text ? now : { ...now, text }))
  const fill = (name: string, value: string): void =>
    setDraft((now) => ({ ...now, drafts: { ...now.drafts, [name]: value } }))
  const lacking = missing(names, draft.drafts)
  /** What would be asked; nothing while a field is empty, which is then marked. */
  const asked = (): (Asked & { question?: string | undefined }) | undefined => {
    setTried(true)
    if (lacking.length > 0) return undefined
    const parameters = Object.fromEntries(
      names.map((name) => [name, readDraft(draft.drafts[name] ?? "", known.find((one) => one.name === name)?.type)]),
    )
    return { text: draft.text, parameters, limit: state.limit, question: draft.question }
  }
  return { draft, names, known, wanting: isTried ? lacking : [], edit, fill, take, asked }
}
