import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { canonicalIndicator, indicatorKey } from "../../src/mentions/targets/canonical.ts"
import { quantities } from "../../src/mentions/targets/quantity.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"

const indicators = LEXICON_FILES.indicators.parse(JSON.parse(readFileSync("seeds/lexicon/indicators.json", "utf8")))
const lexicon = { indicators } as Lexicon

describe("quantities", () => {
  const read = (text: string) => quantities(text, 0, text.length).map(({ value, unit }) => `${value}${unit}`)

  test.each([
    ["5万家和3.5亿吨", ["50000家", "3.5亿吨"]],
    ["1.2万亿元、300余亿元", ["1.2万亿元", "300亿元"]],
    ["百分之十二点五", ["12.5%"]],
    ["第54次会议、T800纤维、G331国道、3.0方案", []],
    ["三十所学校,三分之二以上", ["30所", "66.67%"]],
    ["0.6人/百亿元", ["0.6人/百亿元"]],
  ])("%s", (text, all) => {
    expect(read(text)).toEqual(all)
  })

  test("offsets are those of the text", () => {
    const text = "新建水库12座,蓄水1.5亿立方米。"
    expect(quantities(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
      "12座",
      "1.5亿立方米",
    ])
  })

  test("nothing outside the span that was asked for", () => {
    const text = "新建水库12座,桥梁8座,道路9条。"
    const from = text.indexOf("桥")
    expect(quantities(text, from, text.indexOf("道")).map(({ value }) => value)).toEqual([8])
  })
})

describe("indicators of the lexicon", () => {
  test("no name stands for two indicators", () => {
    const owner = new Map<string, string>()
    for (const { name, synonyms } of indicators.entries)
      for (const form of [name, ...synonyms]) {
        const key = indicatorKey(form)
        expect([form, owner.get(key) ?? name]).toEqual([form, name])
        owner.set(key, name)
      }
  })

  test.each([
    ["R&D经费投入占GDP比重", "%", "全社会研发投入强度"],
    ["全省高新技术企业", "家", "高新技术企业数量"],
    ["规上工业增加值增长", "%", "规模以上工业增加值增长"],
    ["万人发明专利拥有量", "件", "每万人口发明专利拥有量"],
    ["每万人高价值发明专利拥有量", "件", "每万人口高价值发明专利拥有量"],
    ["新增高新技术企业", "家", "新增高新技术企业数量"],
    ["沙棘种植面积", "亩", "沙棘种植面积"],
  ])("%s", (name, unit, canonical) => {
    expect(canonicalIndicator(name, unit, lexicon)).toBe(canonical)
  })

  test("a share is never taken for an amount of the same name", () => {
    expect(canonicalIndicator("地区生产总值", "%", lexicon)).toBe("地区生产总值")
    expect(canonicalIndicator("经济总量", "亿元", lexicon)).toBe("地区生产总值")
    expect(canonicalIndicator("经济总量", "%", lexicon)).toBe("经济总量")
  })
})
