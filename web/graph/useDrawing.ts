import { useMemo } from "react"
import { neighboursSchema, nodeAnswerSchema, viewGraphSchema } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import { paths } from "../data/client.ts"
import { type Answer, useAnswer, useAnswers } from "../data/useAnswer.ts"
import { drawing } from "./model.ts"
import { visible } from "./visible.ts"

/** Neighbours that one opening draws at the most. */
export const OPEN_LIMIT = 200

const done = <T>(answers: readonly Answer<T>[]): T[] =>
  answers.flatMap((answer) => (answer.status === "done" ? [answer.data] : []))

/** The graph of the address: what the server has for a first screen, what was opened, and what the filters leave of it. */
export function useDrawing(view: ViewState) {
  const { data: graph, answer, retry } = useAnswer(paths.graph(view.shown), viewGraphSchema, true)
  const opened = useAnswers(
    view.open.map((id) => paths.neighbours(id, { limit: OPEN_LIMIT })),
    neighboursSchema,
  )
  const { selected } = view
  const { data: self } = useAnswer(selected === undefined ? undefined : paths.node(selected), nodeAnswerSchema)
  const { data: around } = useAnswer(
    selected === undefined ? undefined : paths.neighbours(selected, { limit: OPEN_LIMIT }),
    neighboursSchema,
  )
  const drawn = useMemo(
    () => (graph === undefined ? undefined : drawing(graph, done(opened.answers), around, self?.view)),
    [graph, opened.answers, around, self],
  )
  const shown = useMemo(() => (drawn === undefined ? undefined : visible(drawn, view)), [drawn, view])
  return { graph, drawn, shown, answer, retry, opening: opened.answers.some(({ status }) => status === "loading") }
}
