import { CypherUnsupportedError } from "../errors.ts"

/** Java's names of character classes by the names that RE2 has for them. */
const POSIX: Readonly<Record<string, string>> = {
  Lower: "[:lower:]",
  Upper: "[:upper:]",
  ASCII: "[:ascii:]",
  Alpha: "[:alpha:]",
  Digit: "[:digit:]",
  Alnum: "[:alnum:]",
  Punct: "[:punct:]",
  Graph: "[:graph:]",
  Print: "[:print:]",
  Blank: "[:blank:]",
  Cntrl: "[:cntrl:]",
  XDigit: "[:xdigit:]",
  Space: "[:space:]",
}

const LINE_ENDS = "\\n\\r\\x{85}\\x{2028}\\x{2029}"

const refuse = (what: string): never => {
  throw new CypherUnsupportedError(`${what} in a regular expression is not supported here`)
}

const property = (letter: string, name: string, inClass: boolean): string => {
  const posix = POSIX[name]
  if (posix !== undefined) {
    if (letter === "p") return inClass ? posix : `[${posix}]`
    return inClass ? posix.replace("[:", "[:^") : `[^${posix}]`
  }
  const script = /^(?:Is|script=|sc=)([A-Z][A-Za-z_]+)$/.exec(name)?.[1]
  if (script !== undefined) return `\\${letter}{${script}}`
  return /^[A-Z][a-z]?$/.test(name) ? `\\${letter}{${name}}` : refuse(`The class ${name}`)
}

/** Escapes that mean the same to both. */
const SAME = /^[dDwWtnrfaQEAzbB.\\^$|?*+()[\]{}/\-"'#&~!@%:;<>=,_` ]$/

const escaped = (pattern: string, at: number, inClass: boolean): { text: string; length: number } => {
  const char = pattern[at + 1] ?? refuse("A trailing backslash")
  const rest = pattern.slice(at)
  const named = /^\\([pP])\{([^}]*)\}/.exec(rest) ?? /^\\([pP])([A-Z])/.exec(rest)
  if (named !== null)
    return { text: property(named[1] as string, named[2] as string, inClass), length: named[0].length }
  const hex =
    /^\\u([0-9a-fA-F]{4})/.exec(rest) ?? /^\\x([0-9a-fA-F]{2})/.exec(rest) ?? /^\\x\{([0-9a-fA-F]+)\}/.exec(rest)
  if (hex !== null) return { text: `\\x{${hex[1]}}`, length: hex[0].length }
  if (char === "s") return { text: inClass ? "\\t\\n\\x{0b}\\f\\r " : "[\\t\\n\\x{0b}\\f\\r ]", length: 2 }
  if (char === "S" && !inClass) return { text: "[^\\t\\n\\x{0b}\\f\\r ]", length: 2 }
  if (char === "b" || char === "B") return refuse(`\\${char}`)
  if (char === "Q") return quoted(pattern, at)
  if (SAME.test(char)) return { text: `\\${char}`, length: 2 }
  return /[\w]/.test(char) ? refuse(`\\${char}`) : { text: char, length: 2 }
}

const quoted = (pattern: string, at: number): { text: string; length: number } => {
  const end = pattern.indexOf("\\E", at)
  const inside = pattern.slice(at + 2, end < 0 ? undefined : end)
  const text = inside.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&")
  return { text, length: end < 0 ? pattern.length - at : end + 2 - at }
}

const classEnd = (pattern: string, at: number): { text: string; length: number } => {
  let text = "["
  let index = at + 1
  if (pattern[index] === "^") {
    text += "^"
    index++
  }
  for (let first = true; ; first = false) {
    const char = pattern[index] ?? refuse("An open character class")
    if (char === "]" && !first) return { text: `${text}]`, length: index + 1 - at }
    if (char === "[" || pattern.startsWith("&&", index) || (char === "]" && first))
      refuse(`'${char}' in a character class`)
    if (char === "\\") {
      const part = escaped(pattern, index, true)
      text += part.text
      index += part.length
    } else {
      text += char
      index++
    }
  }
}

/** `(?i)` at the very start: ASCII letters only in Java, so a text with others is refused. */
const group = (pattern: string, at: number): { text: string; length: number; dotAll?: boolean } => {
  const flags = /^\(\?([a-zA-Z]+)\)/.exec(pattern.slice(at))
  if (flags !== null) {
    const names = flags[1] as string
    if (/[^isu]/.test(names)) refuse(`The flag (?${names})`)
    if (names.includes("i") && FOLDING.test(pattern)) refuse("Ignoring the case of letters beyond a to z")
    const kept = names.replace("u", "")
    return { text: kept === "" ? "" : `(?${kept})`, length: flags[0].length, dotAll: names.includes("s") }
  }
  const opening = /^\(\?(?:<[a-zA-Z][a-zA-Z0-9]*>|:)/.exec(pattern.slice(at))
  if (opening === null) return pattern[at + 1] === "?" ? refuse("Look-around") : { text: "(", length: 1 }
  return { text: opening[0].replace("(?<", "(?P<"), length: opening[0].length }
}

/** Letters outside of ASCII with two cases; Java's (?i) leaves them alone and RE2 does not. */
const FOLDING = /[^\P{Changes_When_Casemapped}A-Za-z]|\\[pP]\{?L/u

/** ASCII letters that RE2 takes for another letter's other case. */
export const foldsUnlike = (pattern: string, text: string): boolean =>
  pattern.includes("(?i") && /[\u017f\u212a]/.test(text)

/** A regular expression of Java in the syntax of RE2; what has no counterpart is refused. */
export const translate = (pattern: string): string => {
  let text = ""
  let dotAll = false
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] as string
    const part =
      char === "\\"
        ? escaped(pattern, at, false)
        : char === "["
          ? classEnd(pattern, at)
          : char === "("
            ? group(pattern, at)
            : { text: char === "." && !dotAll ? `[^${LINE_ENDS}]` : char, length: 1 }
    if ("dotAll" in part && part.dotAll) dotAll = true
    text += part.text
    at += part.length
  }
  return text
}
