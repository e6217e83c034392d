import { strToU8, zipSync } from "fflate"

const escapeXml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** One paragraph of a Word document. */
export const paragraph = (words: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`

export const numbered = (words: string, list: number, level = 0): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A Word document with this body; `parts` are further files of the package. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  })

/** A Word document with a paragraph for each line. */
export const docxOf = (text: string): Uint8Array =>
  docx(
    text
      .split("\n")
      .map((line) => paragraph(line))
      .join(""),
  )

/** A web page as government sites serve it, with a paragraph for each line. */
export const htmlOf = (text: string, charset = "utf-8"): string => {
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const body = lines.map((line) => `<p style="text-indent:2em">${escapeXml(line.trim())}</p>`).join("\n")
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>页面</title><script>var a = "<p>一、不是正文</p>"</script></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zc">政策</a></li></ul></div>
<div id="content">${body}</div>
<div class="footer"><p>版权所有 某某网站</p></div></body></html>`
}

const utf16 = (words: string): string =>
  [...Array(words.length).keys()].map((i) => words.charCodeAt(i).toString(16).padStart(4, "0")).join("")

export interface PdfOptions {
  /** Letters in a line. */
  readonly letters?: number
  readonly linesPerPage?: number
  readonly head?: string
}

/** A PDF with a text layer in a font of the Adobe-GB1 collection: paragraphs wrapped over lines and pages. */
export function pdfOf(text: string, { letters = 30, linesPerPage = 25, head = "" }: PdfOptions = {}): Uint8Array {
  const lines: { words: string; indent: number }[] = []
  for (const paragraph of text.split("\n").filter((line) => line.trim() !== "")) {
    const words = paragraph.trim()
    let from = 0
    for (let indent = 2; from < words.length; indent = 0) {
      const to = from + letters - indent
      lines.push({ words: words.slice(from, to), indent })
      from = to
    }
  }
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += linesPerPage) {
    const shown = lines
      .slice(at, at + linesPerPage)
      .map(({ words, indent }, i) => draw(words, 60 + indent * 16, 740 - i * 25))
    const number = pages.length + 1
    pages.push([...shown, draw(`— ${number} —`, 280, 30), ...(head === "" ? [] : [draw(head, 60, 800)])].join("\n"))
  }
  return pdf(pages)
}

const draw = (words: string, x: number, y: number): string =>
  `BT /F1 16 Tf 1 0 0 1 ${x} ${y} Tm <${utf16(words)}> Tj ET`

/** A PDF file of these pages, each a stream of drawing operators. */
export function pdf(pages: readonly string[]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ")
  objects.push("<< /Type /Catalog /Pages 2 0 R >>")
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push(
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  )
  objects.push(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
  )
  for (const [i, stream] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
    )
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  let file = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`
  return Uint8Array.from(file, (unit) => unit.charCodeAt(0))
}
