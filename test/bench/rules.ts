import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import ts from "typescript"

/** One rule of reading: the file under `src`, its name there, and what stands in its place when it is taken out. */
export interface Rule {
  readonly file: string
  readonly name: string
  readonly neutral: string
}

/** Where rules of reading are; other code of `text` reads formats, which no annotated document shows. */
const WHERE = /^(?:outline|mentions)\/|^text\/(?:squeezed|unparted|notes)/u

/** What a declaration gives where its rule finds nothing, by its type or by how it begins. */
const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^boolean$|^\w+ is /u, "() => false"],
  [/\[\]$/u, "() => []"],
  [/\| undefined$/u, "() => undefined"],
  [/^(?:Readonly)?Set</u, "() => new Set()"],
  [/^(?:Readonly)?Map</u, "() => new Map()"],
]
const BY_VALUE: readonly (readonly [RegExp, string])[] = [
  [/^\/|^new RegExp\(/u, "/(?!)/gu"],
  [/^new Set\b/u, "new Set()"],
  [/^\[/u, "[]"],
]

/** Rules of which the type does not say what stands for nothing found. */
const SPECIAL: Readonly<Record<string, string>> = {
  "mentions/header/period periodOf": "() => ({})",
  "mentions/header/region fullName": "(name) => name",
  "mentions/header/region levelOf": '() => "national"',
  "mentions/header/validity validityOf": "() => ({})",
  "mentions/phrase/readable readable": "(text, { main }) => [main]",
  "mentions/platforms/modifiers abbreviations": "() => 0",
  "mentions/platforms/groups previousInList": "(candidates) => candidates.map(() => undefined)",
  "mentions/targets/canonical canonicalIndicator": "(indicator) => indicator",
  "mentions/targets/canonical indicatorKey": "(name) => name",
  "mentions/targets/phrase coordinated": "(words) => [words]",
  "mentions/targets/phrase withoutOpening": "(words) => ({ rest: words, taken: 0 })",
  "mentions/targets/phrase withoutSince": "(words) => ({ rest: words })",
  "mentions/targets/sections behindHeadlines": "({ outline }) => outline.main.start",
}

/** Neither a rule nor part of one: without them nothing is read at all. */
const PLUMBING = new Set(["outline/lines linesOf", "outline/lines isSpace", "mentions/phrase/owner ownerFinder"])

const match = (pairs: readonly (readonly [RegExp, string])[], words: string): string | undefined =>
  pairs.find(([pattern]) => pattern.test(words))?.[1]

function neutralOf(type: string | undefined, value: ts.Expression | undefined): string | undefined {
  if (type !== undefined) return match(BY_TYPE, type.replace(/\s+/gu, " "))
  return value === undefined ? undefined : match(BY_VALUE, value.getText())
}

function rulesIn(file: string, code: string): Rule[] {
  const rules: Rule[] = []
  const add = (name: string, type: string | undefined, value?: ts.Expression): void => {
    const place = `${file} ${name}`
    const neutral = PLUMBING.has(place) ? undefined : (SPECIAL[place] ?? neutralOf(type, value))
    if (neutral !== undefined) rules.push({ file, name, neutral })
  }
  for (const statement of ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true).statements) {
    if (ts.isFunctionDeclaration(statement)) add(statement.name?.text ?? "", statement.type?.getText() ?? "")
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer: value } of statement.declarationList.declarations)
      if (value !== undefined && ts.isArrowFunction(value)) add(name.getText(), value.type?.getText() ?? "")
      else add(name.getText(), undefined, value)
  }
  return rules
}

/** Every rule of reading that the sources under `folder` declare: functions that find, patterns and lists of words. */
export async function rulesOf(folder: string): Promise<Rule[]> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort()
  const read = files.filter((file) => WHERE.test(file) && file.endsWith(".ts")).map((file) => file.slice(0, -3))
  return (
    await Promise.all(read.map(async (file) => rulesIn(file, await readFile(join(folder, `${file}.ts`), "utf8"))))
  ).flat()
}
