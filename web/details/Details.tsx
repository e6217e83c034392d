import { neighboursSchema, nodeAnswerSchema } from "../../src/api/contract.ts"
import type { ViewState } from "../address/state.ts"
import { paths, RequestError } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { OPEN_LIMIT } from "../graph/useDrawing.ts"
import { useWords } from "../i18n/index.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import classes from "./Details.module.css"
import { NodeDetails } from "./NodeDetails.tsx"

interface DetailsProps {
  readonly view: ViewState
  readonly select: (id: string | undefined) => void
  readonly open: (id: string) => void
}

/** What is selected without the frame of a panel. */
export function DetailsContent({ view: { selected, open: opened }, select, open }: DetailsProps) {
  const { t } = useWords()
  const self = useAnswer(selected === undefined ? undefined : paths.node(selected), nodeAnswerSchema)
  const around = useAnswer(
    selected === undefined ? undefined : paths.neighbours(selected, { limit: OPEN_LIMIT }),
    neighboursSchema,
  )
  if (selected === undefined) return <Message title={t("details.nothing")} hint={t("details.hint")} />
  if (self.answer.status === "failed") {
    const gone = self.answer.error instanceof RequestError && self.answer.error.code === "not-found"
    if (gone) return <Message title={t("details.gone")} hint={t("details.goneHint")} />
    return <Failure error={self.answer.error} retry={self.retry} />
  }
  if (around.answer.status === "failed") return <Failure error={around.answer.error} retry={around.retry} />
  if (self.data === undefined || around.data === undefined) return <Loading what={t("loading.node")} />
  return (
    <NodeDetails
      key={selected}
      answer={self.data}
      items={around.data.items}
      opened={opened.includes(selected)}
      select={select}
      open={open}
    />
  )
}

/** What is selected, in words: its facts, what it is joined to, and the clauses that say so. */
export function Details(props: DetailsProps) {
  const { t } = useWords()
  return (
    <aside className={classes.panel} aria-label={t("action.details")}>
      <DetailsContent {...props} />
    </aside>
  )
}
