import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { measures } from "../../src/mentions/measures.ts"
import { sourceOffset } from "../../src/model/text.ts"
import { outline } from "../../src/outline/index.ts"
import { clean } from "../../src/text/index.ts"
import { docx, docxOf, htmlOf, numbered, paragraph, pdf, pdfOf } from "./make.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The text of a file; fails where it could not be read. */
async function textOf(content: Uint8Array | string, file = "a.txt"): Promise<string> {
  const { value, issues } = await clean(typeof content === "string" ? bytes(content) : content, file)
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([])
  return value.text
}

/** The one error that a file gives, as `rule: message`. */
async function errorOf(content: Uint8Array | string, file = "a.txt"): Promise<string> {
  const { value, issues } = await clean(typeof content === "string" ? bytes(content) : content, file)
  expect(value.text).toBe("")
  expect(issues.map(({ severity }) => severity)).toEqual(["error"])
  return `${issues[0]?.rule}: ${issues[0]?.message}`
}

const PLAN = `大同市山路建设方案
为改善交通，制定本方案。
一、修路
（一）修东山路。拓宽东山公路，到2027年全线贯通，沿线村庄通车率达到百分之百，群众出行更加便利，产业发展更有支撑。（市交通局牵头，市财政局配合）
（二）修西山路。铺设沥青路面，完善标志标线和安全设施，提升通行能力。（市交通局牵头）
二、架桥
1.架设清水桥。完成桥梁主体工程。
2.维护老桥。开展检测加固，消除安全隐患。`

const listed = (text: string): string[] =>
  measures(text, outline(text).value).value.map(({ path, title }) => `${path} ${title}`)

const gb = (text: string): Uint8Array => {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder("gb18030")
  for (let high = 0xa1; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) table.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return Uint8Array.from(
    [...text].flatMap((unit) => (unit < "\x80" ? [unit.charCodeAt(0)] : (table.get(unit) ?? [63]))),
  )
}

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text
  return Uint8Array.from(
    [...units].flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
}

describe("encodings and line ends", () => {
  test.each([
    ["UTF-8", bytes(PLAN)],
    ["UTF-8 with a mark", bytes(`\ufeff${PLAN}`)],
    ["GB18030", gb(PLAN)],
    ["UTF-16 little-endian with a mark", utf16(PLAN, true, true)],
    ["UTF-16 big-endian with a mark", utf16(PLAN, false, true)],
    ["UTF-16 without a mark", utf16(PLAN, true, false)],
    ["line ends of Windows", bytes(PLAN.replaceAll("\n", "\r\n"))],
    ["line ends of old Macs", bytes(PLAN.replaceAll("\n", "\r"))],
  ])("%s", async (_, content) => {
    expect(await textOf(content)).toBe(PLAN)
  })

  test("damaged bytes within UTF-8 are lost alone, and said so", async () => {
    const content = Uint8Array.from([...bytes(PLAN), 0xff, 0xfe, ...bytes("\n三、养路")])
    const { value, issues } = await clean(content, "a.txt")
    expect(value.encoding).toBe("utf-8")
    expect(value.text.startsWith(PLAN)).toBe(true)
    expect(value.text.endsWith("三、养路")).toBe(true)
    expect(issues.map(({ rule }) => rule)).toEqual(["text/lost-bytes"])
  })

  test("control characters are left out, and said so", async () => {
    const { value, issues } = await clean(bytes(PLAN.replace("修路", "修\0路")), "a.txt")
    expect(value.text).toBe(PLAN)
    expect(issues.map(({ rule }) => rule)).toEqual(["text/control-characters"])
  })

  test("offsets lead back to the source", async () => {
    const source = PLAN.replaceAll("\n", "\r\n")
    const { value } = await clean(bytes(source), "a.txt")
    const at = value.text.indexOf("架桥")
    expect(source.slice(sourceOffset(value, at)).startsWith("架桥")).toBe(true)
  })

  test.each([" ", "\u3000\u3000"])("line breaks lost to white space are restored: %j", async (gap) => {
    const source = PLAN.replaceAll("\n", gap)
    const { value } = await clean(bytes(source), "a.txt")
    expect(listed(value.text)).toEqual(listed(PLAN))
    expect(value.text.replace(/\s+/gu, "")).toBe(PLAN.replace(/\s+/gu, ""))
    for (const { clean: at, source: from, length } of value.pieces)
      expect(value.text.slice(at, at + length)).toBe(source.slice(from, from + length))
  })

  test("numbers with a small full stop begin lines as others do", async () => {
    const items = [
      "一、道路",
      "1﹒铺设山路。",
      "牵头单位：市交通局。",
      "2﹒养护村路。",
      "牵头单位：市公路局。",
      "二、河道",
      "3﹒疏浚河道。",
    ]
    const text = `${"关于修路架桥的工作安排".repeat(12)} ${items.join(" ")}`
    expect((await textOf(text)).split("\n").slice(1)).toEqual(items)
  })

  test("white space within a line that is no page stays", async () => {
    const line = `第一章 总则 为了 2024 年的修路工作，一、修路 二 桥，制定本办法。${"依法修路。".repeat(60)}`
    expect(await textOf(line)).toBe(line)
  })

  test("Markdown without its signs", async () => {
    expect(await textOf("# 方案\n\n## 一、**修路**\n铺路。", "a.md")).toBe("方案\n\n一、修路\n铺路。")
    expect(await textOf("| 1 | 市交通局<br>市财政局 |", "a.md")).toBe("| 1 | 市交通局 市财政局 |")
  })
})

