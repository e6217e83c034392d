import type { Staged } from "../model/issue.ts"
import type { CleanText } from "../model/text.ts"
import { readDocx } from "./docx/index.ts"
import { readHtml } from "./html/index.ts"
import { looksLikeHtml } from "./html/sniff.ts"
import { withoutNoteMarks } from "./notes.ts"
import { readPdf } from "./pdf/index.ts"
import { readPlain } from "./plain.ts"
import { TooLong, tooLong, unreadable } from "./problems.ts"
import { kindOf } from "./sniff.ts"
import { withLineBreaks } from "./squeezed.ts"

/** Whatever a text of so many bytes holds, it is read in a moment. */
const SMALL_TEXT = 96 * 2 ** 10
/** Larger files are no policy documents: those that are text, and those that hold pictures. */
const MOST_BYTES_OF_TEXT = 32 * 2 ** 20
const MOST_BYTES = 256 * 2 ** 20

/** The text of a document from its bytes; rejects never, says what it could not read as issues. */
export async function clean(bytes: Uint8Array, file: string): Promise<Staged<CleanText>> {
  try {
    return withText(await read(bytes, file))
  } catch (error) {
    if (error instanceof TooLong) return unreadable("too-long", error.message)
    const reason = error instanceof Error ? error.message : String(error)
    return unreadable(
      "unreadable",
      `the file could not be read (${reason}): open it, and save it anew as .txt or .docx`,
    )
  }
}

function withText(read: Staged<CleanText>): Staged<CleanText> {
  if (read.issues.some(({ severity }) => severity === "error")) return read
  const { text, format } = read.value
  if (/\S/u.test(text))
    return tooLong(text.length, format) ?? { ...read, value: withoutNoteMarks(withLineBreaks(read.value)) }
  return unreadable("empty", "the file holds no text but white space: fetch it again, or leave it out", format)
}

function read(bytes: Uint8Array, file: string): Staged<CleanText> | Promise<Staged<CleanText>> {
  if (bytes.length === 0) return unreadable("empty", "the file is empty: fetch it again, or leave it out")
  const refused = tooLarge(bytes, bytes.length)
  if (refused !== undefined) return refused
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

/** Whether a file of `size` bytes that begins with `head` is text, and so little that it is read in a moment. */
export const isSmallText = (head: Uint8Array, size: number): boolean => size <= SMALL_TEXT && kindOf(head) === "text"

/** Why a file of `size` bytes that begins with `head` (1 KiB or more) is not read, where it is too large. */
export function tooLarge(head: Uint8Array, size: number): Staged<CleanText> | undefined {
  const most = kindOf(head) === "text" ? MOST_BYTES_OF_TEXT : MOST_BYTES
  if (size <= most) return undefined
  return unreadable(
    "too-large",
    `the file has ${Math.round(size / 2 ** 20)} MiB, more than the ${most / 2 ** 20} MiB that are read of its kind: split it into its documents`,
  )
}
