import { diffVersions, type MeasureChange, plansNamed } from "../compare/index.ts"
import { UserError } from "../errors.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { mendable } from "./compare.ts"
import { type Output, say } from "./output.ts"
import { type RowFormat, writeJson, writeRows } from "./rows.ts"

const COLUMNS = ["change", "before", "after", "roles", "targets", "words"]

/** Two versions of one plan: measures added, dropped, moved, reworded. Returns the exit status. */
export async function diff(
  older: string,
  newer: string,
  options: { format: RowFormat },
  store: Store,
  lexicon: Lexicon,
  output: Output,
): Promise<number> {
  const graph = await store.graph()
  const [before, after] = [onePlan(graph, lexicon, older), onePlan(graph, lexicon, newer)]
  if (before === after)
    throw new UserError(`${older} and ${newer} are the same plan. Name two versions by their files.`)
  const changes = diffVersions(graph, before, after, lexicon)
  if (options.format === "json") writeJson(changes, output)
  else writeRows(COLUMNS, changes.filter(isChange).map(changeRow), options.format, output)
  say(output, summary(changes))
  return 0
}

function onePlan(graph: PolicyGraph, lexicon: Lexicon, name: string): string {
  const [plan, ...others] = mendable(() => plansNamed(graph, lexicon, name))
  if (plan === undefined || others.length > 0)
    throw new UserError(`${name} means ${others.length + 1} plans. Name one by its file or number.`)
  return plan.id
}

const words = ({ type, moved, reworded }: MeasureChange): string[] =>
  type === "kept" ? [...(moved ? ["moved"] : []), ...(reworded ? ["reworded"] : [])] : [type]

const lists = ({ added, dropped }: MeasureChange["roles"]): string =>
  [...added.map((item) => `+${item}`), ...dropped.map((item) => `−${item}`)].join("、")

const isChange = (change: MeasureChange): boolean =>
  words(change).length > 0 || lists(change.roles) !== "" || lists(change.targets) !== ""

const changeRow = (change: MeasureChange) => ({
  change: words(change).join(", "),
  before: change.before === undefined ? "" : `${change.before.path} ${change.before.title}`,
  after: change.after === undefined ? "" : `${change.after.path} ${change.after.title}`,
  roles: lists(change.roles),
  targets: lists(change.targets),
  words: change.words
    .filter(({ type }) => type !== "same")
    .map(({ type, text }) => `${type === "added" ? "+" : "−"}${text}`)
    .join(" "),
})

function summary(changes: readonly MeasureChange[]): string {
  const of = (word: string): number => changes.filter((change) => words(change).includes(word)).length
  const unchanged = changes.filter((change) => !isChange(change)).length
  return `${of("added")} added, ${of("dropped")} dropped, ${of("moved")} moved, ${of("reworded")} reworded, ${unchanged} unchanged`
}
