import { latin } from "./decode.ts"

/** What the first bytes of a file say that it is. */
export type Kind = "pdf" | "zip" | "ole" | "rtf" | "image" | "archive" | "text"

const ascii = (bytes: Uint8Array, start: number, length: number): string => latin(bytes.subarray(start), length)

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

const isImage = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP")

const isArchive = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x52, 0x61, 0x72, 0x21)

/** Tells files apart by their signature, never by their name. */
export function kindOf(bytes: Uint8Array): Kind {
  if (ascii(bytes, 0, 1024).includes("%PDF-")) return "pdf"
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return "zip"
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "ole"
  if (ascii(bytes, 0, 5) === "{\\rtf") return "rtf"
  if (isImage(bytes)) return "image"
  return isArchive(bytes) ? "archive" : "text"
}
