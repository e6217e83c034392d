import { languageNow, say } from "../../i18n/index.ts"
import { failureWords } from "../../i18n/reasons.ts"
import type { Voice } from "./problems.ts"

/** Failures in the language of the page. */
export const VOICE: Voice = {
  say: (failure) => failureWords(failure, languageNow()),
  fix: (instead) => say("query.replace", { instead }),
}
