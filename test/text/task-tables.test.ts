import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"

const read = async (text: string): Promise<string[][]> =>
  (await clean(new TextEncoder().encode(text), "plan.txt")).value.text.split("\n").map((line) => line.split("\t"))

const HEAD = ["序号", "重点任务", "主要措施", "责任领导", "牵头单位", "完成时限"]
const ROWS = [
  ["1", "优化开办流程", "办理时间压缩至1天", "王小山", "市数据局", "6月底前"],
  ["〃", "〃", "推广电子执照，新增应用20项", "王小山", "市商务局", "年底前"],
  ["2", "改善用电服务", "接电环节压减至2个", "李大河", "山阳供电公司", "长期坚持"],
]
const written = ROWS.map((row) => row.filter((cell) => cell !== "〃"))

describe("a table of tasks with merged cells that only blanks part", () => {
  test("in one line", async () => {
    expect(await read(`任务清单 ${[HEAD, ...written].flat().join(" ")}`)).toEqual([["任务清单"], HEAD, ...ROWS])
  })

  test("with rows on lines of their own, and headings that stand again", async () => {
    const lines = [HEAD, ...written].map((row) => row.join("   "))
    expect(await read(lines.join("\n"))).toEqual([HEAD, ...ROWS])
    const again = [...lines.slice(0, 3), HEAD.join("　"), ...lines.slice(3)]
    expect(await read(again.join("\n"))).toEqual([HEAD, ...ROWS.slice(0, 2), HEAD, ...ROWS.slice(2)])
  })

  test("a row that goes on on the next line is one", async () => {
    const text =
      "类别 工作任务 责任部门 时间安排\n农业 建高标准农田5万亩 农业局、\n水利局 10月底前\n出栏生猪30万头 农业局 年底前"
    expect((await read(text)).slice(1)).toEqual([
      ["农业", "建高标准农田5万亩", "农业局、 水利局", "10月底前"],
      ["〃", "出栏生猪30万头", "农业局", "年底前"],
    ])
  })

  test.each([
    "重点任务 责任单位 完成时限 由市数据局另行明确，请遵照执行。",
    "序号 工作任务 责任单位 请按此表填写 月底前报送",
  ])("words that are no table stay: %s", async (text) => {
    expect(await read(text)).toEqual([[text]])
  })
})
