import { expect, test } from "vitest"
import { EDGE_TYPES, NODES } from "../../src/model/ontology.ts"
import { en } from "../../web/i18n/en.ts"
import { zh } from "../../web/i18n/zh.ts"

type Table = { readonly [key: string]: string | Table }

const flat = (table: Table, path = ""): [string, string][] =>
  Object.entries(table).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )

const blanks = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).sort()

test("both tables have the same words with the same blanks", () => {
  const english = new Map(flat(en))
  const chinese = flat(zh)
  expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort())
  for (const [key, text] of chinese) expect(blanks(english.get(key) ?? ""), key).toEqual(blanks(text))
})

test("no label mixes the languages", () => {
  const name = /实验室|科技局|policy-graph|WebGL|Enter|Esc|E /gu
  for (const [key, text] of flat(en)) expect(text.replace(name, ""), key).not.toMatch(/\p{Script=Han}/u)
})

test("every edge has a heading in both directions", () => {
  for (const type of EDGE_TYPES) {
    expect(zh.out[type], type).not.toBe("")
    expect(zh.in[type], type).not.toBe("")
  }
})

test("every property that the ontology gives a kind of target has its word", () => {
  expect(Object.keys(zh.op)).toEqual([">=", "<=", "~", "stretch"])
  expect(Object.keys(NODES.Target.properties)).toContain("op")
})
