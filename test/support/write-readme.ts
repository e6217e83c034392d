import { readFile, writeFile } from "node:fs/promises"
import { commandTable, ontologyTable, settingsTable } from "./tables.ts"

/** Writes the parts of the README that are made from the code. */
const path = new URL("../../README.md", import.meta.url)
let readme = await readFile(path, "utf8")
for (const [name, table] of [
  ["commands", commandTable()],
  ["settings", settingsTable()],
  ["ontology", ontologyTable()],
] as const) {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  readme = `${readme.slice(0, readme.indexOf(from) + from.length)}\n${table}\n${readme.slice(readme.indexOf(to))}`
}
await writeFile(path, readme)
