import { expect, test } from "vitest"
import { UnitSet } from "../../src/model/unit-set.ts"

test("says of the unit at a place whether it belongs, and no outside the text", () => {
  const marks = new UnitSet("，。")
  expect([0, 1, 2, -1, 9].map((place) => marks.at("桥，路", place))).toEqual([false, true, false, false, false])
})

test("two sets in one", () => {
  const both = new UnitSet("，").with(new UnitSet("(["))
  expect([..."，([桥"].map((unit) => both.at(unit, 0))).toEqual([true, true, true, false])
})

test("finds the next place of a unit of the set, and the end where there is none", () => {
  const marks = new UnitSet("，。")
  expect([marks.next("桥，路。", 0), marks.next("桥，路。", 2), marks.next("桥，路。", 2, 3)]).toEqual([1, 3, 3])
  expect(marks.next("桥", 0)).toBe(1)
})
