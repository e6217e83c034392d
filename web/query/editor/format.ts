import { CAPITALS, CLAUSES } from "./words.ts"

/** Strings, quoted names, comments, words with what marks them as names, brackets, blanks, and all else one by one. */
const PIECE =
  /(?<opaque>'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|`[^`]*(?:`|$)|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))|(?<comment>\/\/[^\n]*)|(?<name>[.:$|&!][\p{L}_][\p{L}\p{N}_]*)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<blank>\s+)|./gsu

/** What a word may follow without a new line: it is a part of a longer one. */
const JOINED = new Set(["STARTS", "ENDS", "OPTIONAL", "PROFILE", "EXPLAIN", "ON"])

/** Characters that are looked ahead. */
const REACH = 24

interface Writing {
  text: string
  /** The brackets that are open; a block holds clauses. */
  open: ("block" | "inline")[]
  /** The last word or sign. */
  before: string
}

const indent = ({ open }: Writing): string => "  ".repeat(open.filter((one) => one === "block").length)

function newLine(now: Writing): void {
  now.text = now.text.trimEnd()
  if (now.text !== "") now.text += `\n${indent(now)}`
}

/** Whether a word begins a line: a clause, not inside brackets that hold an expression. */
const beginsLine = (upper: string, { open, before }: Writing): boolean =>
  CLAUSES.has(upper) && open.at(-1) !== "inline" && !JOINED.has(before)

/** Whether a word of the language stands where only a name can. */
const isName = (upper: string, rest: string, { before }: Writing): boolean =>
  before === "AS" || /^\s*[:.=]/u.test(rest) || (upper === "ORDER" && !/^\s+BY\b/iu.test(rest))

function writeWord(word: string, rest: string, now: Writing): void {
  const upper = word.toUpperCase()
  if (isName(upper, rest, now)) {
    now.text += word
    now.before = word
    return
  }
  if (beginsLine(upper, now)) newLine(now)
  now.text += CAPITALS.has(upper) ? upper : word
  now.before = upper
}

function writeSign(sign: string, rest: string, now: Writing): void {
  if (sign === "}" || sign === ")" || sign === "]") {
    if (now.open.pop() === "block") newLine(now)
  }
  now.text += sign
  now.before = sign
  if (sign !== "{" && sign !== "(" && sign !== "[") return
  const next = /^\s*(\p{L}+)/u.exec(rest)?.[1]?.toUpperCase() ?? ""
  now.open.push(sign === "{" && CLAUSES.has(next) ? "block" : "inline")
}

/** The same query with a clause a line and its words in capitals; strings, names and comments stay as they are. */
export function format(text: string): string {
  const now: Writing = { text: "", open: [], before: "" }
  const given = text.trim()
  for (const { 0: piece, index, groups = {} } of given.matchAll(PIECE)) {
    const rest = given.slice(index + piece.length, index + piece.length + REACH)
    if (groups.blank !== undefined) now.text += /\s$/u.test(now.text) || now.text === "" ? "" : " "
    else if (groups.word !== undefined) writeWord(piece, rest, now)
    else if (groups.comment !== undefined) {
      now.text += piece
      now.text += `\n${indent(now)}`
    } else if (groups.opaque !== undefined || groups.name !== undefined) {
      now.text += piece
      now.before = piece
    } else writeSign(piece, rest, now)
  }
  return now.text.trimEnd()
}
