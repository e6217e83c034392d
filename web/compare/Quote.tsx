import { Link } from "wouter"
import type { ComparedMeasure } from "../../src/api/contract/compare.ts"
import { placeOf } from "../details/citation.ts"
import { useWords } from "../i18n/index.ts"
import { LevelMark } from "../ui/LevelMark.tsx"
import { Ranges } from "../ui/Ranges.tsx"
import classes from "./Quote.module.css"
import { sentenceAround } from "./sentence.ts"

interface QuoteProps {
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Id of the document. */
  readonly document: string
  /** The measure to select when the text is opened. */
  readonly measure?: string | undefined
  readonly level: string
  /** The measure whose sentence is shown around the words. */
  readonly within?: ComparedMeasure | undefined
}

/** Words of a plan; a click opens the text at their place. */
export function Quote({ quote, start, end, document, measure, level, within }: QuoteProps) {
  const { t } = useWords()
  const sentence = within === undefined ? undefined : sentenceAround(within, { start, end })
  return (
    <Link
      href={placeOf({ document, start, end }, measure)}
      className={classes.quote}
      title={t("action.inText")}
      aria-label={`${t("action.inText")}：${quote}`}
    >
      <LevelMark level={level} />
      <q lang="zh-CN">{sentence === undefined ? quote : <Ranges text={sentence.text} ranges={[sentence.words]} />}</q>
    </Link>
  )
}
