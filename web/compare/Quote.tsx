import { Link } from "wouter"
import { placeOf } from "../details/citation.ts"
import { useWords } from "../i18n/index.ts"
import { LevelMark } from "./LevelMark.tsx"
import classes from "./Quote.module.css"

interface QuoteProps {
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Id of the document. */
  readonly document: string
  /** The measure to select when the text is opened. */
  readonly measure?: string | undefined
  readonly level: string
}

/** Words of a plan; a click opens the text at their place. */
export function Quote({ quote, start, end, document, measure, level }: QuoteProps) {
  const { t } = useWords()
  return (
    <Link
      href={placeOf({ document, start, end }, measure)}
      className={classes.quote}
      title={t("action.inText")}
      aria-label={`${t("action.inText")}：${quote}`}
    >
      <LevelMark level={level} />
      <q lang="zh-CN">{quote}</q>
    </Link>
  )
}
