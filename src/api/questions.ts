import { NODE_LABELS, type NodeLabel } from "../model/ontology.ts"
import { cypherNames, cypherText } from "../store/cypher-files.ts"
import type { Question, QuestionParameter } from "./contract/questions.ts"

const PARAMETER = /^ {2}(\w+) \((string|integer|list of strings)\): (.+)$/u
const OF = /^(id|name|code) of (?:an?|the) (?:\w+ )*?(node|\w+)\b/u

/** `id of an agency` says that the value is picked among the agencies. */
function picked(about: string): QuestionParameter["of"] {
  const [, property, what] = OF.exec(about) ?? []
  if (property !== "id" && property !== "name" && property !== "code") return undefined
  if (what === "node") return { property }
  const label = labelIn(about)
  return label === undefined ? undefined : { property, label }
}

/** The first word that names a kind of node. */
const labelIn = (about: string): NodeLabel | undefined =>
  about
    .split(/\W+/u)
    .map((word) => NODE_LABELS.find((label) => label.toLowerCase() === word))
    .find((label) => label !== undefined)

function parameterOf(line: string): QuestionParameter | undefined {
  const [, name, type, about] = PARAMETER.exec(line) ?? []
  if (name === undefined || about === undefined) return undefined
  const of = picked(about)
  return { name, type: type as QuestionParameter["type"], about, ...(of && { of }) }
}

/** A reading file as a question: its head says it in Chinese and English, with parameters and columns. */
export function questionOf(name: string, file: string): Question {
  const lines = file.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("//"))
  const head = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^\/\/ ?/u, ""))
  const columns = head.find((line) => line.startsWith("Columns: "))?.slice("Columns: ".length) ?? ""
  const [zh = name, en = name] = head
  return {
    name,
    zh,
    en,
    text: lines
      .slice(end < 0 ? lines.length : end)
      .join("\n")
      .trim(),
    parameters: head.map(parameterOf).filter((parameter) => parameter !== undefined),
    columns,
  }
}

/** The ready questions of `cypher/read`. */
export const questions = (): Question[] => cypherNames("read").map((name) => questionOf(name, cypherText("read", name)))
