import { useEffect, useMemo, useRef } from "react"
import { SUBGRAPH_LIMIT, subgraphSchema } from "../../src/api/contract/questions.ts"
import { Canvas, type CanvasHandle } from "../graph/Canvas.tsx"
import { CanvasTools } from "../graph/CanvasTools.tsx"
import type { Drawing } from "../graph/model.ts"
import { useWords } from "../i18n/index.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import classes from "./QueryPage.module.css"
import { idsOf, type Row } from "./rows.ts"
import { usePosted } from "./usePosted.ts"

/** Relationships of an answer that are asked for by id at the most. */
const EDGES = 5_000

interface ResultGraphProps {
  readonly rows: readonly Row[]
  readonly selected: string | undefined
  readonly select: (id: string | undefined) => void
  readonly open: (id: string) => void
}

/** The nodes of an answer at their places, joined by its relationships, or by all between them where it has none. */
export function ResultGraph({ rows, selected, select, open }: ResultGraphProps) {
  const { t } = useWords()
  const body = useMemo(() => {
    const { nodes, edges } = idsOf(rows)
    return { all: nodes.size, nodes: [...nodes].slice(0, SUBGRAPH_LIMIT), edges: [...edges].slice(0, EDGES) }
  }, [rows])
  const { answer, retry } = usePosted("/api/subgraph", body, subgraphSchema)
  const drawing = useMemo<Drawing | undefined>(
    () =>
      answer.status === "done"
        ? {
            nodes: new Map(answer.data.nodes.map((node) => [node.id, node])),
            edges: new Map(answer.data.edges.map((edge) => [edge.id, edge])),
          }
        : undefined,
    [answer],
  )
  const narrow = useNarrow()
  const canvas = useRef<CanvasHandle>(null)
  useEffect(() => {
    if (drawing !== undefined) canvas.current?.fit(drawing.nodes.keys())
  }, [drawing])
  const visible = useMemo(() => new Set(drawing?.nodes.keys()), [drawing])
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (answer.status !== "done" || drawing === undefined) return <Loading what={t("query.drawing")} />
  if (drawing.nodes.size === 0) return <Message title={t("query.noGraph")} hint={t("query.noGraphHint")} />
  return (
    <div className={classes.graph}>
      <Canvas
        ref={canvas}
        graph={answer.data}
        drawing={drawing}
        visible={visible}
        selected={selected}
        covered={narrow ? window.innerHeight * 0.42 : 0}
        onSelect={select}
        onOpen={open}
        onMenu={select}
      />
      <CanvasTools
        zoom={(direction) => canvas.current?.zoom(direction)}
        fit={() => canvas.current?.fit(drawing.nodes.keys())}
      />
      {body.all > body.nodes.length && (
        <p className={classes.graphNote}>{t("query.graphSome", { all: body.all, shown: body.nodes.length })}</p>
      )}
    </div>
  )
}
