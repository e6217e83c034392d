import type { QuestionParameter } from "../../src/api/contract/questions.ts"

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Values of parameters by name. */
export type Given = Readonly<Record<string, Json>>

/** What is written in the fields of parameters, by name. */
export type Drafts = Readonly<Record<string, string>>

/** Strings, quoted names and comments, in which a $ means nothing; else a parameter. */
const TOKEN =
  /'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|`[^`]*(?:`|$)|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|\$(?:`([^`]+)`|([\p{L}_][\p{L}\p{N}_]*))/gsu

/** Names of the parameters of a query, in the order of the text. */
export const parametersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOKEN)].flatMap(([, quoted, plain]) => quoted ?? plain ?? [])),
]

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export const readJson = (text: string): Json => JSON.parse(text) as Json

/** What a field holds as a value: JSON where it is some, else a string; by its type where that is known. */
export function readDraft(draft: string, type?: QuestionParameter["type"]): Json {
  if (type === "string") return draft
  return isJson(draft) ? readJson(draft) : draft
}

/** A value as a field holds it, so that it is read back the same. */
export function writeDraft(value: Json, type?: QuestionParameter["type"]): string {
  if (typeof value !== "string") return JSON.stringify(value)
  return type !== "string" && isJson(value) ? JSON.stringify(value) : value
}

/** What a field holds at first. */
const FIRST: Readonly<Record<string, string>> = { limit: "100", least: "1" }

export const firstDraft = ({ name, type }: Pick<QuestionParameter, "name" | "type">): string =>
  FIRST[name] ?? (type === "list of strings" ? "[]" : "")

/** The names of parameters whose fields are empty. */
export const missing = (names: readonly string[], drafts: Drafts): string[] =>
  names.filter((name) => (drafts[name] ?? "").trim() === "")
