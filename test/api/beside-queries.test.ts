import { expect, test } from "vitest"
import { createApp } from "../../src/api/app.ts"
import { healthSchema, searchSchema } from "../../src/api/contract.ts"
import { openEmbedded } from "../../src/store/embedded/index.ts"
import { LEXICON } from "../support/lexicon.ts"
import { planGraph, sketch } from "../support/plans.ts"
import { embeddedGround, linker } from "../support/stores.ts"

const HOST = "127.0.0.1:4780"
const ENDLESS = [
  "MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n",
  "RETURN size([x IN range(1, 100000000) | toString(x)]) AS n",
  "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x % 7) AS n",
]

test("health and search answer while endless queries of several people run", async () => {
  const ground = await embeddedGround()
  const store = await openEmbedded({ folder: ground.folder, linker })
  for (const plan of [0, 1, 2, 3])
    await store.load(
      planGraph(sketch({ plan, file: `${plan}.txt`, measures: [{ title: plan, lead: 6, supports: [9] }] })),
    )
  const app = createApp({ store, lexicon: LEXICON, identity: { host: "127.0.0.1" } })
  const leaving = new AbortController()
  const request = async (path: string, init: RequestInit = {}) =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } })
  let running = ENDLESS.length
  const queries = ENDLESS.map((text) =>
    request("/api/query", {
      method: "POST",
      body: JSON.stringify({ text, timeout: 10_000 }),
      headers: { "content-type": "application/json" },
      signal: leaving.signal,
    }).finally(() => {
      running--
    }),
  )
  await request("/api/graph")
  for (let round = 0; round < 20; round++) {
    const health = await (await request("/api/health")).json()
    expect(healthSchema.parse(health)).toMatchObject({ status: "ok", documents: 4 })
    const search = await (await request(`/api/search?q=${encodeURIComponent("冰雪")}`)).json()
    expect(searchSchema.parse(search).hits.length).toBeGreaterThan(0)
  }
  expect(running).toBe(ENDLESS.length)
  leaving.abort()
  await Promise.all(queries)
  await store.close()
  await ground.done()
})
