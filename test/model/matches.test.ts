import { expect, test } from "vitest"
import { matches, matchesFrom } from "../../src/model/matches.ts"
import { UnitSet } from "../../src/model/unit-set.ts"

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

test("finds the matches that begin with one of some units, and passes over the others", () => {
  const found = matchesFrom("一月三日,十二月", new UnitSet("三十"), /[一二三十]+(?=[月日])/uy)
  expect(found.map((match) => [match.index, match[0]])).toEqual([
    [2, "三"],
    [5, "十二"],
  ])
  expect(matchesFrom("三日三日", new UnitSet("三"), /三日/uy, 1, 2)).toEqual([])
})
