import type { CitedEvidence, Neighbour } from "../../src/api/contract.ts"
import type { Range } from "../ui/Ranges.tsx"

/** One sentence with the words in it that some facts rest on, and what they join. */
export interface Clause {
  readonly key: string
  readonly text: string
  /** Half-open, in `text`, ascending, not touching. */
  readonly marks: readonly Range[]
  /** Names as written, inside the marks. */
  readonly names: readonly Range[]
  readonly evidence: CitedEvidence
  readonly neighbours: readonly Neighbour[]
}

const sentenceStart = ({ start, before }: CitedEvidence): number => start - before.length

/** Marks that overlap or touch become one. */
function joined(marks: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
    else merged.push({ ...mark })
  }
  return merged
}

/** More than this share of a long text is not marked: to mark all of it would mark nothing. */
const MOST = 0.8
const LONG = 80

function marksOf(text: string, marks: readonly Range[]): Range[] {
  const merged = joined(marks)
  const covered = merged.reduce((sum, { start, end }) => sum + end - start, 0)
  return text.length > LONG && covered > MOST * text.length ? [] : merged
}

/** Where the name as written stands in the words of its evidence. */
function nameOf({ edge }: Neighbour, text: string, { start, end }: Range): Range[] {
  const { mention } = edge.properties
  if (typeof mention !== "string" || mention === "") return []
  const at = text.indexOf(mention, start)
  return at < 0 || at + mention.length > end ? [] : [{ start: at, end: at + mention.length }]
}

interface Open {
  readonly evidence: CitedEvidence
  readonly text: string
  readonly from: number
  readonly marks: Range[]
  readonly names: Range[]
  readonly neighbours: Neighbour[]
}

const opened = (evidence: CitedEvidence, from: number): Open => ({
  evidence,
  from,
  text: `${evidence.before}${evidence.quote}${evidence.after}`,
  marks: [],
  names: [],
  neighbours: [],
})

/**
 * The neighbours of one group by the sentence that names them: five offices of one clause are one card. A neighbour
 * without evidence stands alone, without a sentence.
 */
export function clauses(
  neighbours: readonly Neighbour[],
): (Clause | { key: string; neighbours: readonly Neighbour[] })[] {
  const cards = new Map<string, Open | { neighbours: Neighbour[] }>()
  for (const neighbour of neighbours) {
    const evidence = neighbour.evidence[0]
    if (evidence === undefined) {
      cards.set(neighbour.edge.id, { neighbours: [neighbour] })
      continue
    }
    const from = sentenceStart(evidence)
    const key = `${evidence.document}:${from}`
    const known = cards.get(key)
    const card = known !== undefined && "marks" in known ? known : opened(evidence, from)
    const mark = { start: evidence.start - from, end: evidence.end - from }
    card.marks.push(mark)
    card.names.push(...nameOf(neighbour, card.text, mark))
    card.neighbours.push(neighbour)
    cards.set(key, card)
  }
  return [...cards].map(([key, card]) =>
    "marks" in card
      ? { ...card, key, marks: marksOf(card.text, card.marks), names: joined(card.names) }
      : { key, ...card },
  )
}
