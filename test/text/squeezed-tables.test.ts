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
