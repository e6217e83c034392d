import { describe, expect, test } from "vitest"
import { createApp } from "../../src/api/app.ts"
import { errorSchema } from "../../src/api/contract.ts"
import { LEXICON } from "../support/lexicon.ts"
import { sampleGraph } from "./support/sample.ts"
import { fakeStore } from "./support/store.ts"

async function asked(host: string, headers: Record<string, string>) {
  const app = createApp({ store: fakeStore(sampleGraph()).store, lexicon: LEXICON, identity: { host } })
  const response = await app.request("http://ignored/api/health", { headers })
  const body: unknown = await response.json()
  return { status: response.status, code: errorSchema.safeParse(body).data?.error.code }
}

describe("the Host header", () => {
  test.each(["127.0.0.1:4780", "localhost:4780", "LOCALHOST", "[::1]:4780"])("%s is the server's own", async (host) => {
    expect((await asked("127.0.0.1", { host })).status).toBe(200)
  })

  test.each(["evil.example", "evil.example:4780", "127.0.0.1.evil.example", "localhost.evil.example:4780", "10.0.0.5"])(
    "%s is refused",
    async (host) => {
      expect(await asked("127.0.0.1", { host })).toEqual({ status: 403, code: "foreign-host" })
    },
  )

  test("the name that HOST gives is the server's own as well", async () => {
    expect((await asked("plans.example", { host: "plans.example:80" })).status).toBe(200)
    expect((await asked("plans.example", { host: "other.example" })).status).toBe(403)
  })
})

describe("the Origin header", () => {
  const host = "127.0.0.1:4780"
  test("of the server's own page is let in", async () => {
    expect((await asked("127.0.0.1", { host, origin: `http://${host}` })).status).toBe(200)
  })

  test.each(["http://evil.example", "http://127.0.0.1:9999", "http://localhost:4780", "null", "no address"])(
    "%s is refused",
    async (origin) => {
      expect(await asked("127.0.0.1", { host, origin })).toEqual({ status: 403, code: "foreign-origin" })
    },
  )
})

test("every answer forbids what the view does not need", async () => {
  const app = createApp({ store: fakeStore(sampleGraph()).store, lexicon: LEXICON, identity: { host: "127.0.0.1" } })
  const { headers } = await app.request("http://x/api/health", { headers: { host: "127.0.0.1" } })
  const policy = headers.get("content-security-policy") ?? ""
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain("unsafe-eval")
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/u)
  expect(headers.get("x-frame-options")).toBe("DENY")
  expect(headers.get("x-content-type-options")).toBe("nosniff")
  expect(headers.get("access-control-allow-origin")).toBeNull()
})
