/**
 * Why a query is not answered, or may not be what its asker means: a stable reason for programs and for words in other
 * languages, with what is said in English and, where there is one, the cure. `{{name}}` stands for one of its values.
 *
 * `text/…`, `syntax/…`: how it is written. `name/…`: what it names. `parameter/…`, `type/…`, `value/…`: what it works
 * with. `limit/…`: why it was stopped. `refused/…`: what is not allowed, or not known here. `server/…`: Neo4j's words.
 */
export const REASONS = {
  "text/empty": ["The query is empty", "Write one, e.g. MATCH (n) RETURN count(n)."],
  "text/length": ["The query is longer than {{limit}} characters", "Pass long texts and lists as parameters."],
  "text/nesting": ["The query is nested more than {{limit}} deep", "Write it with less nesting."],
  "text/parts": ["More than {{limit}} clauses and parts of patterns", "Split it, or pass lists as parameters."],
  "text/too-much": ["The query is too long or too deep to be run", "Split it, or pass lists as parameters."],
  "text/chain": ["More than {{limit}} operators in a row", "Pass a list as a parameter and use IN, or reduce()."],
  "text/statements": ["Expected exactly one statement per query", "Ask the queries one after the other."],
  "text/surrogate": ["Half of a character ({{code}}) stands alone in {{where}}", "Type or paste the character anew."],
  "syntax/unexpected": ["Invalid input '{{found}}': expected {{expected}}"],
  "syntax/end": ["The query ends too early: expected {{expected}}"],
  "syntax/character": ["The character '{{character}}' has no meaning here", "Take it out, or put it into quotes."],
  "syntax/full-width": ["The character '{{character}}' has no meaning here", "Write {{instead}} in its place."],
  "syntax/unclosed-string": ["A string is not closed", "Put {{quote}} behind it."],
  "syntax/unclosed-name": ["A name in backticks is not closed", "Put ` behind it."],
  "syntax/unclosed-comment": ["A comment is not closed", "Put */ behind it."],
  "syntax/unicode": [
    "Invalid input '{{escape}}': expected four hexadecimal digits specifying a unicode character",
    "Write \\\\ for a backslash.",
  ],
  "syntax/number": ["Invalid number {{number}}"],
  "syntax/conclusion": ["Query cannot conclude with {{clause}} (must be a RETURN clause)", "Put RETURN behind it."],
  "syntax/after-return": ["{{clause}} can only be used at the end of the query"],
  "syntax/not-equal": ["Unknown operation '!='", "Write <> in its place."],
  "syntax/version": ["Only Cypher 5 is supported, not {{version}}"],
  "syntax/other": ["{{detail}}"],
  "name/variable": ["Variable `{{name}}` not defined"],
  "name/declared": ["Variable `{{name}}` already declared"],
  "name/function": ["Unknown function '{{name}}'"],
  "name/procedure": ["Unknown procedure '{{name}}'"],
  "name/output": ["Unknown procedure output: `{{name}}`"],
  "name/index": ["There is no index {{name}}"],
  "name/hint": ["The hint names {{label}}, which its MATCH does not ask for"],
  "name/label": ["The graph has no label {{name}}"],
  "name/type": ["The graph has no relationship type {{name}}"],
  "name/property": ["The graph has no property {{name}}"],
  "parameter/missing": ["Expected parameter(s): {{name}}", "Give a value for the parameter {{name}}."],
  "parameter/nesting": ["The parameter {{name}} is nested more than {{limit}} deep"],
  "arguments/few": ["Insufficient parameters for function '{{name}}': {{signature}}"],
  "arguments/many": ["Too many parameters for function '{{name}}': {{signature}}"],
  "arguments/procedure": ["Procedure {{name}} takes {{count}} arguments"],
  "type/mismatch": ["Type mismatch: expected {{expected}} but was {{actual}}"],
  "value/zero": ["/ by zero"],
  "value/overflow": ["long overflow", "Integers have 64 bits; use toFloat() where fractions do."],
  "value/other": ["{{detail}}"],
  "limit/time": ["The query ran longer than its limit of {{limit}} ms", "Narrow it."],
  "limit/memory": ["The query needs more than its limit of {{limit}} MB", "Narrow it."],
  "limit/answer": [
    "The answer is larger than its limit of {{limit}} MB",
    "Return fewer or shorter columns, or ask for fewer rows.",
  ],
  "limit/value": ["A value of the query is larger than one may be", "Narrow it."],
  "limit/server-memory": ["The query needs more memory than the server gives it", "Narrow it."],
  "limit/ended": ["The query did not stop at its limit of {{limit}} ms and was ended", "Narrow it."],
  "limit/waiting": ["Too many queries are running or waiting ({{count}})", "Try again in a moment."],
  "limit/cancelled": ["The query was cancelled", "Ask again."],
  "limit/regex": ["The text is too long for a regular expression", "Use CONTAINS, or shorter texts."],
  "refused/clause": ["{{clause}} {{does}}; only reading queries run here", "Remove it."],
  "refused/regex": ["The regular expression '{{pattern}}' is not supported here", "Write it without {{part}}."],
  "refused/function": [
    "{{name}}() is not among the functions that may be called",
    "Use Cypher's own functions that read, or have the operator allow it.",
  ],
  "refused/procedure": ["The procedure {{name}} is not among those that may be called", "Use db.labels() and its kin."],
  "refused/beyond": [
    "The query does more than read the graph ({{what}})",
    "Queries here read the graph and nothing else.",
  ],
  "refused/large": ["The expression is too large: {{why}}", "Use a smaller range or a shorter list."],
  "refused/unknown": [
    "The query is not understood well enough to bound it, and {{why}}",
    "Write it with clauses of Cypher 5 that read.",
  ],
  "refused/other": ["{{detail}}"],
  "server/other": ["{{detail}}"],
} as const satisfies Readonly<Record<string, readonly [string] | readonly [string, string]>>

export type Reason = keyof typeof REASONS

type Names<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never
type Values<R extends Reason> = { readonly [Name in Names<(typeof REASONS)[R][number]>]: string | number }

/** A reason with its values, and both put into words. */
export interface Said {
  readonly reason: Reason
  readonly values: Readonly<Record<string, string | number>>
  readonly message: string
  readonly hint: string | undefined
  /** Names that may be meant, the most alike first. */
  readonly nearest: readonly string[]
}

const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (_all, name: string) => String(values[name]))

/** Puts a reason into words; the name that may be meant, where there is one, is its cure. */
export const say = <R extends Reason>(reason: R, values: Values<R>, near?: string): Said => {
  const given = values as Readonly<Record<string, string | number>>
  const [message, cure] = REASONS[reason] as readonly [string, string?]
  const meant = near === undefined ? undefined : `Did you mean ${near}?`
  return {
    reason,
    values: given,
    message: filled(message, given),
    hint: meant ?? (cure === undefined ? undefined : filled(cure, given)),
    nearest: near === undefined ? [] : [near],
  }
}
