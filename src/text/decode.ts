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

function isUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: ASCII characters and line ends leave a zero byte on one side. */
function bareUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < sample.length / 200 || even + odd === 0) return undefined
  if (odd > 8 * even) return "utf-16le"
  return even > 8 * odd ? "utf-16be" : undefined
}

/** GB18030 read as UTF-8 loses about half of its characters. */
const MOST_DAMAGE = 0.02

const LABELS: Readonly<Record<string, string>> = { gb2312: "gb18030", gbk: "gb18030", "x-gbk": "gb18030", big5: "big5" }

/**
 * Decodes a file by its byte order mark, else as UTF-8 where it is that, else as UTF-16 or `declared` (a charset that
 * the document names), else as UTF-8 or GB18030, whichever loses less.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le")
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be")
  const wide = bareUtf16(bytes)
  if (wide !== undefined) return decodeAs(bytes, wide)
  const utf8 = isUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", lost: 0 }
  const damaged = decodeAs(bytes, "utf-8")
  if (damaged.lost <= damaged.text.length * MOST_DAMAGE) return damaged
  const label = declared === undefined ? undefined : LABELS[declared.toLowerCase()]
  const other = decodeAs(bytes, label ?? "gb18030")
  return other.lost < damaged.lost ? other : damaged
}
