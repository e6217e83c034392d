import type { Issue, Staged } from "../model/issue.ts"
import type { MentionContext, RoleMention } from "../model/mention.ts"
import { isOffice } from "../model/offices.ts"
import type { Span } from "../model/span.ts"
import { bodyClauses } from "./roles/body.ts"
import { type Clause, type DutyGroup, parseClause } from "./roles/clause.ts"
import { type Duty, dutiesOf, settle } from "./roles/duties.ts"
import { couldBeName, isGroupOfOffices, isKnown, listNames, looksLikeAgency, type NameContext } from "./roles/names.ts"
import { type Owner, owners, ownersAt } from "./roles/owners.ts"
import { type Place, places } from "./roles/places.ts"
import { rowClauses } from "./roles/tables.ts"
import { FROM_HERE_ON, firstLeads } from "./roles/words.ts"

/** A clause with its place; `alone` on a line of its own. */
interface Found {
  readonly span: Span
  readonly clause: Clause
  readonly alone: boolean
  /** It is for the measure that it stands in, and for none below a section. */
  readonly own?: boolean
}

/** The duties of agencies for measures. */
export function roles(context: MentionContext): Staged<RoleMention[]> {
  const { text, outline, measures, lexicon, header } = context
  const names: NameContext = { text, home: header.region?.value, lexicon }
  const issues: Issue[] = []
  const rows = rowClauses(outline, names).map(({ row, clause }) => ({ span: row.span, clause, alone: false }))
  const inRow = within(rows.map(({ span }) => span))
  const free = places(text, outline.main).filter(({ span }) => !inRow(span.start))
  const clauses = free.flatMap((place) => read(place, names, issues))
  const all = [...rows, ...clauses].sort((a, b) => a.span.start - b.span.start)
  const inClause = within(all.map(({ span }) => span))
  const spoken = assign(all, context, firstLeadsFrom(context, inClause), issues)
  const silent = new Set([...measures.keys()].filter((index) => spoken[index]?.length === 0))
  const said = assign(ofBody(context, names), context, Number.POSITIVE_INFINITY, issues)
  const value = measures.flatMap((_, measure) => {
    const duties = (silent.has(measure) ? said[measure] : spoken[measure]) ?? []
    return settle(duties).map(
      ({ mention, at, alias, deadline, clause, kind, mode, role }): RoleMention => ({
        measure,
        mention,
        at,
        alias,
        deadline,
        clause,
        kind,
        mode,
        role,
      }),
    )
  })
  return { value, issues }
}

/** The duties that sentences name; each is for its own measure, never for a section. */
function ofBody({ text, outline }: MentionContext, names: NameContext): Found[] {
  const found = bodyClauses(text, outline.main, names)
  return found.map(({ span, clause }) => ({ span, clause, alone: false, own: true }))
}

/** Reads one place; what has words of duty, stands where clauses stand and is not understood becomes an issue. */
function read(place: Place, names: NameContext, issues: Issue[]): Found[] {
  const parsed = parseClause(place.inner.start, place.inner.end, names)
  const found = (clause: Clause): Found[] => [{ span: place.span, clause, alone: place.alone }]
  if (parsed === "none") return []
  if (place.form === "sentence") return parsed !== "not understood" && isSober(parsed, names) ? found(parsed) : []
  if (parsed !== "not understood") return place.ends ? found(parsed) : []
  const bare = bareList(place, names)
  if (bare !== undefined) return found({ groups: [bare] })
  if (place.ends && saysDuty(names.text, place.inner)) issues.push(notUnderstood(place, names.text))
  return []
}

/** Whether a sentence of running text says duties and nothing else: all it names are agencies, some of them known. */
function isSober({ groups }: Clause, context: NameContext): boolean {
  const mentions = groups.flatMap(({ names }) => names.map(({ mention }) => mention))
  const known = mentions.some((name) => isOffice(name, context.home, context.lexicon))
  return known && mentions.every((name) => looksLikeAgency(name, context))
}

const notUnderstood = ({ span }: Place, text: string): Issue => ({
  rule: "roles/not-understood",
  severity: "warning",
  message: "This clause names duties in a form that is not known.",
  at: span,
  found: text.slice(span.start, Math.min(span.end, span.start + 200)),
  expected: "牵头单位:A;责任单位:B, or A牵头,B、C配合, or A、B按职责分工负责",
})

const withoutMeasure = (span: Span, text: string): Issue => ({
  rule: "roles/without-measure",
  severity: "info",
  message: "These duties stand outside of every measure.",
  at: span,
  found: text.slice(span.start, Math.min(span.end, span.start + 200)),
})

const saysDuty = (text: string, { start, end }: Span): boolean =>
  end - start <= 300 && /(?:牵头|负责|配合|会同)[^,，。]{0,6}$|(?:单位|部门)[:：]/u.test(text.slice(start, end))

/** 质量发展局, 计量处: parts of an office that its own plans call by their short names. */
const isDivision = (name: string): boolean =>
  /^[\u4e00-\u9fff]{2,14}(?:处|局|科|(?<!实验)室|委|办|部|(?<!创新|研究|数据)中心|院|站|队)$/u.test(name)

