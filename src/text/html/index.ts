import type { Staged } from "../../model/issue.ts"
import type { CleanText } from "../../model/text.ts"
import { decode } from "../decode.ts"
import { warning } from "../problems.ts"
import { layOut } from "./layout.ts"
import { parse } from "./parse.ts"
import { declaredCharset } from "./sniff.ts"

/**
 * The text of a web page: paragraphs as lines, rows of tables as lines with tabs between the cells, without scripts,
 * navigation and footer. Offsets lead back to the decoded page.
 */
export function readHtml(bytes: Uint8Array): Staged<CleanText> {
  const { text, encoding, lost } = decode(bytes, () => declaredCharset(bytes))
  const value = layOut(parse(text), encoding)
  return {
    value,
    issues: lost > 0 ? [warning("lost-bytes", `${lost} characters could not be decoded as ${encoding}`)] : [],
  }
}