describe("the same plan from every format", () => {
  const expected = listed(PLAN)

  test.each([
    ["a web page", () => bytes(htmlOf(PLAN)), "a.html"],
    ["a web page whose charset stands in its meta tags alone", () => gb(htmlOf(PLAN, "gb2312")), "a.htm"],
    ["Word", () => docxOf(PLAN), "a.docx"],
    [
      "PDF, paragraphs wrapped over lines and pages",
      () => pdfOf(PLAN, { letters: 24, linesPerPage: 7, head: "大同市人民政府公报" }),
      "a.pdf",
    ],
  ])("%s", async (_, make, file) => {
    const text = await textOf(make(), file)
    expect(expected).toHaveLength(4)
    expect(listed(text)).toEqual(expected)
    expect(text).toContain("（市交通局牵头，市财政局配合）")
  })
})

describe("web pages", () => {
  test("without navigation, scripts, hidden parts and footer", async () => {
    const text = await textOf(
      htmlOf(PLAN).replace("<body>", '<body><div style="display:none">一、藏着</div>'),
      "a.html",
    )
    expect(text.trim()).toBe(PLAN)
  })

  test("tables of data are rows with tabs, merged cells are marked", async () => {
    const table =
      "<table><tr><th>序号</th><th>任务</th><th>牵头单位</th></tr><tr><td>1</td><td>修<br>路</td><td rowspan=2>市交通局</td></tr><tr><td>2</td><td><p>养路</p></td></tr><tr><td colspan=3>二、桥</td></tr></table>"
    expect(await textOf(`<html><body><p>清单</p>${table}</body></html>`, "a.html")).toBe(
      "清单\n序号\t任务\t牵头单位\n1\t修 路\t市交通局\n2\t养路\t〃\n二、桥\t\t\n",
    )
  })

  test("tables that lay out the page are no data", async () => {
    const page = `<table><tr><td><table><tr><td>一、修路</td></tr><tr><td>铺路。</td></tr></table></td></tr></table>`
    expect(await textOf(`<html><body>${page}`, "a.html")).toBe("一、修路\n铺路。\n")
  })

  test("the meta tags of government pages", async () => {
    const page =
      '<html><head><meta name="PubDate" content="2024-02-01 08:00"></head><body><p>关于修路的意见</p></body></html>'
    const { value } = await clean(bytes(page), "a.html")
    expect(value.text).toBe("发布日期：2024-02-01 08:00\n关于修路的意见\n")
    expect(page.slice(sourceOffset(value, 5)).startsWith("2024-02-01")).toBe(true)
  })

  test("entities, and offsets that lead back to the page", async () => {
    const page = "<html><body><p>甲&amp;乙&nbsp;丙&#20837;</p><p>修路</p></body></html>"
    const { value } = await clean(bytes(page), "a.html")
    expect(value.text).toBe("甲&乙 丙入\n修路\n")
    expect(page.slice(sourceOffset(value, value.text.indexOf("修路"))).startsWith("修路")).toBe(true)
  })
})

