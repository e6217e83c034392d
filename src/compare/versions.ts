import { diffArrays } from "diff"
import type { PolicyGraph } from "../model/graph.ts"
import { plainName } from "../model/ids.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { judge } from "./align.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { PARTIAL } from "./kind.ts"
import { type MeasureRef, refOf } from "./pair.ts"
import { type Statement, statementsOf } from "./statement.ts"
import { thesaurusOf } from "./thesaurus.ts"
import { type Relations, relationsOf } from "./view.ts"

/** A run of words that both versions have, or one of them alone. */
export interface WordChange {
  readonly type: "same" | "added" | "dropped"
  readonly text: string
}

/** What came and what went, as short lines: an office with its duty, an indicator with its number. */
export interface ListChange {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
}

/** What became of one measure. `moved` and `reworded` may both hold; neither holds for one that is unchanged. */
export interface MeasureChange {
  readonly type: "added" | "dropped" | "kept"
  readonly before?: MeasureRef
  readonly after?: MeasureRef
  /** It stands under other headings. */
  readonly moved: boolean
  readonly reworded: boolean
  /** The words of both versions in one, where it was reworded. */
  readonly words: readonly WordChange[]
  readonly roles: ListChange
  readonly targets: ListChange
}

/** Two versions of one plan: the newer one's measures in order, each with what became of it, then the dropped ones. */
export function diffVersions(graph: PolicyGraph, older: string, newer: string, lexicon: Lexicon): MeasureChange[] {
  const view = relationsOf(graph)
  const compile = (policy: string): CompiledMeasure[] =>
    compileMeasures(statementsOf(view, policy), thesaurusOf(lexicon))
  const [before, after] = [compile(older), compile(newer)]
  const matches = match(before, after)
  const kept = new Set(matches.values())
  return [
    ...after.map((measure) => {
      const old = matches.get(measure)
      return old === undefined ? alone("added", measure, view) : changeOf(old.statement, measure.statement, view)
    }),
    ...before.filter((measure) => !kept.has(measure)).map((measure) => alone("dropped", measure, view)),
  ]
}

/** New measure → old one: first by the same words, then by the same title, then the most alike. */
function match(
  before: readonly CompiledMeasure[],
  after: readonly CompiledMeasure[],
): Map<CompiledMeasure, CompiledMeasure> {
  const matches = new Map<CompiledMeasure, CompiledMeasure>()
  const taken = new Set<CompiledMeasure>()
  const pair = (one: CompiledMeasure, old: CompiledMeasure | undefined): void => {
    if (old === undefined || matches.has(one) || taken.has(old)) return
    matches.set(one, old)
    taken.add(old)
  }
  for (const keyOf of [body, ({ title }: Statement) => plainName(title)]) {
    const byKey = new Map<string, CompiledMeasure[]>()
    for (const old of before)
      if (!taken.has(old)) byKey.set(keyOf(old.statement), [...(byKey.get(keyOf(old.statement)) ?? []), old])
    for (const one of after) if (!matches.has(one)) pair(one, byKey.get(keyOf(one.statement))?.shift())
  }
  for (const { one, old } of alike(before, after, matches, taken)) pair(one, old)
  return matches
}

function alike(
  before: readonly CompiledMeasure[],
  after: readonly CompiledMeasure[],
  matches: ReadonlyMap<CompiledMeasure, CompiledMeasure>,
  taken: ReadonlySet<CompiledMeasure>,
): { one: CompiledMeasure; old: CompiledMeasure }[] {
  const free = before.filter((old) => !taken.has(old))
  return after
    .filter((one) => !matches.has(one))
    .flatMap((one) => free.map((old) => ({ one, old, score: judge(old, one).score })))
    .filter(({ score }) => score >= PARTIAL)
    .sort((a, b) => b.score - a.score)
}

/** The text from the title on, without the number, the roles, measures of their own and white space. */
function body({ text, title, apart }: Statement): string {
  let own = ""
  let from = Math.max(text.indexOf(title), 0)
  for (const { start, end } of apart) {
    own += text.slice(from, start)
    from = Math.max(from, end)
  }
  return plainName(own + text.slice(from))
}

function alone(type: "added" | "dropped", { statement }: CompiledMeasure, view: Relations): MeasureChange {
  const lists = (lines: readonly string[]): ListChange =>
    type === "added" ? { added: lines, dropped: [] } : { added: [], dropped: lines }
  return {
    type,
    ...(type === "added" ? { after: refOf(statement) } : { before: refOf(statement) }),
    moved: false,
    reworded: false,
    words: [],
    roles: lists(rolesOf(statement)),
    targets: lists(targetsOf(statement, view)),
  }
}

function changeOf(before: Statement, after: Statement, view: Relations): MeasureChange {
  const [old, now] = [body(before), body(after)]
  return {
    type: "kept",
    before: refOf(before),
    after: refOf(after),
    moved: before.headings.map(plainName).join("/") !== after.headings.map(plainName).join("/"),
    reworded: old !== now,
    words: old === now ? [] : wordChanges(old, now),
    roles: listChange(rolesOf(before), rolesOf(after)),
    targets: listChange(targetsOf(before, view), targetsOf(after, view)),
  }
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" })
const words = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

function wordChanges(before: string, after: string): WordChange[] {
  return diffArrays(words(before), words(after)).map(({ added, removed, value }) => ({
    type: added ? "added" : removed ? "dropped" : "same",
    text: value.join(""),
  }))
}

const listChange = (before: readonly string[], after: readonly string[]): ListChange => ({
  added: after.filter((line) => !before.includes(line)),
  dropped: before.filter((line) => !after.includes(line)),
})

const rolesOf = ({ leads, supports }: Statement): string[] => [
  ...leads.map(({ edge, node }) => `${edge.properties.mode === "joint" ? "共同负责" : "牵头"} ${node.name}`),
  ...supports.map(({ edge, node }) => `${edge.properties.role ?? "配合"} ${node.name}`),
]

const targetsOf = ({ targets }: Statement, view: Relations): string[] =>
  targets.map(({ node }) => {
    const { op, value, unit, year } = node.properties
    const indicator = view.from(node.id, "MEASURES", "Indicator")[0]?.node.name ?? node.name
    return `${indicator} ${op ?? ">="} ${value}${unit ?? ""}${year === undefined ? "" : ` (${year})`}`
  })
