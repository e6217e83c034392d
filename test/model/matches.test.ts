import { expect, test } from "vitest"
import { matches } from "../../src/model/matches.ts"

test("every match in its order, with its groups and its place", () => {
  const found = matches("甲3家、乙12家", /(\d+)家/gu)
  expect(found.map(({ 1: number, index }) => [number, index])).toEqual([
    ["3", 1],
    ["12", 5],
  ])
})

test("each call begins anew, whatever a call before or a use of the pattern left", () => {
  const pattern = /乙/gu
  expect(pattern.test("乙乙")).toBe(true)
  expect(matches("乙乙", pattern)).toHaveLength(2)
  expect(matches("乙", pattern)).toHaveLength(1)
})

test("matches of nothing do not stand still", () => {
  expect(matches("ab", /x*/gu).map(({ index }) => index)).toEqual([0, 1, 2])
})
