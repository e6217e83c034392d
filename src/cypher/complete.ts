import { CypherError } from "./errors.ts"
import { AGGREGATION_NAMES } from "./functions/aggregations.ts"
import { functions } from "./functions/table.ts"
import { PROCEDURE_NAMES } from "./procedures/table.ts"
import { Cursor } from "./syntax/cursor.ts"
import { parseStatement } from "./syntax/queries.ts"
import { tokenize } from "./syntax/tokens.ts"

/** What a graph holds, as the editor knows it. */
export interface Schema {
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly properties: readonly string[]
}

export interface Completion {
  readonly label: string
  readonly kind: "keyword" | "label" | "type" | "property" | "function" | "procedure" | "variable" | "parameter"
}

export interface Completions {
  /** Where the word begins that a completion takes the place of. */
  readonly from: number
  readonly options: readonly Completion[]
}

/** The dotted name behind a CALL. */
const CALLED = /\bCALL\s+([A-Za-z][\w.]*)$/i
const WORD = /[\p{ID_Continue}\p{Pc}]*$/u

/** Words that the parser would take at the end of a text. */
const wanted = (text: string): readonly string[] => {
  try {
    const cursor = new Cursor(text)
    try {
      parseStatement(cursor)
    } catch (error) {
      if (!(error instanceof CypherError)) throw error
    }
    return cursor.wanted.offset >= text.trimEnd().length ? cursor.wanted.words : []
  } catch (error) {
    if (error instanceof CypherError) return []
    throw error
  }
}

/** Words behind which a bracket opens a node. */
const PATTERN_WORDS = new Set(["MATCH", "WHERE", "AND", "OR", "XOR", "NOT", "ANY", "SHORTEST", "PATHS", "GROUPS"])

const variablesIn = (text: string): string[] => {
  try {
    const tokens = tokenize(text)
    const isName = (place: number) => tokens[place]?.kind === "word" || tokens[place]?.kind === "quoted"
    const binds = (place: number) => {
      const before = tokens[place - 1]?.upper
      const after = tokens[place + 1]?.upper
      if (before === "AS") return true
      const opener = tokens[place - 2]?.upper ?? ""
      const opens = (before === "(" || before === "[") && (!isName(place - 2) || PATTERN_WORDS.has(opener))
      return opens && [")", "]", ":", "{", "*"].includes(after ?? "")
    }
    return tokens.flatMap(({ text: name }, place) => (isName(place) && binds(place) ? [name] : []))
  } catch (error) {
    if (error instanceof CypherError) return []
    throw error
  }
}

const named = (names: Iterable<string>, kind: Completion["kind"]): Completion[] =>
  [...new Set(names)].map((label) => ({ label, kind }))

const functionNames = (): string[] => [...[...functions().values()].map(({ name }) => name), ...AGGREGATION_NAMES]

const optionsFor = (word: string, before: string, schema: Schema): Completion[] => {
  switch (word) {
    case "a label or type":
      return /\[[^\][]*$/.test(before) ? named(schema.types, "type") : named(schema.labels, "label")
    case "a property":
    case "a key":
      return named(schema.properties, "property")
    case "an expression":
      return [...named(variablesIn(before), "variable"), ...named(functionNames(), "function")]
    case "a procedure":
      return named(PROCEDURE_NAMES, "procedure")
    case "a variable":
      return named(variablesIn(before), "variable")
    default:
      return /^[A-Z][A-Z ]*$/.test(word) ? named([word], "keyword") : []
  }
}

/** What may be written at a place of a query, by the same parser that reads it. */
export const complete = (text: string, offset: number, schema: Schema): Completions => {
  const before = text.slice(0, offset)
  const procedure = CALLED.exec(before)?.[1]
  if (procedure !== undefined) {
    const options = named(PROCEDURE_NAMES, "procedure").filter(({ label }) => label.startsWith(procedure))
    return { from: offset - procedure.length, options }
  }
  const typed = WORD.exec(before)?.[0] ?? ""
  const from = offset - typed.length
  const head = before.slice(0, from)
  const all = wanted(head).flatMap((word) => optionsFor(word, head, schema))
  const start = typed.toLowerCase()
  return { from, options: all.filter(({ label }) => label.toLowerCase().startsWith(start)) }
}
