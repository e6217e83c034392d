import i18next from "i18next"
import { RequestError } from "../data/client.ts"
import { say } from "../i18n/index.ts"

/** What failed and what to do, in the words of the page for the failures that it knows, else as the server says it. */
export function failureOf(error: Error): { readonly title: string; readonly hint: string } {
  if (!(error instanceof RequestError)) return { title: say("error.title"), hint: error.message }
  const known = `error.code.${error.code}`
  if (i18next.exists(known)) return { title: say(`${known}.title`), hint: say(`${known}.hint`) }
  return { title: say("error.title"), hint: `${error.message} ${error.hint}`.trim() }
}
