import type { Issue, Staged } from "../model/issue.ts"
import type { CleanText, TextFormat } from "../model/text.ts"

/** A document that cannot be read: no text, and one error that says why and what to do. */
export const unreadable = (
  rule: string,
  message: string,
  format: TextFormat = "plain",
  expected?: string,
): Staged<CleanText> => ({
  value: { text: "", format, encoding: "", pieces: [] },
  issues: [{ rule: `text/${rule}`, severity: "error", message, ...(expected !== undefined && { expected }) }],
})

/** Something in a document that was read that its reader should know. */
export const warning = (rule: string, message: string): Issue => ({
  rule: `text/${rule}`,
  severity: "warning",
  message,
})
