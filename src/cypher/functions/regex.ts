import { RE2JS } from "re2js"
import { CypherLimitError, CypherUnsupportedError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Runtime } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"
import { foldsUnlike, translate } from "./regex-syntax.ts"

/** Text length times pattern length above which a match could outlast the time limit by much. */
const MAX_WORK = 20_000_000

const compiled = (pattern: string, { cache }: Runtime): RE2JS => {
  const key = `regex:${pattern}`
  const known = cache.get(key)
  if (known !== undefined) return known as RE2JS
  try {
    const regex = RE2JS.compile(translate(pattern))
    cache.set(key, regex)
    return regex
  } catch (error) {
    if (error instanceof CypherUnsupportedError) throw error
    throw new CypherUnsupportedError(`The regular expression '${pattern}' is not supported here`)
  }
}

/** `text =~ pattern`: the whole text matches; in linear time. */
export const matchesRegex = (text: Value, pattern: Value, runtime: Runtime): Value => {
  if (typeof text !== "string" || typeof pattern !== "string") return null
  if (text.length * pattern.length > MAX_WORK) {
    throw new CypherLimitError("length", say("limit/regex", {}))
  }
  const regex = compiled(pattern, runtime)
  if (foldsUnlike(pattern, text))
    throw new CypherUnsupportedError("Ignoring the case of 'ſ' and 'K' is not supported here")
  runtime.budget.work(1 + text.length)
  return regex.matches(text)
}
