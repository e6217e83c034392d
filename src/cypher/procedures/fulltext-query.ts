import { CypherUnsupportedError } from "../errors.ts"

/** A full-text query: words or phrases, some of which must or must not occur. */
export type FulltextQuery =
  | { readonly kind: "text"; readonly text: string; readonly phrase: boolean; readonly field?: string }
  | { readonly kind: "prefix"; readonly text: string; readonly field?: string }
  | { readonly kind: "group"; readonly clauses: readonly FulltextClause[] }

export interface FulltextClause {
  readonly occur: "must" | "should" | "not"
  readonly query: FulltextQuery
}

const TOKEN =
  /\s+|"((?:[^"\\]|\\.)*)"|\(|\)|&&|\|\||[+!-]|((?:[^\s"()\\+!&|:^~*?[\]{}]|\\.|[-+&|](?=\S))+)(:)?|[*?~^:[\]{}&|]/gy

interface Token {
  readonly kind: "phrase" | "word" | "field" | "symbol"
  readonly text: string
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1")

const tokenize = (source: string): Token[] => {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const [whole, phrase, word, colon] = match
    if (phrase !== undefined) tokens.push({ kind: "phrase", text: unescaped(phrase) })
    else if (word !== undefined) tokens.push({ kind: colon ? "field" : "word", text: unescaped(word) })
    else if (whole.trim() !== "") tokens.push({ kind: "symbol", text: whole })
    if (TOKEN.lastIndex >= source.length) return tokens
  }
  throw new CypherUnsupportedError(`The full-text query '${source.slice(0, 60)}' is not supported here`)
}

/** Reads the classic query syntax of Lucene: words, "phrases", AND OR NOT, + -, brackets, field:, word*. */
export const parseFulltext = (source: string): FulltextQuery => {
  const tokens = tokenize(source)
  let at = 0
  const isWord = (text: string) => tokens[at]?.kind === "word" && tokens[at]?.text === text
  const isSymbol = (text: string) => tokens[at]?.kind === "symbol" && tokens[at]?.text === text
  const refuse = (): never => {
    throw new CypherUnsupportedError(`'${tokens[at]?.text ?? "the end"}' in a full-text query is not supported here`)
  }
  const primary = (field?: string): FulltextQuery => {
    const token = tokens[at++]
    const named = field === undefined ? {} : { field }
    if (token?.kind === "field") return primary(token.text)
    if (token?.kind === "phrase") return suffix({ kind: "text", text: token.text, phrase: true, ...named })
    if (token?.kind === "word") {
      if (!isSymbol("*")) return suffix({ kind: "text", text: token.text, phrase: false, ...named })
      at++
      return suffix({ kind: "prefix", text: token.text, ...named })
    }
    at--
    if (!isSymbol("(") || field !== undefined) return refuse()
    at++
    const inner = group()
    if (!isSymbol(")")) return refuse()
    at++
    return inner
  }
  /** Fuzziness, boosts, ranges and wildcards inside of words are not known. */
  const suffix = (query: FulltextQuery): FulltextQuery =>
    ["*", "?", "~", "^", ":", "[", "{"].some(isSymbol) ? refuse() : query
  const group = (): FulltextQuery => {
    const clauses: { occur: FulltextClause["occur"]; query: FulltextQuery }[] = []
    while (at < tokens.length && !isSymbol(")")) {
      const and = isWord("AND") || isSymbol("&&")
      const or = isWord("OR") || isSymbol("||")
      if (and || or) at++
      const not = isWord("NOT") || isSymbol("!") || isSymbol("-")
      const must = isSymbol("+")
      if (not || must) at++
      const before = clauses.at(-1)
      if (and && before?.occur === "should") before.occur = "must"
      clauses.push({ occur: not ? "not" : must || and ? "must" : "should", query: primary() })
    }
    return { kind: "group", clauses }
  }
  const query = group()
  return at < tokens.length ? refuse() : query
}
