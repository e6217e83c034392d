import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"

const read = async (text: string): Promise<string[][]> =>
  (await clean(new TextEncoder().encode(text), "plan.txt")).value.text.split("\n").map((line) => line.split("\t"))

const HEAD = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
const ROWS = [
  ["1", "建成山区数据平台，归集数据目录5万条以上", "省数据局", "省委网信办、省公安厅", "2025年12月底"],
  ["2", "推进宽带建设。", "省通信管理局、省工业和信息化厅", "各市、县人民政府", "2025年10月"],
  ["3", "新增便民事项20件", "省政务服务局", "省直有关部门", "持续推进"],
  ["4", "压缩通关时间，不超过30小时", "省商务厅", "青山海关、青山海事局、省口岸办", "2025年底"],
]

describe("a table of tasks whose cells stand behind each other without anything between", () => {
  test("in one line", async () => {
    expect(await read(`任务清单\n${[HEAD, ...ROWS].flat().join("")}`)).toEqual([["任务清单"], HEAD, ...ROWS])
  })

  test("with each row on its line", async () => {
    expect(await read([HEAD, ...ROWS].map((row) => row.join("")).join("\n"))).toEqual([HEAD, ...ROWS])
  })

  test("without terms, and with one column of offices", async () => {
    const rows = [
      ["1", "建成山区数据平台", "省数据局、省公安厅"],
      ["2", "推进宽带建设", "省通信管理局"],
    ]
    expect(await read(["序号工作任务责任单位", ...rows.map((row) => row.join(""))].join(""))).toEqual([
      ["序号", "工作任务", "责任单位"],
      ...rows,
    ])
  })

  test("several offices in each of two columns, goals beside tasks", async () => {
    const head = ["序号", "目标要求", "牵头单位", "配合单位"]
    const rows = [
      ["1", "引进项目100个", "省工业和信息化厅、省商务厅", "各市人民政府、省级有关部门"],
      ["2", "盘活土地2万亩", "省自然资源厅、东山市政府", "省财政厅、西山县人民政府"],
    ]
    expect(await read([head, ...rows].flat().join(""))).toEqual([head, ...rows])
  })

  test("offices that name their province", async () => {
    const rows = [
      ["1", "建成山区数据平台", "省能源局", "国网湖北省电力公司", "2025年底"],
      ["2", "推进普惠金融", "人行湖北省分行", "中国银行湖北省分行、省财政厅", "长期坚持"],
    ]
    expect(await read([HEAD, ...rows].flat().join(""))).toEqual([HEAD, ...rows])
  })

  test("with leaders, remarks and headings over rows, the days before the offices", async () => {
    const head = ["序号", "工作任务", "完成时限", "责任领导", "牵头单位", "参加单位", "备注"]
    const rows = [
      ["1", "新建公办幼儿园10所", "2025年9月底", "陈平", "市教育局", "市住建局、团市委", "续建"],
      ["2", "为2万名妇女免费体检", "全年", "王小山", "市卫健委", "青山市人民政府", ""],
      ["3", "改造危桥5座", "2025年12月底", "王小山", "市交通局", "市气象局、青山海关", ""],
    ]
    const [first, ...others] = rows.map((row) => row.join(""))
    expect(await read([head.join(""), "一、教育", first, "二、健康和出行", ...others].join(""))).toEqual([
      head,
      ["一、教育"],
      rows[0],
      ["二、健康和出行"],
      ...rows.slice(1),
    ])
  })

  test("every piece still stands where it says in the source", async () => {
    const source = `任务清单\n${[HEAD, ...ROWS].flat().join("")}\n附则`
    const { value } = await clean(new TextEncoder().encode(source), "plan.txt")
    for (const { clean: at, source: from, length } of value.pieces)
      expect(value.text.slice(at, at + length)).toBe(source.slice(from, from + length))
    expect(value.text.replaceAll("\t", "").split("\n").join("")).toBe(source.split("\n").join(""))
    expect(value.text.endsWith("\n附则")).toBe(true)
  })

  test.each([
    "请按照序号工作任务责任单位的格式填写，1份报省政府，2份留存，由省数据局汇总。",
    "序号重点任务牵头单位配合单位完成时限均由省数据局另行印发，请各单位遵照执行。",
  ])("words that are no table stay: %s", async (text) => {
    expect(await read(text)).toEqual([[text]])
  })
})
