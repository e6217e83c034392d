import { getHeapStatistics } from "node:v8"
import { expect, it } from "vitest"
import { giveBack } from "../../src/store/embedded/garbage.ts"

const inUse = (): number => getHeapStatistics().used_heap_size

it("gives back what nobody holds any more, and keeps what is held", () => {
  const held = Array.from({ length: 1000 }, (_, n) => `${n}`)
  const before = inUse()
  let lists: number[][] = []
  for (let n = 0; n < 100; n++) lists.push(Array.from({ length: 100_000 }, (_, item) => item + 0.5))
  expect(inUse() - before).toBeGreaterThan(60 * 2 ** 20)
  lists = []
  giveBack()
  expect(inUse() - before).toBeLessThan(20 * 2 ** 20)
  expect(lists.length + held.length).toBe(1000)
})
