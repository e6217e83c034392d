import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PACKAGE } from "../package.ts"

/** The kinds of files in `cypher/`: questions for both stores; what Neo4j alone writes; what its adapter notes beside. */
export type CypherKind = "read" | "write" | "notes"

const ROOT = join(PACKAGE, "cypher")

const texts = new Map<string, string>()

/** The text of a file of `cypher/`, by kind and name. */
export function cypherText(kind: CypherKind, name: string): string {
  return fileText(join(ROOT, kind, `${name}.cypher`))
}

/** The names of all files of a kind. */
export const cypherNames = (kind: CypherKind): string[] =>
  readdirSync(join(ROOT, kind))
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => file.slice(0, -".cypher".length))
    .sort()

/** The statements of the schema. */
export const schemaStatements = (): string[] =>
  fileText(join(ROOT, "schema.cypher"))
    .split(/;\s*$/mu)
    .map((statement) => statement.replace(/^\s*\/\/.*$/gmu, "").trim())
    .filter((statement) => statement !== "")

function fileText(path: string): string {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = readFileSync(path, "utf8")
  texts.set(path, text)
  return text
}
