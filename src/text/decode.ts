import { isUtf8, transcode } from "node:buffer"

/** A decoded file. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** How many characters could not be decoded. */
  readonly lost: number
}

const REPLACEMENT = "\ufffd"

/** How many characters of a text stand for bytes that could not be decoded. */
function lostIn(text: string): number {
  let lost = 0
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) lost++
  return lost
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lost: lostIn(text) }
}

/**
 * The text of bytes that are UTF-8 throughout, without its byte order mark; by way of UTF-16, which takes a tenth of the
 * time that a TextDecoder takes for Chinese.
 */
function utf8Text(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return transcode(marked ? bytes.subarray(3) : bytes, "utf8", "utf16le").toString("utf16le")
}

/** Bytes as Latin letters, one a byte: for what is ASCII in any encoding. */
export const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString("latin1")

/** Units of Chinese text: ideographs, their punctuation, full-width forms, quotation marks, ASCII without controls. */
const isOrdinary = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff00 && unit <= 0xffef) ||
  (unit >= 0x2010 && unit <= 0x203f) ||
  (unit >= 0x20 && unit <= 0x7e) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13

const SAMPLE = 4096
/** Chinese text has more ordinary units than this share; the same bytes read otherwise have far fewer. */
const LEAST_ORDINARY = 0.9

/** UTF-16 without a byte order mark, by what its units would be. */
function bareUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, SAMPLE)
  for (const little of [true, false]) {
    let ordinary = 0
    for (let i = 0; i + 1 < sample.length; i += 2) {
      const [low = 0, high = 0] = little ? [sample[i], sample[i + 1]] : [sample[i + 1], sample[i]]
      if (isOrdinary(high * 256 + low)) ordinary++
    }
    if (ordinary >= (sample.length >> 1) * LEAST_ORDINARY) return little ? "utf-16le" : "utf-16be"
  }
  return undefined
}

/** GB18030 read as UTF-8 loses about half of its characters. */
const MOST_DAMAGE = 0.02

const LABELS: Readonly<Record<string, string>> = { gb2312: "gb18030", gbk: "gb18030", "x-gbk": "gb18030", big5: "big5" }

/**
 * Decodes a file by its byte order mark, else as UTF-8 where it is that, else as UTF-16 or as `declared` says (the charset
 * that the document names), else as UTF-8 or GB18030, whichever loses less.
 */
export function decode(bytes: Uint8Array, declared?: () => string | undefined): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le")
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be")
  const utf8 = utf8Text(bytes)
  if (utf8 !== undefined && !bytes.subarray(0, SAMPLE).includes(0)) return { text: utf8, encoding: "utf-8", lost: 0 }
  const wide = bareUtf16(bytes)
  if (wide !== undefined) return decodeAs(bytes, wide)
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", lost: 0 }
  const damaged = decodeAs(bytes, "utf-8")
  if (damaged.lost <= damaged.text.length * MOST_DAMAGE) return damaged
  const label = LABELS[declared?.()?.toLowerCase() ?? ""]
  const other = decodeAs(bytes, label ?? "gb18030")
  return other.lost < damaged.lost ? other : damaged
}
