import { readFileSync } from "node:fs"
import { measures } from "../../src/mentions/measures.ts"
import { targets } from "../../src/mentions/targets.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import type { HeaderMention, TargetMention } from "../../src/model/mention.ts"
import { outline } from "../../src/outline/index.ts"

const indicators = LEXICON_FILES.indicators.parse(JSON.parse(readFileSync("seeds/lexicon/indicators.json", "utf8")))
const lexicon = { indicators } as Lexicon

const nowhere = { start: 0, end: 0 }

export interface Head {
  readonly title?: string
  /** YYYY-MM-DD. */
  readonly issued?: string
  readonly periodEnd?: number
  readonly fullText?: boolean
}

const headerOf = ({
  title = "推进山区经济发展实施方案",
  issued = "2024-03-01",
  periodEnd,
  fullText = true,
}: Head): HeaderMention => ({
  title: { value: title, at: nowhere },
  issuers: [],
  issuedDate: { value: issued, at: nowhere },
  ...(periodEnd === undefined ? {} : { periodEnd: { value: periodEnd, at: nowhere } }),
  level: "province",
  fullText,
})

/** Reads a document of the given head and body as the pipeline does. */
export function readTargets(body: string, head: Head = {}) {
  const text = `${head.title ?? "推进山区经济发展实施方案"}\n${body}`
  const tree = outline(text).value
  const leaves = measures(text, tree).value
  const { value: found, issues } = targets({
    text,
    outline: tree,
    header: headerOf(head),
    measures: leaves,
    lexicon,
  })
  return { text, leaves, found, issues }
}

const line = ({ indicator, op, value, valueMax, unit, year, every }: TargetMention): string =>
  [
    indicator,
    `${op}${value}${valueMax === undefined ? "" : `-${valueMax}`}${unit}`,
    ...(year === undefined ? [] : [String(year)]),
    ...(every === undefined ? [] : ["yearly"]),
  ].join(" ")

/** What a text promises, one line a target: `高新技术企业 >=500家 2027`. */
export const promised = (body: string, head: Head = {}): string[] => readTargets(body, head).found.map(line)
