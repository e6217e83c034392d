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
