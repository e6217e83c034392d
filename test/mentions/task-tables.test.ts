import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { measures } from "../../src/mentions/measures.ts"
import { roles } from "../../src/mentions/roles.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import { outline } from "../../src/outline/index.ts"
import { clean } from "../../src/text/index.ts"

const file = (name: "regions" | "agencies") =>
  LEXICON_FILES[name].parse(JSON.parse(readFileSync(`seeds/lexicon/${name}.json`, "utf8")))
const lexicon = { regions: file("regions"), agencies: file("agencies") } as Lexicon

/** Each measure with its leads and supports, in a line. */
async function read(table: string, html: boolean): Promise<string[]> {
  const page = html ? `<html><body><p>山路任务清单</p>${table}</body></html>` : `山路任务清单\n${table}\n`
  const { text } = (await clean(new TextEncoder().encode(page), html ? "plan.html" : "plan.txt")).value
  const tree = outline(text).value
  const found = measures(text, tree).value
  const header = {
    title: { value: "", at: { start: 0, end: 0 } },
    issuers: [],
    level: "province" as const,
    fullText: true,
    region: { value: "340000", at: { start: 0, end: 0 } },
  }
  const duties = roles({ text, outline: tree, header, measures: found, lexicon }).value
  return found.map(({ path, title }, index) => {
    const of = (kind: string): string =>
      duties.flatMap((duty) => (duty.measure === index && duty.kind === kind ? [duty.mention] : [])).join(" ")
    return `${path} ${title}: ${of("lead")}; ${of("support")}`
  })
}

type Row = readonly string[]
const HEAD: Row = ["序号", "重点任务", "具体举措", "牵头单位", "配合单位", "完成时限"]
/** Rows, and headings over rows; "" is merged with the cell above, "-" is empty. */
const ROWS: readonly (Row | string)[] = [
  "一、道路",
  ["1", "修建山路", "铺设村道300公里，改造危桥20座。", "省交通运输厅", "省财政厅、各市人民政府", "2024年12月"],
  ["2", "", "补栽行道树，养护山路50公里。", "省林业局", "省交通运输厅", "10月底前"],
  "二、河道",
  ["3", "治理河道", "疏浚河道，新增码头10个。", "省水利厅、省港口集团", "省生态环境厅、省财政厅", "持续推进"],
  ["4", "优化航道布局", "设置航标300座，打捞沉船。", "省交通运输厅", "-", "年底前"],
]
const SAID = [
  "一/1 铺设村道300公里，改造危桥20座: 省交通运输厅; 省财政厅 各市人民政府",
  "一/2 补栽行道树，养护山路50公里: 省林业局; 省交通运输厅",
  "二/3 治理河道: 省水利厅 省港口集团; 省生态环境厅 省财政厅",
  "二/4 优化航道布局: 省交通运输厅; ",
]

const isRow = (row: Row | string): row is Row => typeof row !== "string"
const empty = (cell: string): string => (cell === "-" ? "" : cell)
const kept = (row: Row | string): string[] => (isRow(row) ? row.filter((cell) => cell !== "" && cell !== "-") : [row])
const cells = [HEAD, ...ROWS].flatMap(kept)
const repeated = ROWS.map((row, i) => {
  const above = ROWS[i - 1]
  return isRow(row) ? row.map((cell, c) => cell || (above !== undefined && isRow(above) ? (above[c] ?? "") : "")) : row
})
const lines = (rows: readonly (Row | string)[], mark: string): string =>
  [HEAD, ...rows].map((row) => (isRow(row) ? row.map(empty).join(mark) : row)).join("\n")
const withoutMerged = ROWS.map((row) => (isRow(row) ? row.filter((cell) => cell !== "") : row))
const span = (i: number, c: number): number => {
  const below = ROWS[i + 1]
  return below !== undefined && isRow(below) && below[c] === "" ? 2 : 1
}
const html = [HEAD, ...ROWS]
  .map((row, i) =>
    isRow(row)
      ? row.map((cell, c) => (cell === "" ? "" : `<td rowspan="${span(i - 1, c)}">${empty(cell)}</td>`)).join("")
      : `<td colspan="6">${row}</td>`,
  )
  .map((row) => `<tr>${row}</tr>`)
  .join("")

describe("the same table of tasks says the same", () => {
  test.each([
    ["each cell on a line", cells.join("\n")],
    ["each cell on a line, blank lines between", cells.join("\n\n　\n")],
    ["each cell on a line with a bar behind it", cells.map((cell) => `${cell} |`).join("\n")],
    ["bars on lines of their own", cells.join("\n|\n")],
    ["parted by tabs, merged cells empty", lines(ROWS, "\t")],
    ["parted by tabs, merged cells repeated", lines(repeated, "\t")],
    ["parted by tabs, merged cells missing", lines(withoutMerged, "\t")],
    ["parted by bars, merged cells missing", lines(withoutMerged, " | ").replaceAll("\n", " |\n")],
    ["parted by blanks", [HEAD, ...ROWS].map((row) => kept(row).join("  ")).join("\n")],
    ["in one line", cells.join(" ")],
    ["as the page has it", `<table>${html}</table>`],
  ])("%s", async (form, table) => {
    expect(await read(table, form === "as the page has it")).toEqual(SAID)
  })
})
