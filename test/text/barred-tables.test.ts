import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"

const read = async (text: string): Promise<string[][]> =>
  (await clean(new TextEncoder().encode(text), "plan.txt")).value.text.split("\n").map((line) => line.split("\t"))

const row = (...cells: string[]): string => `${cells.join(" | ")} |`

describe("a table of tasks that bars part, without one before the first cell", () => {
  test("cells that are merged with those above are missing, the last ones are empty", async () => {
    const text = [
      "重点任务台账",
      row("序号", "工作任务", "具体举措", "责任部门", "完成时限", "备注"),
      row("1", "修建山路", "改造危桥20座", "省交通厅牵头，省财政厅等部门配合", "6月底前"),
      "|",
      row("2", "铺设村道300公里", "省交通厅、省水利厅", "年底前"),
      "|",
      row("3", "治理河道", "疏浚河道90公里", "省水利厅", "持续推进"),
      "|",
    ].join("\n")
    expect((await read(text)).slice(0, 5)).toEqual([
      ["重点任务台账"],
      ["序号", "工作任务", "具体举措", "责任部门", "完成时限", "备注"],
      ["1", "修建山路", "改造危桥20座", "省交通厅牵头，省财政厅等部门配合", "6月底前"],
      ["2", "铺设村道300公里", "", "省交通厅、省水利厅", "年底前"],
      ["3", "治理河道", "疏浚河道90公里", "省水利厅", "持续推进"],
    ])
  })

  test("the lines of one cell stay together", async () => {
    const text = [
      row("任务", "牵头单位", "配合单位"),
      "架设新桥 | 省交通厅 | 省财政厅、",
      "省水利厅 |",
      row("植树造林", "省林业局", "省财政厅"),
    ].join("\n")
    expect((await read(text)).slice(1)).toEqual([
      ["架设新桥", "省交通厅", "省财政厅、 省水利厅"],
      ["植树造林", "省林业局", "省财政厅"],
    ])
  })

  test.each([
    "当前位置： | 首页 | 公开 | 文件",
    "序号 | 姓名 | 得分 |\n1 | 王小山 | 90 |\n2 | 李大河 | 80 |",
    "任务 | 责任单位 | 时限 |\n请按此表填写。",
  ])("other bars stay: %s", async (text) => {
    expect((await read(text)).join("\n")).toBe(text)
  })
})
