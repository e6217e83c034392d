import { expect, test } from "vitest"
import { sourceOffset } from "../../src/model/text.ts"
import { clean } from "../../src/text/index.ts"

const read = async (words: string) => (await clean(new TextEncoder().encode(words), "a.txt")).value

test.each([
  ["用好“三茶”［1］平台，建设云栈［2］机房。", "用好“三茶”平台，建设云栈机房。"],
  ["补充ESI［1］学科，扩建云栈［2］机房。", "补充ESI学科，扩建云栈机房。"],
  ["推广首店[1]经济，深化“一码通”[2]改革，再推首店[1]。", "推广首店经济，深化“一码通”改革，再推首店。"],
  ["茶园达标率90%〔1〕，茶农（含茶商）〔2〕增收。", "茶园达标率90%，茶农（含茶商）增收。"],
])("marks of notes are no part of the words: %s", async (words, plain) => {
  expect((await read(words)).text).toBe(plain)
})

test.each([
  "能耗降低\t[1]\t[13]\t约束性，水耗降低\t[2]",
  "见文件［3］和［7］。",
  "指标一[1]累计，指标二[18]累计。",
  "只有一处［1］。",
  "［1］首店：某品牌的第一家店。\n［2］云栈：机房。",
])("other numbers in brackets stay: %s", async (words) => {
  expect((await read(words)).text).toBe(words)
})

test("a place behind a mark still maps to the source", async () => {
  const source = "推广首店［1］经济，再推云栈［2］机房。"
  const value = await read(source)
  expect(sourceOffset(value, value.text.indexOf("机房"))).toBe(source.indexOf("机房"))
})
