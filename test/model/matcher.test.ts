import { expect, test } from "vitest"
import { Matcher } from "../../src/model/matcher.ts"

const found = (words: readonly string[], text: string, from?: number, end?: number): string[] =>
  new Matcher(words.map((word) => [word, word] as const))
    .scan(text, from, end)
    .map(({ start, value }) => `${start} ${value}`)

test("the longest of the words that begin at a place, and none across it", () => {
  expect(found(["桥", "桥梁", "梁", "桥梁工程"], "桥梁工，桥梁工程桥")).toEqual(["0 桥梁", "4 桥梁工程", "8 桥"])
})

test("words of one unit and longer ones that begin alike", () => {
  expect(found(["路", "路灯"], "路路灯")).toEqual(["0 路", "1 路灯"])
  expect(found(["路灯"], "路路灯路")).toEqual(["1 路灯"])
})

test("only what lies wholly between the ends", () => {
  expect(found(["桥梁"], "桥梁桥梁桥梁", 1, 5)).toEqual(["2 桥梁"])
})

test("whether any word occurs", () => {
  const words = new Matcher([["桥梁", true]])
  expect(words.occurs("修路架桥梁")).toBe(true)
  expect(words.occurs("修路架桥，梁")).toBe(false)
  expect(words.occurs("架桥梁", 0, 2)).toBe(false)
})
