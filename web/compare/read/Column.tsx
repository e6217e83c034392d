import { type Ref, type UIEvent, useMemo } from "react"
import { Link } from "wouter"
import type { ComparedMeasure, Plan } from "../../../src/api/contract/compare.ts"
import { documentAnswerSchema } from "../../../src/api/contract.ts"
import { paths } from "../../data/client.ts"
import { useAnswer } from "../../data/useAnswer.ts"
import { placeOf } from "../../details/citation.ts"
import { useWords } from "../../i18n/index.ts"
import { type Paragraph, paragraphs, type Segment } from "../../reader/segments.ts"
import { TextIcon } from "../../ui/icons.tsx"
import { LevelMark } from "../../ui/LevelMark.tsx"
import type { Range } from "../../ui/Ranges.tsx"
import { Failure, Loading } from "../../ui/State.tsx"
import type { KnownPair } from "../pairs.ts"
import { marksOf, type SideName, type TextMark } from "./marks.ts"
import classes from "./Read.module.css"

interface RunProps {
  readonly text: string
  readonly segment: Segment<TextMark>
  readonly chosen: string
  readonly active: number | undefined
  readonly open: (measure: string) => void
}

/** One run of words: a title, words of reasons with their numbers, or plain. */
function Run({ text, segment, chosen, active, open }: RunProps) {
  const { t } = useWords()
  const words = text.slice(segment.start, segment.end)
  const title = segment.marks.find((mark) => mark.type === "title")
  const reasons = segment.marks.filter((mark) => mark.type === "reason")
  const starting = reasons.filter((mark) => mark.start === segment.start).sort((a, b) => a.number - b.number)
  const numbers = starting.map(({ number }) => (
    <sup key={number} className={classes.number} data-n={number} data-active={number === active}>
      {number}
    </sup>
  ))
  const marked =
    reasons.length === 0 ? (
      words
    ) : (
      <mark
        className={reasons.every(({ clause }) => clause) ? classes.clause : classes.words}
        data-active={reasons.some(({ number }) => number === active)}
      >
        {words}
      </mark>
    )
  if (title === undefined)
    return (
      <>
        {numbers}
        {marked}
      </>
    )
  const atTitle = title.start === segment.start ? title.measure : undefined
  if (title.pairs === 0)
    return (
      <strong data-measure={atTitle}>
        {numbers}
        {marked}
      </strong>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the line of the text
    <span
      role="button"
      tabIndex={0}
      className={classes.title}
      data-measure={atTitle}
      data-chosen={title.measure === chosen}
      title={t("compare.pairsOf", { count: title.pairs })}
      onClick={() => open(title.measure)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return
        event.preventDefault()
        open(title.measure)
      }}
    >
      {numbers}
      {marked}
      {title.end === segment.end && <span className={classes.pairs}>{title.pairs}</span>}
    </span>
  )
}

interface TextProps extends Omit<RunProps, "segment"> {
  readonly paragraphs: readonly Paragraph<TextMark>[]
  /** Where the chosen measure stands: what is printed. */
  readonly own: Range
}

function Text({ paragraphs: all, own, ...rest }: TextProps) {
  return all.map((paragraph) => (
    <p
      key={paragraph.start}
      className={classes.paragraph}
      data-own={paragraph.start < own.end && paragraph.end > own.start}
    >
      {paragraph.segments.map((segment) => (
        <Run key={segment.start} segment={segment} {...rest} />
      ))}
    </p>
  ))
}

interface ColumnProps {
  readonly side: SideName
  readonly pair: KnownPair
  readonly pairs: readonly KnownPair[]
  readonly measures: readonly ComparedMeasure[]
  readonly plan: Plan | undefined
  readonly active: number | undefined
  readonly open: (measure: string) => void
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void
  readonly ref: Ref<HTMLDivElement>
}

/** One of the two texts, whole, with what it shares with the other one marked. */
export function Column({ side, pair, pairs, measures, plan, active, open, onScroll, ref }: ColumnProps) {
  const { t } = useWords()
  const measure = pair[side]
  const found = useAnswer(paths.document(measure.documentId), documentAnswerSchema, true)
  const text = found.data?.document.id === measure.documentId ? found.data.text : undefined
  const cut = useMemo(
    () => (text === undefined ? [] : paragraphs(text, marksOf(text, measures, pairs, pair, side))),
    [text, measures, pairs, pair, side],
  )
  return (
    <section className={classes.column} aria-label={plan?.title}>
      <header className={classes.columnHead}>
        <LevelMark level={plan?.level ?? ""} />
        <span className={classes.planTitle} lang="zh-CN" title={plan?.title}>
          {plan?.title}
        </span>
        <Link
          href={placeOf(
            { document: measure.documentId, start: measure.start, end: measure.start + measure.text.length },
            measure.id,
          )}
          className={classes.toText}
          aria-label={t("action.inText")}
          title={t("action.inText")}
        >
          <TextIcon size={14} />
        </Link>
      </header>
      <div
        className={classes.scroll}
        ref={ref}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        data-ready={cut.length > 0}
      >
        {found.answer.status === "failed" ? (
          <Failure error={found.answer.error} retry={found.retry} />
        ) : text === undefined ? (
          <Loading what={t("loading.text")} />
        ) : (
          <article className={classes.text} lang="zh-CN">
            <Text
              text={text}
              paragraphs={cut}
              own={{ start: measure.start, end: measure.start + measure.text.length }}
              chosen={measure.id}
              active={active}
              open={open}
            />
          </article>
        )}
      </div>
    </section>
  )
}
