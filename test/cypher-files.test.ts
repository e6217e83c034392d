import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { EDGE_TYPES, NODE_LABELS, nodeProperties } from "../src/model/ontology.ts"
import { cypherNames, cypherText, schemaStatements } from "../src/store/cypher-files.ts"
import type { Store } from "../src/store/port.ts"
import { CORPUS, EMPTY, fill, PARAMETERS, QUERIES, shapeOf } from "./support/reading.ts"
import { embeddedGround, type Ground } from "./support/stores.ts"

const headerOf = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("//"))
    .map((line) => line.slice(3))
const parametersIn = (text: string): string[] => {
  const body = text
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
  return [...new Set([...body.matchAll(/\$(\w+)/gu)].map(([, name]) => name ?? ""))].sort()
}
/** The names of a header's list: words before a bracket or a comma. */
const listed = (line: string): string[] =>
  line
    .replace(/\([^)]*\)/gu, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .sort()

describe("the files of cypher/read", () => {
  it("are the queries of the store, one each", () => {
    expect(QUERIES.map(({ name }) => name).sort()).toEqual(cypherNames("read"))
  })

  it.each(QUERIES.map((query) => [query.name, query] as const))(
    "%s says what it asks, takes and answers",
    (name, query) => {
      const text = cypherText("read", name)
      const header = headerOf(text)
      expect(header[0]).toMatch(/\p{Script=Han}/u)
      expect(header[1]).toMatch(/^[A-Z]/u)
      const parameters = header.filter((line) => /^ {2}\w+ \(/u.test(line)).map((line) => line.trim().split(" ")[0])
      expect(parameters.sort()).toEqual(parametersIn(text))
      expect(shapeOf(query.parameters).sort()).toEqual(parametersIn(text))
      const columns = header.find((line) => line.startsWith("Columns: "))?.slice("Columns: ".length) ?? ""
      expect(listed(columns)).toEqual(shapeOf(query.row).sort())
      if (!EMPTY.has(name)) expect(text).toMatch(/ORDER BY|UNION ALL/u)
    },
  )

  describe("on the embedded store", () => {
    let ground: Ground
    let store: Store
    beforeAll(async () => {
      ground = await embeddedGround()
      store = await ground.open()
      await fill(store, CORPUS)
    })
    afterAll(async () => {
      await store.close()
      await ground.done()
    })

    it.each(QUERIES.map((query) => [query.name, query] as const))(
      "%s answers with rows of its type",
      async (name, query) => {
        const rows = await store.run(query, PARAMETERS[name] ?? {})
        expect(rows.length > 0).toBe(!EMPTY.has(name))
      },
    )
  })
})

describe("cypher/schema.cypher", () => {
  const statements = schemaStatements()

  it("makes ids unique for every label of the ontology, and finds every type's edges by id", () => {
    for (const label of NODE_LABELS)
      expect(
        statements.some((text) => text.includes(`(n:${label}) REQUIRE n.id IS UNIQUE`)),
        label,
      ).toBe(true)
    for (const type of EDGE_TYPES)
      expect(
        statements.some((text) => text.includes(`[r:${type}]-() ON (r.id)`)),
        type,
      ).toBe(true)
  })

  it("names nothing that the ontology does not have", () => {
    const labels = statements.flatMap((text) =>
      [...text.matchAll(/\(n:([\w|]+)\)/gu)].flatMap(([, names]) => (names ?? "").split("|")),
    )
    for (const label of labels.filter((name) => !name.startsWith("PolicyGraph"))) expect(NODE_LABELS).toContain(label)
    const types = statements.flatMap((text) => [...text.matchAll(/\[r:(\w+)\]/gu)].map(([, name]) => name))
    for (const type of types) expect(EDGE_TYPES).toContain(type)
  })

  it("indexes for search just the properties that hold names", () => {
    const [fulltext = ""] = statements.filter((text) => text.includes("FULLTEXT"))
    const properties = [...fulltext.matchAll(/n\.(\w+)/gu)].map(([, name]) => name ?? "")
    const all = new Set(NODE_LABELS.flatMap((label) => Object.keys(nodeProperties(label))))
    for (const property of properties) expect(all.has(property)).toBe(true)
    expect(fulltext).toContain("'cjk'")
  })

  it("has statements only that may run again", () => {
    for (const statement of statements) expect(statement).toContain("IF NOT EXISTS")
    const whole = readFileSync(join(import.meta.dirname, "..", "cypher", "schema.cypher"), "utf8")
    expect(statements).toHaveLength(whole.split(/;$/mu).length - 1)
  })
})

describe("the files of cypher/write and cypher/notes", () => {
  it.each([
    ...cypherNames("write").map((name) => ["write", name] as const),
    ...cypherNames("notes").map((name) => ["notes", name] as const),
  ])("%s/%s names its parameters", (kind, name) => {
    const text = cypherText(kind, name)
    const [line = ""] = headerOf(text).filter((each) => each.startsWith("Parameters: "))
    const named = line.slice("Parameters: ".length)
    for (const parameter of parametersIn(text)) expect(named).toMatch(new RegExp(`\\b${parameter}\\b`, "u"))
  })
})
