import type { Place } from "./places.ts"
import type { Random } from "./random.ts"
import type { Subject, Topic } from "./topics.ts"
import vocabulary from "./vocabulary.json" with { type: "json" }

/** How a plan numbers its measures: (一) below 一、; 1. through the whole plan; 1. below (一) below 一、. */
type Numbering = "bracketed" | "through" | "nested"
const NUMBERINGS: readonly Numbering[] = ["bracketed", "through", "nested"]

const FIGURES = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
/** 1 to 99 in Chinese. */
const numeral = (n: number): string =>
  n < 10
    ? (FIGURES[n] as string)
    : `${n < 20 ? "" : FIGURES[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : FIGURES[n % 10]}`

/** What one plan is. */
export interface Plan {
  readonly place: Place
  readonly subject: Subject
  readonly topics: readonly Topic[]
  /** Of all plans of the place, from 0. */
  readonly number: number
}

/** A plan as its government publishes it; every topic becomes one measure. */
export function write(plan: Plan, random: Random): string {
  const { place, subject, number } = plan
  const year = 2021 + (number % 5)
  const period = `${year}—${year + 3}年`
  const form = random.pick(vocabulary.forms)
  const title = `${place.name}${subject.name}${form}(${period})`
  const words = { s: subject.name, r: place.short, k: form }
  const fill = (sentence: string): string =>
    filled(sentence, { ...words, ...fieldWords(subject, random.pick([...subject.fields.keys()]), random) }, random)
  const date = `${year}年${random.integer(1, 12)}月${random.integer(1, 28)}日`
  const lines = [
    `${place.issuer}关于印发《${title}》的通知`,
    `${place.short}政发〔${year}〕${number + 1}号`,
    "各有关单位:",
    `现将《${title}》印发给你们,请结合实际认真贯彻执行。`,
    place.issuer,
    date,
    title,
    fill(random.pick(subject.preamble)),
    "一、总体要求",
    `(一)指导思想。${fill(random.pick(vocabulary.guidance))}`,
    `(二)主要目标。${fill(random.pick(subject.aims))}`,
    ...sections(plan, random),
  ]
  return `${lines.join("\n")}\n`
}

function sections({ place, subject, topics }: Plan, random: Random): string[] {
  const numbering = random.pick(NUMBERINGS)
  const lines: string[] = []
  let measures = 0
  let section = 1
  for (const { titles, frames } of subject.sections) {
    const own = topics.filter(({ frame }) => frames.includes(frame))
    if (own.length === 0) continue
    lines.push(`${numeral(++section)}、${random.pick(titles)}`)
    const below = numbering === "nested" && own.length > 3 ? chunks(own, 3) : [own]
    for (const [at, part] of below.entries()) {
      if (below.length > 1) lines.push(`(${numeral(at + 1)})${part[0]?.field}等领域重点任务`)
      for (const [i, topic] of part.entries()) {
        measures++
        const mark = numbering === "through" ? `${measures}.` : below.length > 1 ? `${i + 1}.` : `(${numeral(i + 1)})`
        lines.push(mark + measure(topic, subject, place, random))
      }
    }
  }
  return lines
}

function measure({ frame, field }: Topic, subject: Subject, place: Place, random: Random): string {
  const words = { r: place.short, ...fieldWords(subject, field, random) }
  const sentences = frame.sentences.filter(() => random.chance(0.75))
  const body = (sentences.length === 0 ? frame.sentences : sentences)
    .map((line) => filled(line, words, random))
    .join("")
  const title = filled(random.pick(frame.titles), words, random)
  const lead = officeOf(frame.lead, place)
  const supports = random.some(frame.supports, random.integer(0, 2)).map((office) => officeOf(office, place))
  const others = supports.length === 0 ? "" : `;责任单位:${supports.join("、")}`
  return `${title}。${body}(牵头单位:${lead}${others})`
}

/** An office as a plan names it: 省科技厅, 市科技局, 州委组织部. */
function officeOf(name: string, { level, kind }: Place): string {
  const [above, below] = (vocabulary.offices as Record<string, string[]>)[name] as [string, string]
  return kind + (level === "province" && kind !== "市" ? above : below)
}

/** A field, and three different things of it. */
function fieldWords({ fields }: Subject, field: string, random: Random): Record<string, string> {
  const [a = "", b = "", c = ""] = random.some(fields.get(field) ?? [], 3)
  return { f: field, a, b, c }
}

const filled = (sentence: string, words: Readonly<Record<string, string>>, random: Random): string =>
  sentence.replace(/\{(\w)\}/gu, (_all, slot: string) => {
    if (slot === "d") return String(random.integer(2, 9))
    if (slot === "n") return String(random.integer(3, 40))
    if (slot === "p") return String(random.integer(40, 95))
    if (slot === "m") return String(random.integer(5, 80) * 10)
    if (slot === "y") return String(random.integer(2025, 2030))
    return words[slot] as string
  })

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
