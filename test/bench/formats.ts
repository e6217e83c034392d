import { createRequire } from "node:module"
import { dirname, join, sep } from "node:path"
import { unzipSync } from "fflate"
import { Parser } from "htmlparser2"
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"
import { clean } from "../../src/text/index.ts"
import { docxOf, htmlOf, pdfOf } from "../text/make.ts"
import { documentsOf } from "./documents.ts"
import { inTurns, line, ms, ratio } from "./report.ts"

const decoder = new TextDecoder()
const PDF = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** All tags and words of a page or a part, handed over and let go. */
function parseMarkup(markup: string, xmlMode: boolean): void {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} }, { xmlMode })
  parser.write(markup)
  parser.end()
}

/** Rounds after which all code is compiled: both are measured warm. */
const WARM_UP = 8

async function readPages(bytes: Uint8Array): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(PDF, "cmaps")}${sep}`,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  const document = await task.promise
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent()
  await task.destroy()
}

/** From bytes to clean text beside what the library of a format takes for the same bytes alone, warm, on one core. */
export async function benchFormats(): Promise<void> {
  const texts = (await documentsOf(5e6)).map(({ bytes }) => decoder.decode(bytes))
  const formats = [
    {
      file: "a.html",
      library: "htmlparser2",
      made: texts.map((text) => new TextEncoder().encode(htmlOf(text))),
      alone: (bytes: Uint8Array) => parseMarkup(decoder.decode(bytes), false),
    },
    {
      file: "a.docx",
      library: "fflate and htmlparser2",
      made: texts.map(docxOf),
      alone: (bytes: Uint8Array) => {
        for (const part of Object.values(unzipSync(bytes))) parseMarkup(decoder.decode(part), true)
      },
    },
    { file: "a.pdf", library: "pdfjs-dist", made: texts.slice(0, 10).map((text) => pdfOf(text)), alone: readPages },
  ]
  for (const { file, library, made, alone } of formats) {
    const ours = async (): Promise<void> => {
      for (const bytes of made) await clean(bytes, file)
    }
    const theirs = async (): Promise<void> => {
      for (const bytes of made) await alone(bytes)
    }
    for (let round = 0; round < WARM_UP; round++) {
      await ours()
      await theirs()
    }
    const [our, their] = await inTurns(9, ours, theirs)
    line(`bytes to text of ${made.length} ${file.slice(1)} ÷ ${library} alone`, `${ms(our)}, ${ratio(our, their)}`)
  }
}
