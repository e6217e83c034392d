import { describe, expect, test } from "vitest"
import { errorSchema } from "../../src/api/contract.ts"
import { StoreError } from "../../src/store/errors.ts"
import { documentPath, nodePath, sampleApp } from "./support/app.ts"

/** What a failing request answers; the shape is checked on the way. */
async function failure(response: Response | Promise<Response>) {
  const answered = await response
  const { error } = errorSchema.strict().parse(await answered.json())
  return { status: answered.status, ...error }
}

const MISSING = "measure:没有#这条"

describe("what a request asks wrongly", () => {
  test.each([
    ["/api/nothing", "GET"],
    ["/api", "GET"],
    ["/api/graph", "DELETE"],
    ["/api/query", "GET"],
  ])("%s by %s is not there", async (path, method) => {
    const answer = await failure(sampleApp().request(path, { method }))
    expect(answer).toMatchObject({ status: 404, code: "no-route" })
    expect(answer.message).toContain(`${method} ${path}`)
    expect(answer.hint).toContain("/api/openapi.json")
  })

  test.each([
    ["/api/graph?labels=Ship", "labels"],
    ["/api/graph?also=Ship", "also"],
    ["/api/search", "q"],
    ["/api/search?q=%20", "q"],
    [`/api/search?q=${"长".repeat(201)}`, "q"],
    ["/api/search?q=a&limit=0", "limit"],
    ["/api/search?q=a&limit=many", "limit"],
    [nodePath("x", "/neighbours?limit=501"), "limit"],
    [nodePath("x", "/neighbours?offset=-1"), "offset"],
    [nodePath("x", "/neighbours?type=KNOWS"), "type"],
    [nodePath("x", "/neighbours?direction=up"), "direction"],
  ])("%s names the parameter", async (path, parameter) => {
    const answer = await failure(sampleApp().request(path))
    expect(answer).toMatchObject({ status: 400, code: "bad-query" })
    expect(answer.message).toContain(parameter)
  })

  test.each([
    nodePath(MISSING),
    nodePath(MISSING, "/neighbours"),
    documentPath(MISSING),
    documentPath(MISSING, "/marks"),
  ])("%s names the id", async (path) => {
    const answer = await failure(sampleApp().request(path))
    expect(answer).toMatchObject({ status: 404, code: "not-found" })
    expect(answer.message).toContain(MISSING)
  })

  test.each([
    ["no text", "{}", "bad-body"],
    ["too many rows", '{"text":"RETURN 1","limit":1000001}', "bad-body"],
    ["too long a time", '{"text":"RETURN 1","timeout":3600001}', "bad-body"],
    ["no JSON", "RETURN 1", "bad-json"],
  ])("a query with %s", async (_what, body, code) => {
    expect(await failure(sampleApp().post("/api/query", body))).toMatchObject({ status: 400, code })
  })

  test("a body beyond the limit", async () => {
    const body = JSON.stringify({ text: "RETURN 1", parameters: { filler: "x".repeat(1_000_000) } })
    expect(await failure(sampleApp().post("/api/query", body))).toMatchObject({ status: 413, code: "too-large" })
  })
})

describe("what a store refuses or cannot do", () => {
  const asked = (error: Error) => {
    const app = sampleApp()
    app.fail(error)
    return failure(app.post("/api/query", '{"text":"CREATE (n) RETURN n"}'))
  }

  test("a refused query keeps the store's reason, and its cure apart", async () => {
    const answer = await asked(new StoreError("refused", "CREATE writes", "Ask with MATCH and RETURN."))
    expect(answer).toEqual({
      status: 400,
      code: "refused",
      message: "CREATE writes.",
      hint: "Ask with MATCH and RETURN.",
    })
  })

  test("a query that took too long is no fault of the asker's words", async () => {
    expect(await asked(new StoreError("timeout", "Stopped after 10 s", "Narrow it."))).toMatchObject({ status: 504 })
  })

  test.each([
    "/api/health",
    "/api/graph",
    "/api/search?q=a",
    nodePath("x"),
    nodePath("x", "/neighbours"),
    "/api/documents",
    documentPath("x"),
    documentPath("x", "/marks"),
  ])("%s says that the store is down", async (path) => {
    const app = sampleApp()
    app.fail(new StoreError("unreachable", "No answer from bolt://localhost:7687", "Start it."))
    expect(await failure(app.request(path))).toMatchObject({ status: 503, code: "unreachable", hint: "Start it." })
  })

  test("the graph is read again once the store is back", async () => {
    const app = sampleApp()
    app.fail(new StoreError("unreachable", "No answer", "Start it."))
    await app.request("/api/graph")
    app.fail(undefined)
    expect((await app.request("/api/graph")).status).toBe(200)
  })

  test("a fault of ours says nothing of the inside", async () => {
    const app = sampleApp()
    app.fail(new Error("secret path /home/somebody"))
    const answer = await failure(app.request("/api/graph"))
    expect(answer).toMatchObject({ status: 500, code: "internal" })
    expect(JSON.stringify(answer)).not.toContain("secret")
  })
})