describe("Word documents", () => {
  const level = (format: string, text: string, at = 0): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level("chineseCountingThousand", "%1、")}${level("chineseCountingThousand", "（%2）", 1)}${level("decimal", "%3.", 2)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

  test("automatic numbers", async () => {
    const body = [
      numbered("路", 1),
      numbered("修路", 1, 1),
      numbered("5G基站", 1, 2),
      numbered("养路", 1, 1),
      numbered("桥", 1),
      numbered("架桥", 1, 1),
    ]
    expect(await textOf(docx(body.join(""), { "word/numbering.xml": numbering }), "a.docx")).toBe(
      "一、路\n（一）修路\n1. 5G基站\n（二）养路\n二、桥\n（一）架桥\n",
    )
  })

  test("numbers that come with a heading style", async () => {
    const styles =
      '<w:styles><w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    const body = paragraph("路", '<w:pStyle w:val="Heading1"/>') + paragraph("桥", '<w:pStyle w:val="Heading1"/>')
    const parts = { "word/numbering.xml": numbering, "word/styles.xml": styles }
    expect(await textOf(docx(body, parts), "a.docx")).toBe("一、路\n二、桥\n")
  })

  test("tracked changes as accepted", async () => {
    const run = (words: string, tag = "w:t"): string => `<w:r><${tag}>${words}</${tag}></w:r>`
    const body = `<w:p>${run("修")}<w:del>${run("旧", "w:delText")}</w:del><w:ins>${run("新")}</w:ins>${run("路")}</w:p>`
    expect(await textOf(docx(body), "a.docx")).toBe("修新路\n")
  })

  test("tables with merged cells, text boxes and footnotes", async () => {
    const cell = (words: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell("任务")}${cell("牵头单位")}</w:tr><w:tr>${cell("修路")}${cell("市交通局", '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell("养路")}${cell("", "<w:vMerge/>")}</w:tr></w:tbl>`
    const box = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("专栏1 路")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("专栏1 路")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const notes = `<w:footnotes><w:footnote>${paragraph("脚注一")}</w:footnote></w:footnotes>`
    expect(await textOf(docx(table + box, { "word/footnotes.xml": notes }), "a.docx")).toBe(
      "任务\t牵头单位\n修路\t市交通局\n养路\t〃\n正文\n专栏1 路\n注释\n脚注一\n",
    )
  })

  test("offsets count the document's text runs", async () => {
    const { value } = await clean(docx(paragraph("修路") + paragraph("架桥")), "a.docx")
    expect(sourceOffset(value, value.text.indexOf("架桥"))).toBe(2)
  })
})

test("an OFD document", async () => {
  const line = (words: string, y: number): string =>
    `<ofd:TextObject Boundary="20 ${y} 170 6" Size="5"><ofd:TextCode X="0" Y="5">${words}</ofd:TextCode></ofd:TextObject>`
  const page = (lines: string): Uint8Array => strToU8(`<ofd:Page><ofd:Content>${lines}</ofd:Content></ofd:Page>`)
  const file = zipSync({
    "OFD.xml": strToU8("<ofd:OFD/>"),
    "Doc_0/Pages/Page_0/Content.xml": page(line("一、修路", 40) + line("铺设山路。", 60)),
    "Doc_0/Pages/Page_1/Content.xml": page(line("二、架桥", 40)),
  })
  const text = await textOf(file, "a.ofd")
  for (const words of ["一、修路", "铺设山路。", "二、架桥"]) expect(text).toContain(words)
})

describe("files that cannot be read say why", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)
  const cases: [string, Uint8Array | string, string, RegExp][] = [
    ["empty", "", "a.txt", /^text\/empty/u],
    ["white space", " \n\t\u3000", "a.txt", /^text\/empty/u],
    ["binary data", noise, "a.txt", /^text\/binary/u],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "a.pdf", /^text\/image.*OCR/u],
    ["a scan", pdf(["q 10 0 0 10 0 0 cm Q"]), "a.pdf", /^text\/no-text-layer.*OCR/u],
    ["a PDF cut short", pdfOf(PLAN).slice(0, 400), "a.pdf", /^text\/pdf-damaged/u],
    ["a Word document cut short", docxOf(PLAN.repeat(50)).slice(0, 300), "a.docx", /^text\/docx-damaged/u],
    ["a Word document cut within its first part", docxOf(PLAN).slice(0, 60), "a.docx", /^text\/docx-damaged/u],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), "a.docx", /^text\/not-a-document.*Excel/u],
    ["a zip of other files", zipSync({ "a.txt": strToU8("x") }), "a.docx", /^text\/not-a-document/u],
    [
      "XML entities",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>') }),
      "a.docx",
      /^text\/docx-entities/u,
    ],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "a.doc", /^text\/legacy-office.*docx/u],
    ["rich text", "{\\rtf1 x}", "a.rtf", /^text\/rtf.*docx/u],
  ]
  test.each(cases)("%s", async (_, content, file, error) => {
    expect(await errorOf(content, file)).toMatch(error)
  })

  test("a document that unpacks beyond all measure", async () => {
    const bomb = zipSync({ "word/document.xml": [new Uint8Array(140 * 2 ** 20), { level: 9 }] })
    expect(await errorOf(bomb, "a.docx")).toMatch(/^text\/docx-too-large/u)
  })

  test("deep nesting is read through", async () => {
    const depth = 100_000
    expect(await textOf(`<html><body>${"<div>".repeat(depth)}修路${"</div>".repeat(depth)}`, "a.html")).toBe("修路\n")
  })

  test("an encrypted PDF", async () => {
    const file = new TextDecoder("latin1").decode(pdfOf("一、修路"))
    const locked = file.replace(
      "/Root 1 0 R",
      `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"61".repeat(32)}> /U <${"62".repeat(32)}> >>`,
    )
    expect(
      await errorOf(
        Uint8Array.from(locked, (unit) => unit.charCodeAt(0)),
        "a.pdf",
      ),
    ).toMatch(/^text\/pdf-encrypted/u)
  })
})
