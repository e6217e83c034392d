import { useEffect, useMemo, useRef } from "react"
import { useSearch } from "wouter"
import { navigate } from "wouter/use-browser-location"
import { documentAnswerSchema, type Mark, marksSchema } from "../../src/api/contract.ts"
import { nextStep } from "../address/history.ts"
import { useView } from "../address/useView.ts"
import { paths } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { say, useWords } from "../i18n/index.ts"
import { Failure, Loading } from "../ui/State.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import { Contents } from "./Contents.tsx"
import { NarrowReader } from "./NarrowReader.tsx"
import classes from "./Reader.module.css"
import { ReaderSide } from "./ReaderSide.tsx"
import { type Paragraph, paragraphs, parseAt, type Segment } from "./segments.ts"
import { readable } from "./titles.ts"

interface Place {
  readonly start: number
  readonly end: number
}

interface TextProps {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly place: Place | undefined
  readonly selected: string | undefined
  readonly choose: (mark: Mark) => void
}

const lies = (segment: Segment, place: Place | undefined): boolean =>
  place !== undefined && segment.start >= place.start && segment.end <= place.end

const touches = (mark: Mark, node: string | undefined): boolean =>
  node !== undefined && (mark.edge.source === node || mark.edge.target === node)

/** One run of words; where facts rest on it, a button that shows them. */
function Run({
  text,
  segment,
  place,
  selected,
  choose,
}: Omit<TextProps, "paragraphs"> & { readonly segment: Segment }) {
  const words = text.slice(segment.start, segment.end)
  const narrowest = segment.marks[0]
  if (narrowest === undefined) return lies(segment, place) ? <mark data-here>{words}</mark> : words
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the line of the text
    <span
      role="button"
      tabIndex={0}
      className={classes.run}
      data-here={lies(segment, place) || undefined}
      data-title={segment.marks.some((mark) => mark.edge.type === "CONTAINS") || undefined}
      data-selected={segment.marks.some((mark) => touches(mark, selected)) || undefined}
      onClick={() => choose(narrowest)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return
        event.preventDefault()
        choose(narrowest)
      }}
    >
      {words}
    </span>
  )
}

function Text({ paragraphs: all, ...rest }: TextProps) {
  return all.map((paragraph) => (
    <p key={paragraph.start} data-start={paragraph.start} className={classes.paragraph}>
      {paragraph.segments.map((segment) => (
        <Run key={segment.start} segment={segment} {...rest} />
      ))}
    </p>
  ))
}

/** The whole text of a document with the words that facts rest on; the address holds the place. */
export function Reader({ id }: { readonly id: string }) {
  const { t } = useWords()
  const narrow = useNarrow()
  const search = useSearch()
  const [view] = useView()
  const found = useAnswer(paths.document(id), documentAnswerSchema)
  const marked = useAnswer(paths.marks(id), marksSchema)
  const place = useMemo(() => parseAt(new URLSearchParams(search).get("at")), [search])
  const body = useRef<HTMLDivElement>(null)
  const text = found.data?.text
  const marks = useMemo(
    () => (text === undefined || marked.data === undefined ? [] : readable(marked.data.marks, text)),
    [text, marked.data],
  )
  const cut = useMemo(() => (text === undefined ? [] : paragraphs(text, marks)), [text, marks])
  const ready = cut.length > 0 && marked.data !== undefined
  useEffect(() => {
    if (!ready || place === undefined) return
    body.current?.querySelector("[data-here]")?.scrollIntoView({ block: "center" })
  }, [ready, place])
  const choose = (mark: Mark): void => {
    const parameters = new URLSearchParams(window.location.search)
    parameters.set("at", `${mark.start}-${mark.end}`)
    parameters.set("sel", mark.edge.type === "CONTAINS" ? mark.edge.target : mark.edge.source)
    const name = mark.edge.type === "CONTAINS" ? mark.target : mark.source
    navigate(`${window.location.pathname}?${parameters}`, { state: nextStep(say("did.select", { name })) })
  }
  if (found.answer.status === "failed") return <Failure error={found.answer.error} retry={found.retry} />
  if (found.data === undefined || text === undefined) return <Loading what={t("loading.text")} />
  return (
    <div className={classes.page}>
      {!narrow && <Contents marks={marks} place={place} choose={choose} />}
      <div className={classes.body} ref={body}>
        <article className={classes.text} lang="zh-CN">
          <Text text={text} paragraphs={cut} place={place} selected={view.selected} choose={choose} />
        </article>
      </div>
      {narrow ? (
        <NarrowReader
          answer={found.data}
          titles={marks}
          marks={marked.data?.marks ?? []}
          place={place}
          choose={choose}
        />
      ) : (
        <aside className={classes.side} aria-label={t("action.details")}>
          <ReaderSide answer={found.data} marks={marked.data?.marks ?? []} place={place} />
        </aside>
      )}
    </div>
  )
}
