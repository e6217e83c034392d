import type { Issue, Staged } from "../model/issue.ts"
import { matches } from "../model/matches.ts"
import type { CleanText } from "../model/text.ts"
import { TextBuilder } from "./builder.ts"
import { type Decoded, decode } from "./decode.ts"
import { tooLong, unreadable, warning } from "./problems.ts"

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\r\u0085\u2028\u2029\ufeff]/u
const isControl = (unit: number): boolean => unit <= 0x08 || (unit >= 0x0e && unit <= 0x1f) || unit === 0x7f
/** A text of which more than this share is control characters or lost bytes is no text. */
const MOST_NOISE = 0.02

const share = (count: number, text: string): number => count / Math.max(text.length, 1)

/** Plain text or Markdown: line ends made one, control characters left out. */
export function readPlain(bytes: Uint8Array, markdown: boolean): Staged<CleanText> {
  const decoded = decode(bytes)
  const isOdd = ODD.test(decoded.text)
  const doubtful = isOdd || decoded.lost > 0
  const refused = (doubtful ? noiseIn(decoded) : undefined) ?? tooLong(decoded.text.length, "plain")
  if (refused !== undefined) return refused
  const builder = new TextBuilder()
  if (markdown) copyMarkdown(builder, decoded.text)
  else if (isOdd) copyClean(builder, decoded.text, 0)
  else builder.copy(decoded.text, 0)
  return { value: builder.build("plain", decoded.encoding), issues: doubtful ? doubts(decoded) : [] }
}

function controlsIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) count++
  return count
}

/** Says so where the bytes are no text. */
function noiseIn({ text, lost }: Decoded): Staged<CleanText> | undefined {
  if (share(controlsIn(text) + lost, text) <= MOST_NOISE) return undefined
  return unreadable("binary", "the file holds binary data, not text: save the document as .txt, .html, .docx or .pdf")
}

function doubts({ text, lost, encoding }: Decoded): Issue[] {
  const issues: Issue[] = []
  if (lost > 0) issues.push(warning("lost-bytes", `${lost} characters could not be decoded as ${encoding}`))
  if (controlsIn(text) > 0) issues.push(warning("control-characters", "control characters were left out"))
  return issues
}

/** Copies `text`, which stands at `source`, with every line end as \n and without control characters. */
function copyClean(builder: TextBuilder, text: string, source: number): void {
  if (!ODD.test(text)) {
    builder.copy(text, source)
    return
  }
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? ""
    if (unit === "\n" || !ODD.test(unit)) continue
    builder.copy(text.slice(from, at), source + from)
    from = at + 1
    if (unit === "\r" && text[from] === "\n") continue
    if ("\r\f\v\u0085\u2028\u2029".includes(unit)) builder.insert("\n")
  }
  builder.copy(text.slice(from), source + from)
}

/** Markdown without the signs of headings and emphasis; a break within a cell becomes a space. */
function copyMarkdown(builder: TextBuilder, text: string): void {
  let from = 0
  for (const { 0: sign, index } of matches(text, /^#{1,6}[ \t]+|\*\*|^>[ \t]?|\\(?=[.()（）])|<br ?\/?>/gmu)) {
    copyClean(builder, text.slice(from, index), from)
    if (sign.startsWith("<br")) builder.insert(" ")
    from = index + sign.length
  }
  copyClean(builder, text.slice(from), from)
}
