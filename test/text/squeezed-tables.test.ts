import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"

const read = async (text: string): Promise<string[]> =>
  (await clean(new TextEncoder().encode(text), "plan.txt")).value.text.split("\n")

const TITLE = "山区数字建设重点任务清单"
const HEAD = "序号 重点任务 牵头单位 配合单位 完成时限"
const ROWS = [
  "1 建成山区数据平台，归集数据目录5万条以上 省数据局 省财政厅、省公安厅 2025年12月底",
  "2 推进山区宽带建设 省通信管理局 各市人民政府 2025年10月底",
]

describe("a table of tasks whose cells and rows are parted by spaces alone", () => {
  test("has its rows and cells again", async () => {
    expect(await read(`${TITLE}\n${HEAD} ${ROWS.join(" ")}`)).toEqual([
      TITLE,
      ...[HEAD, ...ROWS].map((line) => line.replaceAll(" ", "\t")),
    ])
  })

  test("behind other words of its line, with headings over rows", async () => {
    const lines = await read(`${TITLE}。 ${HEAD} 一、数据 ${ROWS[0]} 二、网络 ${ROWS[1]}`)
    expect(lines.map((line) => line.split("\t")[0])).toEqual([`${TITLE}。`, "序号", "一、数据", "1", "二、网络", "2"])
  })

  test("whatever the columns are called", async () => {
    const head = "序号 项目名称 建设内容及年度目标 牵头单位 办结期限"
    const rows = ["1 修路 铺沥青10公里 市交通局 6月底", "2 架桥 架2座 市水利局 年底"]
    expect(await read(`${TITLE} ${head} ${rows.join(" ")}`)).toEqual([
      TITLE,
      ...[head, ...rows].map((line) => line.replaceAll(" ", "\t")),
    ])
  })

  test("behind a notice on the same line", async () => {
    const notice = [
      "山阳市人民政府办公室关于印发山区数字建设重点任务清单的通知",
      "山政办发〔2025〕9号",
      "各县（市、区）人民政府，市政府各部门：",
      "《山区数字建设重点任务清单》已经市政府同意，现印发给你们，请结合实际认真抓好贯彻落实，并于每季度末报送进展。",
      "山阳市人民政府办公室",
      "2025年3月4日",
      TITLE,
    ]
    expect((await read(`${notice.join(" ")} ${HEAD} ${ROWS.join(" ")}`)).slice(0, 8)).toEqual([
      ...notice,
      HEAD.replaceAll(" ", "\t"),
    ])
  })

  test("a figure that is the next number is no row", async () => {
    const lines = await read("序号 指标 2024年 2026年 属性 1 茶厂（座） 1 2 预期性 2 茶园（万亩） 3 4 预期性")
    expect(lines.map((line) => line.split("\t").length)).toEqual([5, 5, 5])
  })

  test("a task with spaces in it keeps them", async () => {
    const lines = await read(`${TITLE}\n${HEAD} ${ROWS[0]} 2 推进山区 5G 建设 省通信管理局 各市人民政府 2025年10月底`)
    expect(lines.at(-1)?.split("\t")).toEqual(["2", "推进山区 5G 建设", "省通信管理局", "各市人民政府", "2025年10月底"])
  })

  test("every piece still stands where it says in the source", async () => {
    const source = `${TITLE}\n${HEAD} ${ROWS.join(" ")}`
    const { value } = await clean(new TextEncoder().encode(source), "plan.txt")
    for (const { clean: at, source: from, length } of value.pieces)
      expect(value.text.slice(at, at + length)).toBe(source.slice(from, from + length))
    expect(value.text.length).toBe(source.length)
  })

  test.each([
    `${HEAD} 均见附件，由省数据局会同各单位于年底前制定并报省政府同意后印发各地执行，逐月调度进展，按季度通报完成情况，并纳入年度综合考核。`,
    `各单位按照 序号 报送材料 1 份，每季度报送 2 次，由省数据局汇总后报省政府，逐月调度进展，按季度通报完成情况，并纳入年度综合考核，结果与资金安排挂钩。`,
  ])("words that are no table stay: %s", async (text) => {
    expect(await read(text)).toEqual([text])
  })
})

describe("a table whose rows are lines and whose cells are parted by spaces", () => {
  const cells = async (lines: readonly string[]) =>
    (await read(lines.join("\n"))).map((line) => line.split("\t").length)

  test("has its cells again", async () => {
    expect(await cells([TITLE, HEAD, ...ROWS])).toEqual([1, 5, 5, 5])
    expect(await cells([HEAD, "一、数据", `${ROWS[0]}`, "二、网络", `${ROWS[1]}`, "各地要抓好落实 按月报送"])).toEqual([
      5, 1, 5, 1, 5, 1,
    ])
    expect(
      await cells(["序号 指标 2024年 2026年 属性", "1 茶厂（座） 10 20 预期性", "2 茶园（万亩） 30 40 约束性"]),
    ).toEqual([5, 5, 5])
  })

  test.each([[["序号 报送单位 与 要求", "1 省数据局 每月一次", "2 省财政厅 每季一次"]], [[HEAD, "均见附件。"]]])(
    "%j is none",
    async (lines) => {
      expect(await read(lines.join("\n"))).toEqual(lines)
    },
  )
})
