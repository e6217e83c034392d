import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Hono } from "hono"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { errorSchema, healthSchema } from "../../src/api/contract.ts"
import { ListenError, serve } from "../../src/api/server.ts"
import { addView } from "../../src/api/static.ts"
import { LEXICON } from "../support/lexicon.ts"
import { sampleGraph } from "./support/sample.ts"
import { fakeStore } from "./support/store.ts"

describe("the server", () => {
  test("listens where it is told, answers, and stops", async () => {
    const serving = await serve({ host: "127.0.0.1", port: 0 })
    serving.open(fakeStore(sampleGraph()).store, LEXICON)
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    expect((await fetch(`${serving.url}api/health`)).status).toBe(200)
    await serving.close()
    await expect(fetch(`${serving.url}api/health`)).rejects.toThrow()
  })

  test("listens before its store is open, says so in the one shape, and answers once it is", async () => {
    const serving = await serve({ host: "127.0.0.1", port: 0 })
    for (const [path, method] of [
      ["api/health", "GET"],
      ["api/graph", "GET"],
      ["api/query", "POST"],
      ["api/decisions/x", "DELETE"],
    ] as const) {
      const response = await fetch(`${serving.url}${path}`, { method })
      expect(response.status).toBe(503)
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0)
      expect(errorSchema.parse(await response.json()).error).toMatchObject({ code: "opening" })
    }
    const foreign = await fetch(`${serving.url}api/graph`, { headers: { origin: "http://elsewhere.example" } })
    expect(foreign.status).toBe(403)
    serving.open(fakeStore(sampleGraph()).store, LEXICON)
    const health = await (await fetch(`${serving.url}api/health`)).json()
    expect(healthSchema.parse(health)).toMatchObject({ status: "ok", documents: 2 })
    expect((await fetch(`${serving.url}api/graph`)).status).toBe(200)
    await serving.close()
  })

  test("says that a port is taken, which, and what to do", async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
    const { port } = other.address() as AddressInfo
    const failed = await serve({ host: "127.0.0.1", port }).catch((e) => e)
    other.close()
    expect(failed).toBeInstanceOf(ListenError)
    expect(failed.message).toContain(`127.0.0.1:${port}`)
    expect(failed.message).toContain("PORT")
  })

  test("says that the machine has no such address", async () => {
    const failed = await serve({ host: "203.0.113.7", port: 0 }).catch((e) => e)
    expect(failed).toBeInstanceOf(ListenError)
    expect(failed.message).toContain("HOST")
  })
})

describe("the files of the view", () => {
  let folder = ""
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "view-"))
    await mkdir(join(folder, "assets"))
    writeFileSync(join(folder, "index.html"), "<title>page</title>")
    writeFileSync(join(folder, "assets", "app.js"), "1")
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const asked = (path: string) => {
    const app = new Hono()
    addView(app, folder)
    return app.request(path)
  }

  test.each(["/", "/documents", "/documents/document%3Aa.txt?at=1-2"])("%s is the page", async (path) => {
    const response = await asked(path)
    expect(await response.text()).toContain("page")
    expect(response.headers.get("cache-control")).toBe("no-cache")
  })

  test("an asset is kept for good, one that is not there is missing and not the page", async () => {
    expect((await asked("/assets/app.js")).headers.get("cache-control")).toContain("immutable")
    const missing = await asked("/assets/old.js")
    expect(missing.status).toBe(404)
  })

  test.each([
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/assets/%2e%2e%2f%2e%2e%2fpackage.json",
  ])("%s leads nowhere outside the folder", async (path) => {
    expect(await (await asked(path)).text()).not.toContain("dependencies")
  })
})
