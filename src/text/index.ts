import type { Staged } from "../model/issue.ts"
import type { CleanText } from "../model/text.ts"
import { readDocx } from "./docx/index.ts"
import { readHtml } from "./html/index.ts"
import { looksLikeHtml } from "./html/sniff.ts"
import { readPdf } from "./pdf/index.ts"
import { readPlain } from "./plain.ts"
import { tooLong, unreadable } from "./problems.ts"
import { kindOf } from "./sniff.ts"

/** Larger files are no policy documents, and their text would not fit into one string. */
const MOST_BYTES = 256 * 2 ** 20

/** The text of a document from its bytes; rejects never, says what it could not read as issues. */
export async function clean(bytes: Uint8Array, file: string): Promise<Staged<CleanText>> {
  try {
    return withText(await read(bytes, file))
  } catch (error) {
    return unreadable(
      "unreadable",
      `the file could not be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function withText(read: Staged<CleanText>): Staged<CleanText> {
  if (read.issues.some(({ severity }) => severity === "error")) return read
  const { text, format } = read.value
  if (/\S/u.test(text)) return tooLong(text.length, format) ?? read
  return unreadable("empty", "the file holds no text but white space", format)
}

function read(bytes: Uint8Array, file: string): Staged<CleanText> | Promise<Staged<CleanText>> {
  if (bytes.length === 0) return unreadable("empty", "the file is empty")
  if (bytes.length > MOST_BYTES)
    return unreadable(
      "too-large",
      `the file has ${Math.round(bytes.length / 2 ** 20)} MiB, more than the ${MOST_BYTES / 2 ** 20} MiB that are read`,
    )
  switch (kindOf(bytes)) {
    case "pdf":
      return readPdf(bytes)
    case "zip":
      return readDocx(bytes)
    case "ole":
      return unreadable(
        "legacy-office",
        "the file is in the old Word or WPS format: open it and save it as .docx",
        "docx",
      )
    case "rtf":
      return unreadable("rtf", "the file is rich text (RTF): open it and save it as .docx", "docx")
    case "image":
      return unreadable("image", "the file is an image without text: recognise its text (OCR) first")
    case "archive":
      return unreadable("archive", "the file is an archive: unpack it and load what it holds")
    case "text":
      return looksLikeHtml(bytes, file) ? readHtml(bytes) : readPlain(bytes, /\.(?:md|markdown)$/iu.test(file))
  }
}
