import type { Random } from "./random.ts"
import vocabulary from "./vocabulary.json" with { type: "json" }

/** What is done, in one way of saying it. */
export interface Frame {
  readonly titles: readonly string[]
  readonly lead: string
  readonly supports: readonly string[]
  readonly sentences: readonly string[]
}

export interface Section {
  readonly titles: readonly string[]
  readonly frames: readonly Frame[]
}

/** What a plan is about: plans of two subjects share no frame but those of the guarantees. */
export interface Subject {
  readonly name: string
  readonly preamble: readonly string[]
  readonly aims: readonly string[]
  readonly sections: readonly Section[]
  /** The things of each field. */
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/** What one measure is about: what is done, and in which field. */
export interface Topic {
  readonly frame: Frame
  readonly field: string
}

/** Share of its measures that a city takes from the plan of its province. */
const TAKEN_UP = 0.7

const SUBJECTS: readonly Subject[] = vocabulary.subjects.map((subject) => ({
  ...subject,
  sections: [...subject.sections, vocabulary.guarantees],
  fields: new Map(Object.entries(subject.fields)),
}))

export const subjectOf = (round: number): Subject => SUBJECTS[round % SUBJECTS.length] as Subject

/** The topics of a plan: some of those of the plan above, where there is one, and some of its own. */
export function topicsOf(subject: Subject, count: number, above: readonly Topic[], random: Random): Topic[] {
  const fields = [...subject.fields.keys()]
  const all = subject.sections
    .flatMap(({ frames }) => frames)
    .flatMap((frame) => (ofField(frame) ? fields : [random.pick(fields)]).map((field) => ({ frame, field })))
  const chosen = random.some(above, Math.round(count * TAKEN_UP))
  const known = new Set(chosen.map(keyOf))
  const own = random.some(
    all.filter((topic) => !known.has(keyOf(topic))),
    count - chosen.length,
  )
  return [...chosen, ...own]
}

/** Whether a plan has such a measure for each field; any other it has once. */
const ofField = ({ titles }: Frame): boolean => titles.every((title) => title.includes("{f}"))

const keyOf = ({ frame, field }: Topic): string => frame.titles.join() + (ofField(frame) ? field : "")
