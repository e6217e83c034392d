import { createRequire } from "node:module"
import { dirname, join, sep } from "node:path"
import type { Issue, Staged } from "../../model/issue.ts"
import type { CleanText } from "../../model/text.ts"
import type { Page, PageRun } from "../pages/lines.ts"
import { joinPages } from "../pages/paragraphs.ts"
import { unreadable, warning } from "../problems.ts"

const MOST_PAGES = 3000
const MOST_MILLISECONDS = 15_000

/** The folder of the library, which holds the tables for Chinese fonts. */
const folder = (): string => dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** The text layer of a PDF as paragraphs. Offsets lead back to the stream of its pieces of text. */
export async function readPdf(bytes: Uint8Array): Promise<Staged<CleanText>> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const task = getDocument({
    // A copy, since the library takes what it is given away from us; and it takes no Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder(), "cmaps")}${sep}`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder(), "standard_fonts")}${sep}`,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    return await readPages(document)
  } catch (error) {
    return problem(error)
  } finally {
    await task.destroy()
  }
}

function problem(error: unknown): Staged<CleanText> {
  const name = error instanceof Error ? error.name : ""
  if (name === "PasswordException")
    return unreadable("pdf-encrypted", "the PDF is encrypted: remove its password first", "pdf")
  return unreadable("pdf-damaged", "the PDF is damaged or cut short: fetch it again, or print it to PDF anew", "pdf")
}

type PdfDocument = Awaited<ReturnType<typeof import("pdfjs-dist/legacy/build/pdf.mjs").getDocument>["promise"]>

async function readPages(document: PdfDocument): Promise<Staged<CleanText>> {
  const issues: Issue[] = []
  const pages: Page[] = []
  const deadline = performance.now() + MOST_MILLISECONDS
  let source = 0
  for (let number = 1; number <= document.numPages; number++) {
    if (number > MOST_PAGES || performance.now() > deadline) {
      issues.push(warning("pdf-too-long", `only the first ${number - 1} of ${document.numPages} pages were read`))
      break
    }
    const page = await readPage(document, number, source)
    source += page.runs.reduce((sum, { words }) => sum + words.length, 0)
    pages.push(page)
  }
  if (pages.every(({ runs }) => runs.length === 0))
    return unreadable(
      "no-text-layer",
      "the PDF holds scanned images without a text layer: recognise its text (OCR) first",
      "pdf",
    )
  return { value: joinPages(pages, "pdf"), issues }
}

/** Some fonts map characters to the radicals that look alike: ⼀ for 一. */
const withoutRadicals = (words: string): string =>
  words.replace(/[\u2e80-\u2fdf]/gu, (radical) => {
    const character = radical.normalize("NFKC")
    return character.length === 1 ? character : radical
  })

async function readPage(document: PdfDocument, number: number, from: number): Promise<Page> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true })
  const runs: PageRun[] = []
  let source = from
  for (const item of content.items) {
    if (!("str" in item)) continue
    const [, , , scale = 0, x = 0, y = 0] = item.transform as number[]
    const size = Math.abs(scale) || item.height || 10
    if (item.str !== "")
      runs.push({ words: withoutRadicals(item.str), source, x, y: height - y, width: item.width, size })
    source += item.str.length
  }
  page.cleanup()
  return { runs, width, height }
}