/** 省资规厅、省林业局、省商务厅、海南控股: so many known offices vouch for one that none can tell from other words. */
const OFFICES_TO_A_FIRM = 3

/**
 * A list of offices alone at the end of a sentence: (省科技厅、省财政厅). Where a paragraph ends behind it, also of parts
 * of an office.
 */
function bareList({ form, ends, closes, inner }: Place, context: NameContext): DutyGroup | undefined {
  if (form !== "brackets" || !ends || inner.end - inner.start > 300) return undefined
  const names = listNames(inner.start, inner.end, context)
  const mentions = names.map(({ mention }) => mention)
  const known = names.filter(
    ({ mention, alias = mention }) => isKnown(mention, context) || isKnown(alias, context),
  ).length
  if (known === 0 && !mentions.every(isGroupOfOffices) && !(closes && mentions.every(isDivision))) return undefined
  const others = mentions.filter((name) => !looksLikeAgency(name, context)).length
  return mentions.every(couldBeName) && others * OFFICES_TO_A_FIRM <= known ? { duty: "responsible", names } : undefined
}

/**
 * From where on the first of a list leads by a sentence outside of clauses: 责任单位列第一位的为牵头单位,下同. What the
 * notice around the plan says, or a note below its tables, holds for all of it.
 */
function firstLeadsFrom(
  { text, outline: { main }, measures }: MentionContext,
  inClause: (at: number) => boolean,
): number {
  const first = measures[0]?.span.start ?? main.end
  for (const match of firstLeads(text)) {
    const { index } = match
    if (index < main.start || index >= main.end || isNote(text, index)) return main.start
    if (inClause(index)) continue
    if (index < first || FROM_HERE_ON.test(text.slice(index, index + match[0].length + 12))) return index
  }
  return Number.POSITIVE_INFINITY
}

const NOTE = /^\s*[（(]?(?:备?注|说明|注释)\s?[:：\d]/u

/** Whether a place stands in a line that is a note: 注:排在第一位的为牵头单位. */
const isNote = (text: string, at: number): boolean => {
  const line = text.lastIndexOf("\n", at) + 1
  return NOTE.test(text.slice(line, Math.min(at, line + 12)))
}

/** Duties for all the measures of a section; `sole` only if they are the only ones said in it. */
interface Inherited {
  readonly section: Owner
  readonly duties: readonly Duty[]
  readonly sole?: number
}

/** No document says more often who has a part in all that follows. */
const MOST_BELOW = 20

/** Gives the duties of clauses to the measures that they are for. */
function assign(found: readonly Found[], context: MentionContext, firstLeadsAt: number, issues: Issue[]): Duty[][] {
  const { outline, measures, text } = context
  const byMeasure: Duty[][] = measures.map(() => [])
  if (found.length === 0) return byMeasure
  const inherited: Inherited[] = []
  const places = found.map(({ span }) => span)
  const at = ownersAt(places, owners(outline, measures))
  const below: DutyGroup[] = []
  found.forEach(({ span, clause, alone, own }, i) => {
    const { owner, section } = at[i] ?? {}
    const first = clause.firstLeads !== undefined || firstLeadsAt < span.end
    if (clause.firstLeads === "from here on") firstLeadsAt = Math.min(firstLeadsAt, span.start)
    const duties = dutiesOf({ ...clause, groups: [...clause.groups, ...below] }, span, first)
    if (clause.alsoBelow !== undefined && below.length < MOST_BELOW) below.push(clause.alsoBelow)
    if (owner === undefined || (own && owner.section) || owner.measures().length === 0) {
      if (duties.length > 0) issues.push(withoutMeasure(span, text))
      return
    }
    if (owner.section) inherited.push({ section: owner, duties })
    else for (const measure of owner.measures()) for (const duty of duties) byMeasure[measure]?.push(duty)
    const [sole] = owner.measures()
    if (alone && section !== undefined && sole !== undefined && closes(span, sole, section, text))
      inherited.push({ section, duties, sole })
  })
  const silent = byMeasure.map((duties) => duties.length === 0)
  for (const { section, duties, sole } of inherited.reverse()) {
    const inside = section.measures()
    if (sole !== undefined && inside.some((measure) => measure !== sole && !silent[measure])) continue
    for (const measure of inside) if (byMeasure[measure]?.length === 0) byMeasure[measure] = [...duties]
  }
  return byMeasure
}

/** A clause on a line of its own behind the last item of a section is for all its items, where no other has one. */
const closes = (span: Span, measure: number, section: Owner, text: string): boolean =>
  /^[。\s]*$/u.test(text.slice(span.end, Math.min(section.span.end, span.end + 8))) &&
  section.measures().at(-1) === measure &&
  /^[。\s]*$/u.test(text.slice(span.end, section.span.end))

/** Whether an offset lies in one of the spans, which come in the order of the text. */
function within(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const span = spans[low]
    return span !== undefined && span.start <= offset
  }
}
