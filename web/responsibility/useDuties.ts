import { type Neighbour, neighboursSchema } from "../../src/api/contract.ts"
import { paths } from "../data/client.ts"
import { useAnswers } from "../data/useAnswer.ts"
import type { Cell, Role } from "./state.ts"

/** Edges of one request. */
const PAGE = 500

const TYPES = { leads: ["LEADS"], joint: ["LEADS"], supports: ["SUPPORTS"] } as const

/** The role that an edge from an agency to a measure stands for. */
export const roleOf = ({ edge }: Neighbour): Role =>
  edge.type === "SUPPORTS" ? "supports" : edge.properties.mode === "joint" ? "joint" : "leads"

/** What offices have to do with measures, with the words; more requests where one does not hold all. */
export function useDuties(offices: readonly string[], role: Cell["role"]) {
  const types = role === undefined ? (["LEADS", "SUPPORTS"] as const) : TYPES[role]
  const path = (id: string, type: string, offset: number): string =>
    paths.neighbours(id, { type, direction: "out", label: "Measure", limit: PAGE, offset })
  const wanted = offices.flatMap((id) => types.map((type) => ({ id, type })))
  const first = useAnswers(
    wanted.map(({ id, type }) => path(id, type, 0)),
    neighboursSchema,
  )
  const more = useAnswers(
    first.answers.flatMap((answer, index) => {
      const asked = wanted[index]
      if (answer.status !== "done" || asked === undefined) return []
      const pages = Math.ceil(answer.data.total / PAGE) - 1
      return Array.from({ length: Math.max(0, pages) }, (_, page) => path(asked.id, asked.type, (page + 1) * PAGE))
    }),
    neighboursSchema,
  )
  const answers = [...first.answers, ...more.answers]
  const failed = answers.find((answer) => answer.status === "failed")
  return {
    error: failed?.error,
    retry: () => {
      first.retry()
      more.retry()
    },
    isLoading: answers.some(({ status }) => status === "loading" || status === "idle"),
    items: answers.flatMap((answer) => (answer.status === "done" ? answer.data.items : [])),
  }
}
