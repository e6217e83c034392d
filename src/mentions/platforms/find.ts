import type { Lexicon } from "../../model/lexicon/index.ts"
import type { MentionContext, PlatformKind } from "../../model/mention.ts"
import { walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { placesOf } from "../phrase/places.ts"
import { isForMany, leadOfList } from "./action.ts"
import { type Candidate, candidates } from "./candidates.ts"
import { secondPlace, spelledOut } from "./coordination.ts"
import { names, previousInList } from "./groups.ts"
import { type DocumentSigns, judge, MANY, onlyBegins } from "./judge.ts"
import { knownPlatforms, meansHere, plain } from "./known.ts"
import { campusEnd } from "./phrase.ts"
import { placeInClause } from "./place.ts"
import { sharedNames } from "./shared.ts"

/** A name found, with the place of its words. */
export interface Named extends Span {
  readonly name: string
  readonly kind: PlatformKind
  /** The full name that this one is short for or a second name of. */
  readonly of?: string
}

/** The names of platforms in the parts of a text that a plan speaks in, in its order. */
export function findNames({ text, outline, lexicon, header }: MentionContext, spans: readonly Span[]): Named[] {
  const home = header.region?.value ?? regionOfTitle(text, header.title.at, lexicon)
  const found = candidates(text, spans)
  const classes = new Set(
    found.filter(({ lead }) => MANY.has(lead.word)).map(({ start, end }) => text.slice(start, end)),
  )
  const isClass = ({ start, end }: Span) => classes.has(text.slice(start, end).replace(SIZE, ""))
  const previous = previousInList(found, text)
  const titles = titleEnds(outline)
  const often = occurrences(text, found)
  const signs: DocumentSigns = {
    home,
    lexicon,
    heading: (candidate) => headingOf(candidate, titles),
    repeated: ({ start, end }) => (often.get(text.slice(start, end)) ?? 0) > 1,
    placed: ({ start }) => placeInClause(text, start, home, lexicon) !== undefined,
    governor: (candidate) => governor(text, candidate),
    byMany: ({ start }) => isForMany(text, start),
  }
  const points = found.map((candidate) => judge(text, candidate, signs))
  const sure = names(points, previous)
  const accepted = outermost(
    specific(
      found.filter((candidate, index) => sure[index] && !isClass(candidate)),
      text,
    ),
  )
  const named: Named[] = []
  for (const candidate of accepted) named.push(...withOthers(text, candidate, home, lexicon))
  for (const candidate of found)
    for (const { name, start, end, of } of sharedNames(text, candidate, home, lexicon))
      named.push({ name, start, end, kind: candidate.head.kind, of })
  return ordered(shortForms(together(named, knownNames(text, spans, home, lexicon)), found, text))
}

/** 一批县级集配中心 makes 小型县级集配中心 a class as well. */
const SIZE = /^(?:大型|小型|中型|中小型|新型)/u

/** The one region that the title of a national plan is about, as whose names its short ones are read. */
function regionOfTitle(text: string, { start, end }: Span, lexicon: Lexicon): string | undefined {
  const places = placesOf(undefined, lexicon).all(text, start, end)
  return places.length === 1 ? places[0]?.code : undefined
}

/** The verb that governs a candidate or the list that it stands in, or the quantity before it: 一批. */
function governor(text: string, { start, lead }: Candidate): string {
  if (lead.kind === "verb") return lead.word
  const first = leadOfList(text, start)
  return first?.kind === "verb" || first?.kind === "particle" ? first.word : ""
}

type Titles = ReadonlyMap<number, Span>

function titleEnds(outline: MentionContext["outline"]): Titles {
  const ends = new Map<number, Span>()
  walk(outline, ({ titleSpan }) => ends.set(titleSpan.end, titleSpan))
  return ends
}

function headingOf({ start, end, aliasEnd }: Candidate, titles: Titles): "whole" | "part" | undefined {
  const title = titles.get(aliasEnd ?? end) ?? titles.get(end)
  if (title === undefined) return undefined
  return start <= title.start ? "whole" : "part"
}

function occurrences(text: string, found: readonly Candidate[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const { start, end } of found) {
    const words = text.slice(start, end)
    count.set(words, (count.get(words) ?? 0) + 1)
  }
  return count
}

/** 甲开发区国家级零碳园区: a rank that the name has, or is to have. */
const RANK = /^(?:国家级|省级|市级|世界级)/u
/** 南繁硅谷重大科创平台: what only calls the name that it begins with a great platform. */
const GREAT = /^(?:重大|公共|高端|新型|大型|[省市]级)/u

/** Without names that only add a rank to the one that they begin with. */
function specific(accepted: readonly Candidate[], text: string): Candidate[] {
  const starts = new Map([...accepted].reverse().map(({ start, end }) => [start, end]))
  return accepted.filter(({ start, end, headStart }) => {
    const added = text.slice(starts.get(start) ?? end, headStart)
    return !RANK.test(added) && !(GREAT.test(added) && text.slice(headStart, end) === "平台")
  })
}

/** Of names one inside another the outer one. */
function outermost(accepted: readonly Candidate[]): Candidate[] {
  const sorted = [...accepted].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const candidate of sorted) {
    const last = kept.at(-1)
    if (last === undefined || candidate.start >= (last.aliasEnd ?? last.end)) kept.push(candidate)
  }
  return kept
}

