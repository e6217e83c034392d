import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { citations } from "../../src/mentions/citations.ts"
import { header } from "../../src/mentions/header.ts"
import { measures } from "../../src/mentions/measures.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import { slice } from "../../src/model/span.ts"
import { outline } from "../../src/outline/index.ts"

const regions = LEXICON_FILES.regions.parse(JSON.parse(readFileSync("seeds/lexicon/regions.json", "utf8")))
const lexicon = { regions } as Lexicon

function read(text: string) {
  const tree = outline(text).value
  const leaves = measures(text, tree).value
  const head = header(text, tree, lexicon).value
  return citations({ text, outline: tree, header: head, measures: leaves, lexicon }).value
}

const titles = (text: string): string[] => [...new Set(read(text).map(({ title }) => title))]

describe("citations", () => {
  test("a programme that its last year names, but no novel", () => {
    expect(titles("关于修路的意见\n一、修路\n深入实施《公路强国2035》,宣传《山路》。")).toEqual(["公路强国2035"])
  })

  test("a report that the page names in its title, before when the page was put out", () => {
    const page = "大同市人民政府关于落实《政府工作报告》分工的意见\n大同市人民政府网站 发布时间：2024-02-20"
    const text = `${page}\n大同市人民政府\n关于落实《政府工作报告》分工的意见\n各县区人民政府：\n现就《政府工作报告》确定的工作提出意见。\n一、修路\n铺路。\n大同市人民政府\n2024年2月1日`
    expect(titles(text)).toEqual(["政府工作报告"])
  })

  test("plans, laws and documents, with their numbers", () => {
    const text =
      "关于修路的意见\n为落实《中华人民共和国公路法》和《山西省公路规划》（晋政发〔2021〕3号），提出意见。\n一、修路\n按《公路养护办法（试行）》养护。"
    const found = read(text)
    expect(found.map(({ title, docNumber, measure }) => [title, docNumber, measure])).toEqual([
      ["中华人民共和国公路法", undefined, undefined],
      ["山西省公路规划", "晋政发〔2021〕3号", undefined],
      ["公路养护办法（试行）", undefined, 0],
    ])
    expect(slice(text, found[1]?.at ?? { start: 0, end: 0 })).toBe("《山西省公路规划》")
  })

  test("what the glossary behind a plan refers to, and nothing else behind it", () => {
    const text = "关于修路的意见\n一、修路\n铺路。"
    const words = "1.两路：《山西省公路规划》所说的山路和水路。\n2.三桥：见《危桥改造实施方案》，又见小说《山路》。"
    expect(titles(`${text}\n名词解释\n${words}`)).toEqual(["山西省公路规划", "危桥改造实施方案"])
    expect(titles(`${text}\n注释：\n${words}`)).toHaveLength(2)
    expect(titles(`${text}\n相关链接\n《山西省公路规划》`)).toEqual([])
  })

  test("not the document itself, its short form and its annexes", () => {
    const text = `山西省人民政府关于印发山西省修路方案的通知
《山西省修路方案》（以下简称《方案》）已经同意，现印发给你们，按《方案》落实。
山西省人民政府
2024年2月1日
山西省修路方案
根据《公路法》制定本方案。
一、修路
见《工程名单》。
附件
工程名单
东山路`
    expect(titles(text)).toEqual(["公路法"])
  })

  test("not books, films and programmes", () => {
    expect(titles("关于文化的意见\n一、创作\n推出《山路弯弯》《东山岁月》等作品，修订《文化条例》。")).toEqual([
      "文化条例",
    ])
  })

  test("a short form counts as the full title", () => {
    const text =
      "关于修路的意见\n一、修路\n落实《山西省公路发展规划纲要（草案）》（以下简称《公路纲要》）。\n二、架桥\n落实《公路纲要》和《规划纲要（草案）》。"
    expect(titles(text)).toEqual(["山西省公路发展规划纲要（草案）"])
    expect(read(text).map(({ mention }) => mention)).toEqual([
      "山西省公路发展规划纲要（草案）",
      "公路纲要",
      "规划纲要（草案）",
    ])
  })

  test("a title within a title is one citation", () => {
    expect(titles("关于修路的意见\n一、修路\n执行《国务院关于修改〈公路条例〉的决定》。")).toEqual([
      "国务院关于修改〈公路条例〉的决定",
    ])
    expect(titles("关于修路的意见\n一、修路\n执行《国务院关于修改《公路条例》的决定》。")).toEqual([
      "国务院关于修改《公路条例》的决定",
    ])
  })

  test("a title that a line end breaks, and a sign that never closes", () => {
    expect(
      titles("关于修路的意见\n一、修路\n落实《山西省公路\n发展规划》。参见《没有结束的。\n按《公路法》办。"),
    ).toEqual(["山西省公路发展规划", "公路法"])
  })

  test("what the covering notice cites counts, what the page around a report says does not", () => {
    const signed =
      "山西省人民政府关于印发山西省修路方案的通知\n按照《公路法》，现将《山西省修路方案》印发给你们。\n山西省人民政府\n2024年2月1日\n山西省修路方案\n一、修路\n铺路。"
    expect(titles(signed)).toEqual(["公路法"])
  })
})
