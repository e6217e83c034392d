import { nearest } from "../check/nearest.ts"
import { CypherLimitError, CypherSyntaxError } from "../errors.ts"
import { type Said, say } from "../reasons.ts"
import { meantBy } from "./look-alikes.ts"
import { type Token, tokenize } from "./tokens.ts"

const MAX_DEPTH = 300
const MAX_PARTS = 1000
/** Characters of a token that a message shows. */
const SHOWN = 60

/**
 * Reads the tokens one after the other and remembers what would have been accepted at the furthest place, which is
 * what an error message names and what completion offers.
 */
export class Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What speculative readings found, by kind and token. */
  readonly memo = new Map<string, unknown>()
  position = 0
  /** Inside of a comprehension that must still come to its `|`. */
  awaitsBar = false
  private depth = 0
  private parts = 0
  private furthest = 0
  private readonly expected = new Set<string>()

  constructor(text: string) {
    this.text = text
    this.tokens = tokenize(text)
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as Token
  }

  get start(): number {
    return this.peek().start
  }

  /** The end of the last token that was read. */
  get end(): number {
    return this.tokens[this.position - 1]?.end ?? 0
  }

  next(): Token {
    const token = this.peek()
    this.position++
    return token
  }

  /** Notes that something could stand here. */
  expect(what: string): void {
    if (this.position < this.furthest) return
    if (this.position > this.furthest) {
      this.furthest = this.position
      this.expected.clear()
    }
    this.expected.add(what)
  }

  /** Whether the next tokens are these words or symbols. */
  at(...words: string[]): boolean {
    this.expect(words.join(" "))
    return words.every((word, ahead) => this.looking(word, ahead))
  }

  /** As `at`, without noting that the word would have been accepted. */
  looking(word: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.upper === word && (token.kind === "word" || token.kind === "symbol")
  }

  /** Reads these words if they come next. */
  take(...words: string[]): boolean {
    if (!this.at(...words)) return false
    this.position += words.length
    return true
  }

  /** Reads an operator; look-alikes of dashes and arrow heads, which patterns allow, are none. */
  takeOperator(symbol: string): boolean {
    return this.at(symbol) && this.peek().text === symbol && this.take(symbol)
  }

  /** Reads this word or symbol, or fails. */
  need(word: string): Token {
    if (!this.at(word)) this.fail()
    return this.next()
  }

  get isName(): boolean {
    const { kind } = this.peek()
    return kind === "word" || kind === "quoted"
  }

  /** A name, also one in backticks. */
  name(what: string): string {
    this.expect(what)
    if (!this.isName) this.fail()
    return this.next().text
  }

  /** What was accepted at the furthest place reached, and where that is. */
  get wanted(): { readonly offset: number; readonly words: readonly string[] } {
    return { offset: this.tokens[this.furthest]?.start ?? this.text.length, words: [...this.expected] }
  }

  fail(said?: Said | string): never {
    const token = this.tokens[Math.max(this.position, this.furthest)] ?? this.peek()
    if (said !== undefined) throw new CypherSyntaxError(said, this.start)
    const expected = [...this.expected].slice(0, 12).join(", ") || "something else"
    if (token.kind === "end") throw new CypherSyntaxError(say("syntax/end", { expected }), token.start)
    const found = this.text.slice(token.start, Math.min(token.end, token.start + SHOWN))
    const instead = token.kind === "string" || token.kind === "quoted" ? undefined : meantBy(found)
    if (instead !== undefined)
      throw new CypherSyntaxError(say("syntax/full-width", { character: found, instead }), token.start)
    const meant = token.kind === "word" ? nearest(found, [...this.expected]) : undefined
    throw new CypherSyntaxError(say("syntax/unexpected", { found, expected }, meant), token.start)
  }

  /** Counts the clauses, and the parts of patterns, of the whole text: ordering and running them grows faster than they. */
  count(): void {
    if (++this.parts > MAX_PARTS)
      throw new CypherLimitError("nesting", say("text/parts", { limit: MAX_PARTS }), this.start)
  }

  /** Runs a reader one level deeper; a text nested too deep is refused. */
  nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) {
      throw new CypherLimitError("nesting", say("text/nesting", { limit: MAX_DEPTH }), this.start)
    }
    try {
      return read()
    } finally {
      this.depth--
    }
  }

  /** Runs a reader; where it fails, goes back to where it began. What it found is kept for the next try. */
  attempt<T>(kind: string, read: () => T): T | undefined {
    const start = this.position
    const key = `${kind}:${start}`
    const known = this.memo.get(key) as { value: T; position: number } | "failed" | undefined
    if (known === "failed") return undefined
    if (known !== undefined) {
      this.position = known.position
      return known.value
    }
    try {
      const value = this.nested(read)
      this.memo.set(key, { value, position: this.position })
      return value
    } catch (error) {
      if (!(error instanceof CypherSyntaxError)) throw error
      this.memo.set(key, "failed")
      this.position = start
      return undefined
    }
  }
}
