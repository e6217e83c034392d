import { describe, expect, test } from "vitest"
import { promised, readTargets } from "./targets-read.ts"

describe("what a number belongs to", () => {
  test.each([
    ["the size of what shall go", "2024年消除66人以上大班额。", []],
    ["the tier of a tariff", "间接费用800万元以上的部分不超过20%。", []],
    ["a ratio without a unit", "到2027年,城乡居民收入比控制在2.0以内。", ["城乡居民收入比 <=2 2027"]],
    [
      "white space behind",
      "到2027年,新增企业500家,培育龙头企业5家 。",
      ["新增企业 >=500家 2027", "龙头企业 >=5家 2027"],
    ],
    ["the mean", "到2027年,茶农收入平均达到3万元。", ["茶农收入 >=3万元 2027"]],
    [
      "a second thing that one verb counts",
      "到2027年,建成20个机场和100个以上起降点。",
      ["机场 >=20个 2027", "起降点 >=100个 2027"],
    ],
  ])("%s", (_, text, all) => expect(promised(text)).toEqual(all))
})

describe("deadlines", () => {
  test("a year among the general requirements holds for the goals listed below it", () => {
    const text =
      "一、总体要求\n坚持统筹推进。到2027年,体系更加完善。\n——规模扩大。茶园达到80万亩。\n——主体壮大。合作社达到900家。\n二、修路\n新建山路30公里。"
    expect(promised(text, { periodEnd: 2027 })).toEqual([
      "茶园 >=800000亩 2027",
      "合作社 >=900家 2027",
      "新建山路 >=30公里",
    ])
  })

  test.each([
    [
      "to the end of the sentence",
      "到2027年底,茶园达到80万亩,合作社达到900家。",
      ["茶园 >=800000亩 2027", "合作社 >=900家 2027"],
    ],
    [
      "the last one before the number",
      "2025年产值达到100亿元、2027年达到150亿元。",
      ["产值 >=100亿元 2025", "产值 >=150亿元 2027"],
    ],
    ["a five-year plan's last year", "“十四五”期间,新建水库12座。", ["新建水库 >=12座 2025"]],
    ["next year", "明年底前新建水库2座，后年新建山塘5座。", ["新建水库 >=2座 2025", "新建山塘 >=5座 2026"]],
    ["years from one on", "2024年起5年内改造茶园20万亩。", ["改造茶园 >=200000亩 2028"]],
    ["years that are used", "从2025年起，用三年时间，新建茶厂50座。", ["新建茶厂 >=50座 2027"]],
    ["this year", "今年新建水库2座。", ["新建水库 >=2座 2024"]],
    [
      "yearly, to the end of the sentence",
      "每年培训农民5000人次,选派专家60名。",
      ["培训农民 >=5000人次 yearly", "选派专家 >=60名 yearly"],
    ],
    ["not on the ground of a year", "到2027年基础设施投资达到80亿元。", ["基础设施投资 >=80亿元 2027"]],
    ["none", "新建水库12座。", ["新建水库 >=12座"]],
    ["not a year in a cited title", "落实《山区发展规划(2021—2030年)》,新建水库12座。", ["新建水库 >=12座"]],
    ["not the year compared with", "能耗比2020年下降15%。", ["能耗下降 >=15%"]],
  ])("%s", (_, text, all) => {
    expect(promised(text)).toEqual(all)
  })

  test.each([
    [
      "到2025年和2030年，茶农更加富裕，茶园优良率分别不低于22%和30%，新茶园占比达到37%及以上和40%及以上。",
      ["茶园优良率 >=22% 2025", "茶园优良率 >=30% 2030", "新茶园占比 >=37% 2025", "新茶园占比 >=40% 2030"],
    ],
    ["2025年、2026年茶叶产值分别达到7亿元和9亿元。", ["茶叶产值 >=7亿元 2025", "茶叶产值 >=9亿元 2026"]],
    [
      "到2025年、2027年和2030年，茶园分别达到80万亩、90万亩、100万亩。",
      ["茶园 >=800000亩 2025", "茶园 >=900000亩 2027", "茶园 >=1000000亩 2030"],
    ],
    [
      "2025年、2026年，茶叶、水果、药材产值分别达到7亿元、9亿元和8亿元。",
      ["茶叶产值 >=7亿元 2026", "水果产值 >=9亿元 2026", "药材产值 >=8亿元 2026"],
    ],
  ])("to each number its own year: %s", (text, all) => {
    expect(promised(text).slice(0, all.length)).toEqual(all)
  })

  test("到2026年 holds to the end of its paragraph", () => {
    expect(promised("到2026年,山区面貌一新。茶园达到80万亩。\n新建水库3座。")).toEqual([
      "茶园 >=800000亩 2026",
      "新建水库 >=3座",
    ])
  })

  test("and to the end of a section of goals, not beyond", () => {
    const body = "一、发展目标\n到2026年,山区面貌一新。\n茶园达到80万亩。\n二、重点任务\n(一)建设水利。新建水库3座。"
    expect(promised(body)).toEqual(["茶园 >=800000亩 2026", "新建水库 >=3座"])
  })

  test("goals without a day of their own are due at the end of the plan", () => {
    const body = "一、工作目标\n茶园达到80万亩。\n二、重点任务\n(一)建设水利。新建水库3座。"
    expect(promised(body, { periodEnd: 2028 })).toEqual(["茶园 >=800000亩 2028", "新建水库 >=3座"])
  })

  test("a yearly programme is due in its year", () => {
    expect(promised("一、建设水利\n新建水库3座。", { title: "2025年农业农村工作要点" })).toEqual([
      "新建水库 >=3座 2025",
    ])
  })

  test("年度 is that year in a yearly programme, every year in another plan", () => {
    const body = "一、建设水利\n实施项目30个,年度投资7亿元。"
    expect(promised(body, { title: "2025年水利工作要点" }).at(-1)).toMatch(/投资 >=7亿元 2025$/u)
    expect(promised(body).at(-1)).toMatch(/投资 >=7亿元 yearly$/u)
  })

  test("the year compared with is kept as baseline", () => {
    const [target] = readTargets("到2025年,能耗比2020年下降15%。").found
    expect(target).toMatchObject({ year: 2025, baselineYear: 2020, value: 15 })
  })
})

test("the next five years begin with that of the report", () => {
  const report =
    "二、今后五年的奋斗目标\n——茶业实现新跃升。茶叶产量年均增长6%左右，茶农收入达到3万元。\n三、2023年重点工作\n（一）种好茶。新建茶园30万亩，改造老茶园，推广新品种。"
  expect(promised(report, { title: "政府工作报告", issued: "2023-01-11" })).toEqual([
    "茶叶产量年均增长 ~6% 2027",
    "茶农收入 >=3万元 2027",
    "新建茶园 >=300000亩 2023",
  ])
})
