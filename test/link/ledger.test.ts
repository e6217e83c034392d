import { describe, expect, test } from "vitest"
import { readDocument } from "../../src/pipeline.ts"
import { LEXICON } from "../support/lexicon.ts"

/** The sentences of a document's ledger as `status sentence`. */
async function told(text: string): Promise<string[]> {
  const { graph } = await readDocument({ file: "plan.txt", bytes: new TextEncoder().encode(text) }, LEXICON)
  return (graph?.ledger ?? []).map(({ start, end, status }) => `${status} ${text.slice(start, end)}`)
}

const of = (status: string, all: readonly string[]): string[] =>
  all.filter((one) => one.startsWith(`${status} `)).map((one) => one.slice(status.length + 1))

const PLAN = `青山市人民政府关于加快发展茶产业的实施意见
青政发〔2025〕7号
各县区人民政府：
为加快茶产业发展，提升效益，现提出以下意见。
一、总体要求
坚持绿色发展，推进产业融合，完善利益联结机制。
二、加快建设茶园
（一）推进茶园改造。完善茶园道路。改造茶园3万亩。（责任单位：市农业农村局）
（二）加强品牌建设。打造区域品牌。（责任单位：详见另行制定的分工方案，由领导小组的会议明确）
各县区、各部门要加强组织领导。
青山市人民政府
2025年3月1日`

describe("the ledger", () => {
  test("says what gave facts: title, headings of measures, targets and duties", async () => {
    expect(of("facts", await told(PLAN))).toEqual([
      "青山市人民政府关于加快发展茶产业的实施意见",
      "（一）推进茶园改造。",
      "改造茶园3万亩。",
      "（责任单位：市农业农村局）",
      "（二）加强品牌建设。",
    ])
  })

  test("says which sentences order something and gave nothing", async () => {
    expect(of("orders-nothing-found", await told(PLAN))).toEqual([
      "完善茶园道路。",
      "打造区域品牌。",
      "各县区、各部门要加强组织领导。",
    ])
  })

  test("says which clause of duties was not understood", async () => {
    expect(of("role-not-understood", await told(PLAN))).toEqual([
      "（责任单位：详见另行制定的分工方案，由领导小组的会议明确）",
    ])
  })

  test("looks for no orders in title, preamble, headings, principles, and in a report's review and last appeal", async () => {
    const report = `青山市政府工作报告
——2025年1月9日在青山市第六届人民代表大会第五次会议上
各位代表：
我代表市政府报告工作。
一、2024年工作回顾
推进茶园建设，完善水利设施。
二、2025年重点工作
（一）加强茶园管护。推进统防统治。
各位代表！让我们推动茶产业再上新台阶，加快建设美丽青山。`
    expect(of("orders-nothing-found", await told(report))).toEqual(["推进统防统治。"])
  })

  test("a text without any outline orders what its sentences order", async () => {
    const loose = "青山市茶产业工作方案\n推进茶园改造，完善茶园道路。\n加强品牌建设，打造区域品牌。"
    expect(of("orders-nothing-found", await told(loose))).toHaveLength(2)
  })
})
