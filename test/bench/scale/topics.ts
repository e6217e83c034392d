import type { Random } from "./random.ts"
import vocabulary from "./vocabulary.json" with { type: "json" }

/** What a plan is about. */
export interface Subject {
  readonly name: string
  readonly fields: readonly string[]
}

/** What one measure is about: what is done, and in which field. */
export interface Topic {
  readonly frame: (typeof vocabulary.frames)[number]
  readonly field: string
}

/** Share of its measures that a city takes from the plan of its province. */
const TAKEN_UP = 0.7
const GUARANTEES = "guarantee"

export const subjectOf = (round: number): Subject => vocabulary.subjects[round % vocabulary.subjects.length] as Subject

/** The topics of a plan: some of those of the plan above, where there is one, and some of its own. */
export function topicsOf(subject: Subject, count: number, above: readonly Topic[], random: Random): Topic[] {
  const all = vocabulary.frames.flatMap((frame) =>
    frame.section === GUARANTEES
      ? [{ frame, field: random.pick(subject.fields) }]
      : subject.fields.map((field) => ({ frame, field })),
  )
  const chosen = random.some(above, Math.round(count * TAKEN_UP))
  const known = new Set(chosen.map(keyOf))
  const own = random.some(
    all.filter((topic) => !known.has(keyOf(topic))),
    count - chosen.length,
  )
  return [...chosen, ...own]
}

/** A plan has each measure of its guarantees once, whatever the field. */
const keyOf = ({ frame, field }: Topic): string =>
  frame.section === GUARANTEES ? frame.titles.join() : `${frame.titles.join()} ${field}`
