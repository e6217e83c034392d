import type { Issue, Staged } from "../../model/issue.ts"
import type { CleanText } from "../../model/text.ts"
import { decode } from "../decode.ts"
import { readOfd } from "../ofd/index.ts"
import { unreadable, warning } from "../problems.ts"
import { type Unzipped, unzip } from "../zip.ts"
import { DocxWriter } from "./document.ts"
import { Numbering } from "./numbering.ts"

/** The parts of a Word document that are read, and those of an OFD document. */
const PARTS = /^word\/(?:document|numbering|styles|footnotes|endnotes)\.xml$|^Doc_\d+\/Pages\/[^/]+\/Content\.xml$/u

/** Reads a zip: a Word document or an OFD document, else says what it is. */
export function readDocx(bytes: Uint8Array): Staged<CleanText> {
  const zip = unzip(bytes, (name) => PARTS.test(name))
  const problem = problemOf(zip)
  if (problem !== undefined) return problem
  return zip.names.has("OFD.xml") ? readOfd(zip.files) : readWord(zip.files)
}

const KINDS: readonly (readonly [prefix: string, message: string])[] = [
  ["xl/", "the file is an Excel workbook, not a document: save the sheet as .docx or as tab-separated .txt"],
  ["ppt/", "the file is a presentation, not a document: save its text as .docx or .txt"],
  ["META-INF/manifest.xml", "the file is an OpenDocument or a Java archive: save it as .docx"],
]

function problemOf({ names, files, problem }: Unzipped): Staged<CleanText> | undefined {
  if (problem === "too-large")
    return unreadable(
      "docx-too-large",
      "the document unpacks to more than 128 MiB, which no Word document does: save its text anew as .docx or .txt",
      "docx",
    )
  if (problem === "too-many")
    return unreadable(
      "docx-too-large",
      "the document has more than 20000 parts, which no Word document does: save its text anew as .docx or .txt",
      "docx",
    )
  if (files.has("word/document.xml") || names.has("OFD.xml")) return undefined
  const kind = KINDS.find(([prefix]) => [...names].some((name) => name.startsWith(prefix)))
  if (kind !== undefined) return unreadable("not-a-document", kind[1], "docx")
  if (problem === "damaged" || names.size === 0)
    return unreadable(
      "docx-damaged",
      "the document is damaged or cut short: fetch it again, or open and save it in Word",
      "docx",
    )
  return unreadable(
    "not-a-document",
    "the zip holds no Word document (word/document.xml): unpack it and load what it holds",
    "docx",
  )
}

const ENTITIES = /<!(?:DOCTYPE|ENTITY)/iu

function readWord(files: ReadonlyMap<string, Uint8Array>): Staged<CleanText> {
  const xml = (name: string): string => decode(files.get(`word/${name}.xml`) ?? new Uint8Array()).text
  const [document, numbering, styles] = [xml("document"), xml("numbering"), xml("styles")]
  if ([document, numbering, styles].some((part) => ENTITIES.test(part.slice(0, 4096))))
    return unreadable(
      "docx-entities",
      "the document declares XML entities, which no Word document does: open and save it in Word",
      "docx",
    )
  const writer = new DocxWriter(new Numbering(numbering, styles))
  writer.read(document)
  for (const notes of ["footnotes", "endnotes"]) if (files.has(`word/${notes}.xml`)) writer.notes(xml(notes))
  const issues: Issue[] = document.includes("</w:document>")
    ? []
    : [warning("docx-damaged", "the document is cut short")]
  return { value: writer.build(), issues }
}
