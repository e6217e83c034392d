import { describe, expect, test } from "vitest"
import { clean } from "../../src/text/index.ts"
import { docx, paragraph, pdfOf } from "./make.ts"

const errorOf = async (content: Uint8Array, file: string): Promise<string> => {
  const { value, issues } = await clean(content, file)
  expect(value.text).toBe("")
  expect(issues.map(({ severity }) => severity)).toEqual(["error"])
  return `${issues[0]?.rule}: ${issues[0]?.message}`
}

describe("what no document is", () => {
  test("a text of one endless line", async () => {
    expect(await errorOf(Buffer.from("修山路、".repeat(600_000)), "a.txt")).toBe(
      "text/too-long: the text has 2400000 characters, more than the 2000000 that are read: split it into its documents",
    )
  })

  test("a page of one endless line", async () => {
    const page = `<html><body><p>${"1".repeat(2_100_000)}</p></body></html>`
    expect(await errorOf(Buffer.from(page), "a.html")).toMatch(/^text\/too-long/u)
  })

  test("a text file as large as a film, before it is decoded", async () => {
    expect(await errorOf(Buffer.alloc(40 * 2 ** 20, "("), "a.txt")).toMatch(/^text\/too-large: the file has 40 MiB/u)
  })

  test("nothing but NUL", async () => {
    expect(await errorOf(Buffer.alloc(100_000), "a.txt")).toMatch(/^text\/binary/u)
  })
})

test("a file read as a Buffer is read as well as any bytes, and left as it was", async () => {
  const file = Buffer.from(pdfOf("一、修路\n铺设山路。"))
  const before = Buffer.from(file)
  const { value, issues } = await clean(file, "a.pdf")
  expect(issues).toEqual([])
  expect(value.text).toContain("铺设山路。")
  expect(file.equals(before)).toBe(true)
})

test("a field of the head of a page that is written in entities leads to its tag", async () => {
  const tag = (content: string): string => `<meta name="PubDate" content="${content}">`
  const page = `<html>${tag("&#50;024-03-05")}${tag("2025-01-02")}<p>2024-03-05</p>`
  const { value } = await clean(Buffer.from(page), "a.html")
  expect(value.text).toBe("发布日期：2024-03-05\n发布日期：2025-01-02\n2024-03-05\n")
  const sourceOf = (at: number) => {
    const piece = value.pieces.find(({ clean: from, length }) => at >= from && at < from + length)
    return page.slice((piece?.source ?? 0) + at - (piece?.clean ?? 0))
  }
  expect(sourceOf(value.text.indexOf("2024"))).toMatch(/^<meta/u)
  expect(sourceOf(value.text.indexOf("2025"))).toMatch(/^2025-01-02">/u)
})

test("lone surrogates are lost alone, and said so", async () => {
  const text = Buffer.from(`\ufeff${"一、修路".repeat(50)}\ud800铺设山路。`, "utf16le")
  const { value, issues } = await clean(text, "a.txt")
  expect(value.text).toContain("铺设山路。")
  expect(issues.map(({ rule }) => rule)).toEqual(["text/lost-bytes"])
})

describe("tables within tables", () => {
  const cell = (content: string): string => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`

  test("the words of tables within a cell are words of that cell", async () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph("修路")}</w:tc><w:tc>${paragraph("架桥")}</w:tc></w:tr></w:tbl>`
    const outer = `<w:tbl><w:tr><w:tc>${inner}${paragraph("植树")}</w:tc><w:tc>${paragraph("市林业局")}</w:tc></w:tr></w:tbl>`
    const { value } = await clean(docx(outer + paragraph("二、其他")), "a.docx")
    expect(value.text).toBe("修路 架桥 植树\t市林业局\n二、其他\n")
  })

  test("however many there are within each other", async () => {
    const deep = 60_000
    const [open, close] = cell("|").split("|") as [string, string]
    const { value, issues } = await clean(docx(open.repeat(deep) + paragraph("修路") + close.repeat(deep)), "a.docx")
    expect(issues).toEqual([])
    expect(value.text).toBe("修路\n")
  })
})

describe("what a few bytes stand for", () => {
  test("a cell of a Word table that spans a billion columns", async () => {
    const cell = (columns: string): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph("修路")}</w:tc>`
    const table = (columns: string) => docx(`<w:tbl><w:tr>${cell(columns)}${cell("1")}</w:tr></w:tbl>`)
    expect((await clean(table("2"), "a.docx")).value.text).toBe("修路\t\t修路\n")
    for (const columns of ["1000000000", "1e400"])
      expect(await errorOf(table(columns), "a.docx")).toMatch(/^text\/too-long: the text has more than the 2000000/u)
  })

  test("a paragraph of a page of ten million characters, without its words being looked at", async () => {
    const page = `<html><body><p>${"修山路、".repeat(2_500_000)}</p></body></html>`
    expect(await errorOf(Buffer.from(page), "a.html")).toMatch(/^text\/too-long/u)
  })

  test("a zip of as many parts as no document has", async () => {
    const parts = (count: number) =>
      docx(paragraph("修路"), Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, ""])))
    expect((await clean(parts(100), "a.docx")).value.text).toBe("修路\n")
    expect(await errorOf(parts(20_000), "a.docx")).toMatch(
      /^text\/docx-too-large: the document has more than 20000 parts/u,
    )
  })

  test("a line of many sections whose line ends were lost", async () => {
    const { value, issues } = await clean(Buffer.from("一、修路 二、架桥。 ".repeat(150_000)), "a.txt")
    expect(issues).toEqual([])
    expect(value.text.slice(0, 30).split("\n")).toHaveLength(6)
  })
})
