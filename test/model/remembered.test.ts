import { expect, test } from "vitest"
import { remembered } from "../../src/model/remembered.ts"

test("a word is asked once, also where the answer is no", () => {
  const asked: string[] = []
  const isShort = remembered((word) => {
    asked.push(word)
    return word.length < 2
  })
  expect([isShort("海洋"), isShort("海"), isShort("海洋"), isShort("海")]).toEqual([false, true, false, true])
  expect(asked).toEqual(["海洋", "海"])
})

test("no more words are kept than allowed", () => {
  let asked = 0
  const length = remembered((word) => {
    asked++
    return word.length
  }, 2)
  for (const word of ["甲", "乙乙", "丙", "甲"]) expect(length(word)).toBe(word.length)
  expect(asked).toBe(4)
})
