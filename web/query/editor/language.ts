import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language"
import { tags } from "@lezer/highlight"
import { KEYWORDS } from "./words.ts"

interface State {
  /** The end of the comment or the quotation that is open. */
  open?: string | undefined
  /** The last character before this token that is no blank. */
  before: string
}

/** Reads to the closing mark or to the end of the line. */
function readTo(stream: StringStream, state: State, close: string): void {
  while (!stream.eol()) {
    if (stream.match(close)) {
      state.open = undefined
      return
    }
    if (stream.next() === "\\" && close !== "*/") stream.next()
  }
}

function word(stream: StringStream, before: string): string {
  if (before === ".") return "propertyName"
  if (before === ":" || before === "|" || before === "&" || before === "!") return "typeName"
  const text = stream.current().toUpperCase()
  if (KEYWORDS.has(text)) return "keyword"
  return stream.match(/^\s*\(/u, false) ? "function" : "variableName"
}

function token(stream: StringStream, state: State): string | null {
  if (state.open !== undefined) {
    const style = state.open === "*/" ? "comment" : "string"
    readTo(stream, state, state.open)
    return style
  }
  if (stream.eatSpace()) return null
  const { before } = state
  if (stream.match(/^\/\/.*/u)) return "comment"
  if (stream.match("/*")) {
    state.open = "*/"
    return "comment"
  }
  const first = stream.next() ?? ""
  state.before = first
  if (first === "'" || first === '"') {
    state.open = first
    readTo(stream, state, first)
    return "string"
  }
  if (first === "`") {
    stream.match(/^[^`]*`?/u)
    return word(stream, before)
  }
  if (first === "$") {
    stream.match(/^[\p{L}\p{N}_]+/u)
    return "parameter"
  }
  if (/\p{N}/u.test(first)) {
    stream.match(/^[\p{N}.eE_]*/u)
    return "number"
  }
  if (/[\p{L}_]/u.test(first)) {
    stream.match(/^[\p{L}\p{N}_]+/u)
    return word(stream, before)
  }
  return null
}

const cypher = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({ before: "" }),
  token,
  tokenTable: { parameter: tags.special(tags.variableName), function: tags.function(tags.variableName) },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
})

/** Inks that can be read on both grounds. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.typeName, color: "light-dark(#a03604, #f3b01d)" },
  { tag: tags.string, color: "light-dark(#7a2d8f, #d3a7f0)" },
  { tag: tags.number, color: "light-dark(#7a2d8f, #d3a7f0)" },
  { tag: tags.comment, color: "var(--ink-faint)", fontStyle: "italic" },
  { tag: tags.function(tags.variableName), color: "light-dark(#0b6363, #7fd1c7)" },
  { tag: tags.special(tags.variableName), color: "light-dark(#0b6363, #7fd1c7)", fontWeight: "600" },
])

/** Cypher's words in their colours. */
export const language = [cypher, syntaxHighlighting(colours)]
