import type { GraphView } from "../graph/view.ts"
import type { Budget } from "../run/budget.ts"
import type { FulltextIndex } from "../run/runtime.ts"
import { analyze, type Word } from "./fulltext-analyzer.ts"
import type { FulltextQuery } from "./fulltext-query.ts"

/** Places of a word by node. */
type Places = Map<number, number[]>
/** Nodes with how well each matches. */
type Found = Map<number, number>

const EMPTY: Places = new Map()

/** The words of the indexed properties and where they stand. */
export class FulltextStore {
  private readonly fields = new Map<string, Map<string, Places>>()
  private readonly count: number

  constructor(view: GraphView, { labels, properties }: FulltextIndex, budget: Budget) {
    const nodes = new Set(labels.flatMap((label) => [...view.nodesWith(label)]))
    this.count = nodes.size
    for (const property of properties) {
      const words = new Map<string, Places>()
      for (const node of nodes) {
        const value = view.nodeProperty(node, property)
        const texts =
          typeof value === "string"
            ? [value]
            : Array.isArray(value)
              ? value.filter((item) => typeof item === "string")
              : []
        for (const text of texts) {
          budget.work(1 + text.length)
          add(words, node, analyze(text))
        }
      }
      this.fields.set(property, words)
    }
  }

  match(query: FulltextQuery): Found {
    if (query.kind === "group") return this.matchGroup(query)
    const fields = query.field === undefined ? [...this.fields.keys()] : [query.field]
    return union(fields.map((field) => this.matchField(query, this.fields.get(field) ?? new Map())))
  }

  private matchGroup({ clauses }: FulltextQuery & { kind: "group" }): Found {
    const of = (occur: string) =>
      clauses.filter((clause) => clause.occur === occur).map(({ query }) => this.match(query))
    const must = of("must")
    const should = of("should")
    const not = of("not")
    const base = must.length > 0 ? intersection(must) : union(should)
    const scored = must.length > 0 ? addScores(base, should) : base
    return new Map([...scored].filter(([node]) => !not.some((found) => found.has(node))))
  }

  private matchField(query: Exclude<FulltextQuery, { kind: "group" }>, words: Map<string, Places>): Found {
    if (query.kind === "prefix") {
      const prefix = query.text.toLowerCase()
      return union([...words].filter(([word]) => word.startsWith(prefix)).map(([, places]) => this.scores(places)))
    }
    const wanted = analyze(query.text)
    if (query.phrase) return this.matchPhrase(wanted, words)
    return union(wanted.map(({ text }) => this.scores(words.get(text) ?? EMPTY)))
  }

  private matchPhrase(wanted: readonly Word[], words: Map<string, Places>): Found {
    const [first, ...rest] = wanted
    if (first === undefined) return new Map()
    const all = this.scores(words.get(first.text) ?? EMPTY)
    const follows = (node: number, start: number) =>
      rest.every(({ text, position }) =>
        words
          .get(text)
          ?.get(node)
          ?.includes(start + position - first.position),
      )
    return new Map(
      [...all].filter(([node]) =>
        words
          .get(first.text)
          ?.get(node)
          ?.some((start) => follows(node, start)),
      ),
    )
  }

  /** Rarer words count for more. */
  private scores(places: Places): Found {
    const weight = Math.log(1 + this.count / (1 + places.size))
    return new Map([...places].map(([node, at]) => [node, weight * Math.sqrt(at.length)]))
  }
}

const add = (words: Map<string, Places>, node: number, all: readonly Word[]): void => {
  for (const { text, position } of all) {
    const places = words.get(text) ?? new Map<number, number[]>()
    words.set(text, places)
    const at = places.get(node)
    if (at === undefined) places.set(node, [position])
    else at.push(position)
  }
}

const union = (parts: readonly Found[]): Found => addScores(new Map(), parts, true)

const addScores = (base: Found, parts: readonly Found[], grows = false): Found => {
  const result = new Map(base)
  for (const part of parts) {
    for (const [node, score] of part) if (grows || result.has(node)) result.set(node, (result.get(node) ?? 0) + score)
  }
  return result
}

const intersection = ([first = new Map(), ...rest]: readonly Found[]): Found =>
  addScores(new Map([...first].filter(([node]) => rest.every((part) => part.has(node)))), rest)
