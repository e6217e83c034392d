import { setMaxListeners } from "node:events"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Asker } from "../../src/store/embedded/asker.ts"
import { openEmbedded } from "../../src/store/embedded/index.ts"
import { emptyState } from "../../src/store/embedded/state.ts"
import { DEFAULT_LIMITS } from "../../src/store/limits.ts"
import type { Store } from "../../src/store/port.ts"
import { planGraph, sketch } from "../support/plans.ts"
import { embeddedGround, linker } from "../support/stores.ts"

const ENDLESS = "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x % 7) AS x"
const QUICK = "MATCH (a:Agency) RETURN count(a) AS n"

describe("people who ask at the same time", () => {
  let ground: Awaited<ReturnType<typeof embeddedGround>>
  let store: Store
  const open = (limits = {}) => openEmbedded({ folder: ground.folder, linker, limits })
  const code = (asked: Promise<unknown>) =>
    asked.then(
      () => "answered",
      (error: { code: string }) => error.code,
    )

  beforeEach(async () => {
    ground = await embeddedGround()
    store = await open()
    await store.load(planGraph(sketch({ plan: 2, measures: [{ title: 0, lead: 6, supports: [9] }] })))
  })
  afterEach(async () => {
    await store.close()
    await ground.done()
  })

  it("are answered while an endless query of somebody else runs", async () => {
    const leaving = new AbortController()
    let isRunning = true
    const endless = code(store.ask(ENDLESS, {}, { signal: leaving.signal })).finally(() => {
      isRunning = false
    })
    for (let count = 0; count < 3; count++)
      expect((await store.ask(QUICK, {})).rows).toEqual([{ n: expect.any(Number) }])
    expect(isRunning).toBe(true)
    leaving.abort()
    expect(await endless).toBe("cancelled")
    expect((await store.ask(QUICK, {})).rows).toHaveLength(1)
  })

  it("are told when too many wait, and whoever leaves makes room", async () => {
    const leaving = new AbortController()
    setMaxListeners(18, leaving.signal)
    const many = Array.from({ length: 18 }, () => code(store.ask(ENDLESS, {}, { signal: leaving.signal })))
    await expect(store.ask(QUICK, {})).rejects.toMatchObject({ code: "busy", detail: { reason: "limit/waiting" } })
    leaving.abort()
    expect(new Set(await Promise.all(many))).toEqual(new Set(["cancelled", "busy"]))
    expect(await code(store.ask(QUICK, {}))).toBe("answered")
  })

  it("see what is written meanwhile, on every thread", async () => {
    const leaving = new AbortController()
    const endless = code(store.ask(ENDLESS, {}, { signal: leaving.signal }))
    const before = (await store.ask("MATCH (n:Policy) RETURN count(n) AS n", {})).rows
    await store.load(planGraph(sketch({ plan: 1, file: "b.txt", measures: [{ title: 1, lead: 5, supports: [] }] })))
    const after = (await store.ask("MATCH (n:Policy) RETURN count(n) AS n", {})).rows
    expect(after).not.toEqual(before)
    leaving.abort()
    await endless
    expect((await store.ask("MATCH (n:Policy) RETURN count(n) AS n", {})).rows).toEqual(after)
  })

  it("never get more than the operator allows, whatever they ask for", async () => {
    await store.close()
    store = await open({ rows: 3, timeout: 300, memory: 2 ** 24 })
    const wide = { limit: 1_000_000, timeout: 3_600_000 }
    const { rows, limit, truncated } = await store.ask("UNWIND range(1, 9) AS x RETURN x", {}, wide)
    expect([rows.length, limit, truncated]).toEqual([3, 3, true])
    expect(await code(store.ask(ENDLESS, {}, wide))).toBe("timeout")
    await expect(store.ask("RETURN [x IN range(1, 3000000) | x] AS x", {}, wide)).rejects.toMatchObject({
      detail: { reason: expect.stringMatching(/^limit\/(?:memory|time)$/u) },
    })
    await expect(store.ask("RETURN reduce(s = 'ab', x IN range(1, 20) | s + s) AS s", {})).rejects.toMatchObject({
      detail: { reason: expect.stringMatching(/^limit\/(?:answer|time)$/u) },
    })
  })

  it("are told of half characters and nesting in parameters", async () => {
    await expect(store.ask("RETURN $x AS x", { x: ["a\ud800"] })).rejects.toMatchObject({
      code: "query",
      detail: { reason: "text/surrogate" },
    })
    let deep: unknown = 1
    for (let depth = 0; depth < 5_000; depth++) deep = [deep]
    await expect(store.ask("RETURN $x AS x", { x: deep })).rejects.toMatchObject({
      detail: { reason: "parameter/nesting" },
    })
  })
})

describe("a thread that is heard of no more", () => {
  const SILENT = new URL("../support/silent-thread", import.meta.url)
  const limits = { ...DEFAULT_LIMITS, timeout: 100 }
  const asker = () => new Asker(async () => emptyState(), SILENT)
  /** Asks, and tells when the thread may be asked again. */
  const ask = (one: Asker, text: string, signal?: AbortSignal) => {
    let free = () => {}
    const isFree = new Promise<void>((resolve) => {
      free = resolve
    })
    return { answer: one.ask({ text, parameters: {}, limits, signal }, free), isFree }
  }

  it("is not waited for longer than its query may take, and is replaced", async () => {
    const one = asker()
    const { answer, isFree } = ask(one, "SILENT")
    await expect(answer).rejects.toMatchObject({ code: "timeout" })
    await isFree
    expect(await ask(one, "another").answer).toMatchObject({ rows: [] })
    await one.end()
  })

  it("is replaced when its caller has gone", async () => {
    const one = asker()
    const leaving = new AbortController()
    const { answer, isFree } = ask(one, "SILENT", leaving.signal)
    setTimeout(() => leaving.abort(), 20)
    await expect(answer).rejects.toMatchObject({ code: "cancelled" })
    await isFree
    expect(await ask(one, "another").answer).toMatchObject({ rows: [] })
    await one.end()
  })
})
