import type { CitedEvidence, Neighbour } from "../../src/api/contract.ts"

/** One sentence with the words in it that some facts rest on, and what they join. */
export interface Clause {
  readonly key: string
  readonly text: string
  /** Half-open, in `text`, ascending, not touching. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly evidence: CitedEvidence
  readonly neighbours: readonly Neighbour[]
}

const sentenceStart = ({ start, before }: CitedEvidence): number => start - before.length

/** Marks that overlap or touch become one. */
function joined(marks: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
    else merged.push({ ...mark })
  }
  return merged
}

interface Open {
  readonly evidence: CitedEvidence
  readonly text: string
  readonly from: number
  readonly marks: { start: number; end: number }[]
  readonly neighbours: Neighbour[]
}

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
    const mark = { start: evidence.start - from, end: evidence.end - from }
    const open = cards.get(key)
    if (open !== undefined && "marks" in open) {
      open.marks.push(mark)
      open.neighbours.push(neighbour)
    } else {
      const text = `${evidence.before}${evidence.quote}${evidence.after}`
      cards.set(key, { evidence, from, text, marks: [mark], neighbours: [neighbour] })
    }
  }
  return [...cards].map(([key, card]) =>
    "marks" in card ? { ...card, key, marks: joined(card.marks) } : { key, ...card },
  )
}
