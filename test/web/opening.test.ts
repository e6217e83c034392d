import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { plansSchema } from "../../src/api/contract/compare.ts"
import { healthSchema } from "../../src/api/contract.ts"
import { openingApp } from "../../src/api/opening.ts"
import { ask } from "../../web/data/client.ts"
import { sampleApp } from "../api/support/app.ts"

const ORIGIN = "http://127.0.0.1:4780"
const HEADERS = { host: "127.0.0.1:4780" }
let isOpen = false
let asked = 0

beforeEach(() => {
  isOpen = false
  asked = 0
  vi.useFakeTimers()
  const { request } = sampleApp()
  const opening = openingApp({ host: "127.0.0.1" })
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    asked++
    return isOpen ? request(path, init) : opening.request(`${ORIGIN}${path}`, { ...init, headers: HEADERS })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("a page waits for the data of a server that opens them, and has them then", async () => {
  const answer = ask("/api/plans", plansSchema)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toBeGreaterThan(3)
  isOpen = true
  await vi.advanceTimersByTimeAsync(2_000)
  expect((await answer).plans.length).toBeGreaterThan(0)
})

test("a page that has gone asks no more", async () => {
  const leaving = new AbortController()
  const answer = ask("/api/plans", healthSchema, { signal: leaving.signal }).catch((error: Error) => error.name)
  await vi.advanceTimersByTimeAsync(1_500)
  leaving.abort()
  expect(await answer).toBe("AbortError")
  const before = asked
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toBe(before)
})
