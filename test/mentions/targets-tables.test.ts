import { describe, expect, test } from "vitest"
import { readTargets } from "./targets-read.ts"

const rows = (body: string) =>
  readTargets(body).found.map(({ indicator, op, value, unit, year, baselineYear, baselineValue }) =>
    [indicator, op, value, unit, year, baselineYear, baselineValue].map((cell) => cell ?? "").join(" "),
  )

describe("tables of indicators", () => {
  test("cells parted by tabs, with a growth where the target year has none", () => {
    const body = [
      "主要指标",
      "序号\t指标\t单位\t2023年\t2027年\t年均增长\t属性",
      "1\t茶叶产值\t亿元\t210\t300\t9.3\t预期性",
      "2\t旅游收入\t亿元\t—\t—\t10左右\t预期性",
      "3\t合作社数量\t万家\t1.2\t2\t—\t约束性",
      "4\t细颗粒物浓度\t微克/立方米\t31\t≤28\t—\t约束性",
    ].join("\n")
    expect(rows(body)).toEqual([
      "茶叶产值 >= 300 亿元 2027 2023 210",
      "旅游收入年均增长 ~ 10 % 2027  ",
      "合作社数量 >= 20000 家 2027 2023 12000",
      "细颗粒物浓度 <= 28 微克/立方米 2027 2023 31",
    ])
  })

  test("cells parted by bars, unit beside the name, two target years", () => {
    const body =
      "| 指标名称 | 2023年 | 2025年目标 | 2027年目标 |\n| --- | --- | --- | --- |\n| 森林覆盖率（%） | 60.1 | 60.5 | 61 |"
    expect(rows(body)).toEqual(["森林覆盖率 >= 60.5 % 2025 2023 60.1", "森林覆盖率 >= 61 % 2027 2023 60.1"])
  })

  test("every cell on a line of its own, with groups and a starred baseline", () => {
    const body =
      "类 别\n指 标\n单 位\n2020年\n2025年\n属性\n绿色\n1\n森林覆盖率\n%\n60.1*\n61\n约束性\n2\n湿地保护率\n%\n50\n55以上\n预期性\n注:带*为2019年数据。"
    expect(rows(body)).toEqual(["森林覆盖率 >= 61 % 2025 2019 60.1", "湿地保护率 >= 55 % 2025 2020 50"])
  })

  test("squeezed into one line: the parting at which both values are nearest", () => {
    const body =
      "规划主要指标序号指标名称单位2020年2025年属性1茶叶产量年均增长%-6预期性2合作社数量家12802100预期性3农产品加工率%55.2568约束性4每万人农技人员人8.4*10预期性注:带“*”号的为2019年数据"
    expect(rows(body)).toEqual([
      "茶叶产量年均增长 >= 6 % 2025  ",
      "合作社数量 >= 2100 家 2025 2020 1280",
      "农产品加工率 >= 68 % 2025 2020 55.25",
      "每万人农技人员 >= 10 人 2025 2019 8.4",
    ])
  })

  test("a list of tasks: each row's own time limit", () => {
    const body =
      "序号\t重点任务\t牵头单位\t完成时限\n1\t新增加工企业200家\t省农业农村厅\t2024年12月\n2\t建设20个育种基地\t省科技厅\t2025年6月底前"
    const { found } = readTargets(body, { title: "2024年种业重点任务清单" })
    expect(found.map(({ value, year, measure }) => [value, year, measure])).toEqual([
      [200, 2024, 0],
      [20, 2025, 1],
    ])
  })

  test.each([
    ["政府投资项目装配式建筑比例达到40%以上", 40],
    ["主要指标监测站点增加到60个", 60],
  ])(
    "a row of tasks that speaks of projects or indicators is no heading of a table of indicators: %s",
    (words, value) => {
      const body = `序号\t重点任务\t牵头单位\t完成时限\n1\t${words}\t省住房城乡建设厅\t2026年12月底\n2\t新建试点小区25个\t省住房城乡建设厅\t2026年10月底`
      const { found } = readTargets(body, { title: "建筑业重点任务清单" })
      expect(found.map((target) => [target.value, target.year])).toEqual([
        [value, 2026],
        [25, 2026],
      ])
    },
  )

  test("numbers of a table are not read again as running text, text behind it is", () => {
    const body = "指标\t单位\t2025年\n茶园面积\t万亩\t80\n三是新建水库3座。"
    expect(rows(body)).toEqual(["茶园面积 >= 800000 亩 2025  ", "新建水库 >= 3 座   "])
  })
})
