import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"

const read = async (text: string): Promise<string[][]> =>
  (await clean(new TextEncoder().encode(text), "plan.txt")).value.text.split("\n").map((line) => line.split("\t"))

const row = (...cells: string[]): string => `${cells.join(" | ")} |`

describe("a table of tasks that bars or tabs part, without the cells that are merged", () => {
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

  test("divisions that share a task out, below a column that says it in detail", async () => {
    const head = ["序号", "工作任务", "细化分工", "责任处室", "完成时限"]
    const rows = [
      ["1", "发布路况信息", "及时发布封路、改道等权威信息", "应急处、公路处、宣传处等按职责分工落实", "长期推进"],
      ["2", "公开预算", "编制公开目录，按期公布预算", "财务处", "3月底前"],
    ]
    expect(await read([head, ...rows].map((cells) => row(...cells)).join("\n"))).toEqual([head, ...rows])
  })

  test("parted by tabs, without the merged cells", async () => {
    const head = ["序号", "任务", "举措", "牵头单位", "配合单位", "时限"]
    const rows = [
      ["1", "修建山路", "改造危桥20座，铺设村道300公里。", "省交通厅", "省财政厅", "6月底前"],
      ["2", "补栽行道树，养护山路50公里。", "省公路局", "省林业局、省财政厅", "年底前"],
    ]
    const text = [head, ...rows].map((cells) => cells.join("\t")).join("\n")
    expect(await read(text)).toEqual([head, rows[0], ["2", "", ...(rows[1]?.slice(1) ?? [])]])
  })

  test("parted by tabs, the last cells of a row empty: it stays", async () => {
    const text = "序号\t任务\t牵头单位\t配合单位\n1\t架设新桥\t省交通厅\n2\t植树造林\t省林业局\t省财政厅"
    expect((await read(text)).map((cells) => cells.join("\t")).join("\n")).toBe(text)
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
