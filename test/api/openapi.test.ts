import { expect, test } from "vitest"
import { z } from "zod"
import { sampleApp } from "./support/app.ts"

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

test("every route of the API is described, with its answer and its failures", async () => {
  const { app, get } = sampleApp()
  const described = documentSchema.parse(await get("/api/openapi.json"))
  expect(described.openapi).toMatch(/^3\.1\./u)
  const routes = app.routes.filter(({ method, path }) => method !== "ALL" && path !== "/api/openapi.json")
  expect(routes.length).toBeGreaterThan(8)
  for (const { method, path } of routes) {
    const operation = described.paths[path.replace(/:(\w+)/gu, "{$1}")]?.[method.toLowerCase()]
    expect(operation, `${method} ${path}`).toBeDefined()
    expect(Object.keys(operation?.responses ?? {}), `${method} ${path}`).toEqual(expect.arrayContaining(["200", "503"]))
  }
})

test("failures are described in their one shape", async () => {
  const text = JSON.stringify(await sampleApp().get("/api/openapi.json"))
  const described = documentSchema.parse(JSON.parse(text))
  expect(described.components.schemas).toHaveProperty("Error")
  for (const path of Object.values(described.paths)) {
    for (const { responses } of Object.values(path)) {
      for (const [status, response] of Object.entries(responses)) {
        if (status !== "200") expect(JSON.stringify(response)).toContain("#/components/schemas/Error")
      }
    }
  }
})
