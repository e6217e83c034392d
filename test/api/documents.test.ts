import { describe, expect, test } from "vitest"
import { documentAnswerSchema, documentsSchema, marksSchema, queryAnswerSchema } from "../../src/api/contract.ts"
import { documentPath, sampleApp } from "./support/app.ts"
import { IDS } from "./support/sample.ts"

describe("documents", () => {
  test("are listed with what is needed to cite their plans", async () => {
    const { documents } = documentsSchema.parse(await sampleApp().get("/api/documents"))
    expect(documents.map(({ file, policy }) => [file, policy.title, policy.measures])).toEqual([
      ["province.txt", "云岭省轻舟产业行动方案", 3],
      ["city.txt", "临江市轻舟产业实施意见", 1],
    ])
  })

  test("give their text, issues and how much of it became facts", async () => {
    const answer = documentAnswerSchema.parse(await sampleApp().get(documentPath(IDS.provinceDocument)))
    expect(answer.text.startsWith("云岭省轻舟产业行动方案")).toBe(true)
    expect(answer.issues[0]).toMatchObject({ rule: "roles/unknown-word", at: { start: 0, end: 4 } })
    expect(answer.coverage).toEqual({ sentences: 4, facts: 1, ordersWithoutFacts: 1, rolesNotUnderstood: 1 })
  })

  test("give every place that a fact rests on, in the order of the text, at its true offsets", async () => {
    const app = sampleApp()
    const { text } = documentAnswerSchema.parse(await app.get(documentPath(IDS.cityDocument)))
    const { marks } = marksSchema.parse(await app.get(documentPath(IDS.cityDocument, "/marks")))
    expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b))
    const lead = marks.find(({ edge }) => edge.type === "LEADS")
    expect(lead && text.slice(lead.start, lead.end)).toBe("市科技局牵头")
    expect(lead).toMatchObject({ source: "市科技局", target: "落实轻舟实验室建设" })
    expect(marks.every(({ edge }) => edge.source !== IDS.lab)).toBe(true)
  })
})

test("a query goes to the store with its parameters and limit", async () => {
  const response = await sampleApp().post(
    "/api/query",
    JSON.stringify({ text: "MATCH (n) RETURN n", parameters: { name: "轻舟" }, limit: 7 }),
  )
  const answer = queryAnswerSchema.parse(await response.json())
  expect(answer).toMatchObject({
    rows: [{ text: "MATCH (n) RETURN n", parameters: { name: "轻舟" } }],
    limit: 7,
    truncated: false,
  })
})
