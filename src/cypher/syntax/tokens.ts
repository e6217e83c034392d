import { CypherLimitError, CypherSyntaxError } from "../errors.ts"
import { say } from "../reasons.ts"
import { decoded, unescaped } from "./escapes.ts"
import { meantBy } from "./look-alikes.ts"

export type TokenKind = "word" | "quoted" | "integer" | "float" | "string" | "parameter" | "symbol" | "end"

/** One token, half-open in UTF-16 offsets. `upper` is a word's upper-case form, a symbol's text otherwise. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly upper: string
  readonly start: number
  readonly end: number
}

/** UTF-16 units of the longest text that is read. */
const MAX_LENGTH = 200_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: Cypher counts the separators U+001C to U+001F as space
const SPACE = /(?:[\s\u0085\u001c-\u001f]|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/uy
const WORD = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy
const NUMBER =
  /0[xX][0-9a-fA-F_]*|0[oO][0-7_]*|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+|\d[\d_]*(?:\.(?!\.|\p{ID_Start}))?/uy
const SYMBOL = /<=|>=|<>|!=|=~|\+=|\.\.|\|\||::|[-+*/%^=<>()[\]{},.:;|&!$?]/uy
const STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/uy
const QUOTED = /`(?:[^`]|``)*`/uy
const DASH = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u
const LEFT = /[\u27e8\u3008\ufe64\uff1c]/u
const RIGHT = /[\u27e9\u3009\ufe65\uff1e]/u
const LONE = /\p{Surrogate}/u
const VISIBLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u

const at = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}

const ofNumber = (text: string, start: number): Token => {
  const end = start + text.length
  if (/^0[xo]/i.test(text)) {
    if (text.length === 2) throw new CypherSyntaxError(say("syntax/number", { number: text }), start)
    return { kind: "integer", text: text.replaceAll("_", "").toLowerCase(), upper: text, start, end }
  }
  const kind = /[.eE]/.test(text) ? "float" : "integer"
  return { kind, text: text.replaceAll("_", ""), upper: text, start, end }
}

const WORD_AFTER_NUMBER = /[\p{ID_Start}\p{Pc}]/u

const scan = (text: string, start: number): Token => {
  const char = text[start] ?? ""
  if (char === "'" || char === '"') {
    const raw = at(STRING, text, start)
    if (raw === undefined) throw new CypherSyntaxError(say("syntax/unclosed-string", { quote: char }), start)
    return { kind: "string", text: unescaped(raw.slice(1, -1)), upper: "", start, end: start + raw.length }
  }
  if (char === "`") {
    const raw = at(QUOTED, text, start)
    if (raw === undefined) throw new CypherSyntaxError(say("syntax/unclosed-name", {}), start)
    return { kind: "quoted", text: raw.slice(1, -1).replaceAll("``", "`"), upper: "", start, end: start + raw.length }
  }
  if (char === "$") return scanParameter(text, start)
  const number = at(NUMBER, text, start)
  if (number !== undefined) {
    const end = start + number.length
    if (WORD_AFTER_NUMBER.test(text[end] ?? ""))
      throw new CypherSyntaxError(say("syntax/number", { number: `${number}${text[end]}` }), start)
    return ofNumber(number, start)
  }
  const word = at(WORD, text, start)
  if (word !== undefined)
    return { kind: "word", text: word, upper: word.toUpperCase(), start, end: start + word.length }
  return scanSymbol(text, start, char)
}

const scanParameter = (text: string, start: number): Token => {
  const quoted = at(QUOTED, text, start + 1)
  if (quoted !== undefined) {
    const name = quoted.slice(1, -1).replaceAll("``", "`")
    return { kind: "parameter", text: name, upper: "", start, end: start + 1 + quoted.length }
  }
  const name = at(/[\p{ID_Continue}\p{Pc}]+/uy, text, start + 1)
  if (name === undefined) return { kind: "symbol", text: "$", upper: "$", start, end: start + 1 }
  return { kind: "parameter", text: name, upper: "", start, end: start + 1 + name.length }
}

const scanSymbol = (text: string, start: number, char: string): Token => {
  const like = DASH.test(char) ? "-" : LEFT.test(char) ? "<" : RIGHT.test(char) ? ">" : undefined
  const symbol = like ?? at(SYMBOL, text, start)
  if (symbol === undefined) throw unreadable(text, start)
  return { kind: "symbol", text: like === undefined ? symbol : char, upper: symbol, start, end: start + symbol.length }
}

/** A character that no token begins with, and the one that is meant where it looks like one of Cypher's. */
const unreadable = (text: string, start: number): CypherSyntaxError => {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
  const instead = meantBy(character)
  if (instead !== undefined) return new CypherSyntaxError(say("syntax/full-width", { character, instead }), start)
  return new CypherSyntaxError(say("syntax/character", { character: shown(character) }), start)
}

const shown = (character: string): string => (VISIBLE.test(character) ? character : codeOf(character))
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

const checkText = (text: string): void => {
  if (text.length > MAX_LENGTH)
    throw new CypherLimitError("length", say("text/length", { limit: MAX_LENGTH }), MAX_LENGTH)
  const half = LONE.exec(text)
  if (half !== null)
    throw new CypherSyntaxError(say("text/surrogate", { code: codeOf(half[0]), where: "the query" }), half.index)
}

/** All tokens of a text, comments and space left out, an `end` token last. Throws at what is no token. */
export const tokenize = (written: string): Token[] => {
  checkText(written)
  const { text, written: placed } = decoded(written)
  try {
    const tokens = scanAll(text)
    if (text === written) return tokens
    return tokens.map((token) => ({ ...token, start: placed(token.start), end: placed(token.end) }))
  } catch (error) {
    if (error instanceof CypherSyntaxError && error.offset !== undefined) error.offset = placed(error.offset)
    throw error
  }
}

const scanAll = (text: string): Token[] => {
  const tokens: Token[] = []
  let offset = 0
  for (;;) {
    offset += at(SPACE, text, offset)?.length ?? 0
    if (offset >= text.length) break
    if (text.startsWith("/*", offset)) throw new CypherSyntaxError(say("syntax/unclosed-comment", {}), offset)
    const token = scan(text, offset)
    tokens.push(token)
    offset = token.end
  }
  tokens.push({ kind: "end", text: "", upper: "", start: text.length, end: text.length })
  return tokens
}
