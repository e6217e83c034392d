import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { commandTable, ontologyTable, settingsTable } from "./support/tables.ts"

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8")

/** What stands between the marks of a part; `npm run docs` writes it anew. */
const part = (name: string): string =>
  readme
    .slice(readme.indexOf(`<!-- ${name} -->`), readme.indexOf(`<!-- /${name} -->`))
    .replace(`<!-- ${name} -->`, "")
    .trim()

describe("README", () => {
  it("shows the ontology of the code", () => {
    expect(part("ontology")).toBe(ontologyTable())
  })

  it("shows the settings of the code", () => {
    expect(part("settings")).toBe(settingsTable())
  })

  it("shows the commands of the code", () => {
    expect(part("commands")).toBe(commandTable())
  })
})
