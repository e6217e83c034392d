import { setImmediate } from "node:timers/promises"
import { expect, test } from "vitest"
import type { PolicyGraph } from "../../src/model/graph.ts"
import { atOnce, each, json, type Steps, those } from "../../src/model/steps.ts"
import { inSlices } from "../../src/slices.ts"
import { sampleApp } from "./support/app.ts"
import { IDS, sampleGraph } from "./support/sample.ts"

test("long work gives way to what waits, again and again, and returns what it made", async () => {
  let turns = 0
  const patience = performance.now() + 3000
  function* work(): Steps<string> {
    while (turns < 3 && performance.now() < patience) yield
    return turns < 3 ? "nobody had a turn" : "made"
  }
  const made = inSlices(work())
  while (turns < 3) {
    await setImmediate()
    turns += 1
  }
  expect(await made).toBe("made")
})

test("a fault in long work is that of its promise", async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first step
  function* work(): Steps<never> {
    throw new Error("broken")
  }
  await expect(inSlices(work())).rejects.toThrow("broken")
})

test("work that nobody waits for any more ends", async () => {
  const leaving = new AbortController()
  let steps = 0
  const patience = performance.now() + 3000
  function* work(): Steps<string> {
    while (performance.now() < patience) {
      steps++
      yield
    }
    return "made for nobody"
  }
  const made = inSlices(work(), leaving.signal)
  await setImmediate()
  leaving.abort()
  await expect(made).rejects.toMatchObject({ name: "AbortError" })
  const before = steps
  await setImmediate()
  expect(steps).toBe(before)
})

test("JSON that is written in slices is JSON, without what is undefined", () => {
  const value = {
    a: [1, { b: undefined, c: "引" }, undefined],
    d: { e: [], f: undefined, g: null },
    h: undefined,
    i: "x",
  }
  function* work(): Steps<object> {
    yield
    return value
  }
  expect(atOnce(json(work()))).toBe(JSON.stringify(value))
})

test("every item is worked on once, in order, with places to stop between many of them", () => {
  const items = Array.from({ length: 2000 }, (_, index) => index)
  const seen: number[] = []
  expect([...each(items, (item) => seen.push(item))].length).toBeGreaterThan(1)
  expect(seen).toEqual(items)
  expect(atOnce(those(items, (item) => item % 700 === 0))).toEqual([0, 700, 1400])
})

/** The sample with so many more measures that to draw it takes many slices. */
function large(): PolicyGraph {
  const graph = sampleGraph()
  for (let order = 10; order < 30_000; order += 1) {
    const id = `measure:extra#${order}`
    graph.nodes.push({ id, label: "Measure", name: `措施${order}`, properties: { order } })
    graph.edges.push({
      id: `c${order}`,
      type: "CONTAINS",
      source: IDS.province,
      target: id,
      properties: {},
      evidence: [],
    })
  }
  return graph
}

test("while the graph of a large store is drawn, other requests are answered, and who asks for it waits for the one drawing", async () => {
  const app = sampleApp(large())
  const answered: string[] = []
  const ask = (path: string) => app.get(path).then(() => answered.push(path))
  const drawing = [ask("/api/graph"), ask("/api/graph?also=Platform")]
  await setImmediate()
  await ask("/api/health")
  expect(answered).toEqual(["/api/health"])
  await Promise.all(drawing)
  expect(app.reads()).toBe(1)
})

test("while the data changes, one drawing is made after the other", async () => {
  const app = sampleApp(large())
  const first = app.get("/api/graph")
  await setImmediate()
  app.change(large())
  const second = app.get("/api/graph")
  app.change(sampleGraph())
  const third = app.get("/api/graph")
  expect(await first).toMatchObject({ version: "1" })
  expect(await second).toMatchObject({ version: "3" })
  expect(await third).toMatchObject({ version: "3" })
  expect(app.reads()).toBe(2)
})
