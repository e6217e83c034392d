import { latin } from "../decode.ts"

/** The first bytes as Latin letters; enough to see tags and a charset, whatever the encoding. */
const head = (bytes: Uint8Array, length: number): string => latin(bytes, length).replaceAll("\0", "").toLowerCase()

const TAGS = /<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|script)[\s>]/u

/** Whether a file is a web page: by its name, else by the tags that it begins with. */
export function looksLikeHtml(bytes: Uint8Array, file: string): boolean {
  const words = head(bytes, 4096)
  return /\.(?:s?html?|xhtml|jsp|aspx?)$/iu.test(file)
    ? words.includes("<")
    : /^\W{0,64}</u.test(words) && TAGS.test(words)
}

/** The charset that the page names in its meta tags. */
export const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?([\w-]{3,20})/u.exec(head(bytes, 8192))?.[1]