/** A name with its second name in brackets and with the names that a list leaves unfinished before it. */
function withOthers(text: string, candidate: Candidate, home: string | undefined, lexicon: Lexicon): Named[] {
  const { kind } = candidate.head
  const two = secondPlace(text, candidate, home, lexicon)
  if (two !== undefined) {
    const lead = { kind: "conjunction", word: text.charAt(two.first), start: two.first } as const
    return withOthers(text, { ...candidate, start: two.second, lead }, home, lexicon)
  }
  const name = text.slice(candidate.start, candidate.end)
  const self: Named = { name, start: candidate.start, end: candidate.end, kind, of: undefined }
  const others = spelledOut(text, candidate, home, lexicon).map(({ name, start, end }): Named => {
    return { name, start, end, kind, of: undefined }
  })
  const { alias } = candidate
  if (alias === undefined) return [...others, self]
  return [
    ...others,
    self,
    { name: text.slice(alias.start, alias.end), start: alias.start, end: alias.end, kind, of: name },
  ]
}

/** Names that the lexicon knows, in the order of the text. */
function knownNames(text: string, spans: readonly Span[], home: string | undefined, lexicon: Lexicon): Named[] {
  const { matcher } = knownPlatforms(lexicon)
  const found: Named[] = []
  for (const span of spans)
    for (const { start: own, end: bare, value } of matcher.scan(text, span.start, span.end)) {
      if (!meansHere(value, home, lexicon) || onlyBegins(text, bare)) continue
      const start = academyBefore(text, own)
      const end = campusEnd(text, bare)
      const of = start < own ? value.name : undefined
      found.push({ name: text.slice(start, end), start, end, kind: value.kind, of })
    }
  return found
}

/** 中科院 before the name under which an institute of its is known: 中科院宁波材料所. */
const academyBefore = (text: string, at: number): number =>
  at - (ACADEMY.find((name) => text.endsWith(name, at))?.length ?? 0)

const ACADEMY = ["中国科学院", "中科院"]

/** Of names found by rule and known ones that overlap: the known one where it holds the other, else the one found. */
function together(named: readonly Named[], known: readonly Named[]): Named[] {
  const inOrder = (names: readonly Named[]) => [...names].sort((a, b) => a.start - b.start)
  const holds = overlapping(inOrder(known))
  const own = inOrder(named).filter(({ start, end }) => {
    const other = holds({ start, end })
    return other === undefined || other.start > start || other.end < end || other.end - other.start === end - start
  })
  const taken = overlapping(own)
  return [...own, ...inOrder(known).filter((name) => taken(name) === undefined)]
}

/** What of the names sorted by their place overlaps a span; spans are asked for in the order of the text. */
function overlapping(names: readonly Named[]): (span: Span) => Named | undefined {
  let next = 0
  return ({ start, end }) => {
    while (next < names.length && (names[next]?.end ?? 0) <= start) next++
    const first = names[next]
    return first === undefined || first.start >= end ? undefined : first
  }
}

const ENDING = 4
const LONGER = 4

/** By each name that another one ends with that longer one; none where there are several. */
function longerNames(named: readonly Named[]): Map<string, string | undefined> {
  const names = new Set(named.map(({ name }) => name))
  const full = new Set(named.filter(({ of }) => of === undefined).map(({ name }) => name))
  const longer = new Map<string, string | undefined>()
  for (const name of full)
    for (let cut = 1; cut <= LONGER && name.length - cut > ENDING; cut++) {
      const ending = name.slice(cut)
      if (names.has(ending)) longer.set(ending, longer.has(ending) ? undefined : name)
    }
  return longer
}

/** A name that another of the document ends with is that one's short form: 海上综合试验场, 青岛海上综合试验场. */
function shortForms(named: readonly Named[], found: readonly Candidate[], text: string): Named[] {
  const longer = longerNames(named)
  const abbreviated = new Map(
    named.flatMap(({ name, of: whole }) => (whole === undefined ? [] : [[plain(name), whole] as const])),
  )
  const all = named.map((one) => {
    const of = one.of ?? longer.get(one.name)
    return of === undefined ? one : { ...one, of }
  })
  if (abbreviated.size === 0) return all
  const seen = new Set(named.map(({ start }) => start))
  for (const { start, end, head } of found) {
    if (seen.has(start)) continue
    const name = text.slice(start, end)
    const of = abbreviated.get(plain(name))
    if (of !== undefined) all.push({ name, start, end, kind: head.kind, of })
  }
  return all
}

const ordered = (named: readonly Named[]): Named[] => [...named].sort((a, b) => a.start - b.start || a.end - b.end)
