import { CypherError, located, type Place, placeOf } from "./errors.ts"
import { isAggregation } from "./functions/aggregations.ts"
import { functions } from "./functions/table.ts"
import { parse } from "./syntax/queries.ts"
import { tokenize } from "./syntax/tokens.ts"
import type {
  Binary,
  Call,
  CallProcedure,
  Expression,
  ListComprehension,
  Quantified,
  Reduce,
  Statement,
} from "./syntax/tree.ts"
import { mentions, walk } from "./syntax/walk.ts"

/** What a text would have a server do, found without running it. */
export interface Inspection {
  /** Whether the parser knows every part of the text; where it does not, only the tokens were looked at. */
  readonly known: boolean
  /** Functions and aggregations that are called, in lower case. */
  readonly functions: readonly string[]
  readonly procedures: readonly string[]
  /** What could grow without bound inside of one expression, where no time limit of a server stops it. */
  readonly growth: readonly { readonly message: string; readonly place: Place }[]
}

export interface GuardOptions {
  /** The longest range, and the most rounds that nested ranges make together. */
  readonly maxRounds?: number
  /** How deep comprehensions, reduce and quantifiers may stand inside one another. */
  readonly maxNesting?: number
  readonly parameters?: Readonly<Record<string, unknown>>
}

const DEFAULTS = { maxRounds: 10_000, maxNesting: 3, maxDoublings: 6 }

type Loop = ListComprehension | Quantified | Reduce
const LOOPS = ["listComprehension", "quantified", "reduce"]

class Inspector {
  readonly functions = new Set<string>()
  readonly procedures = new Set<string>()
  readonly growth: { message: string; offset: number }[] = []
  private doublings = 0
  private readonly options: Required<Omit<GuardOptions, "parameters">> & {
    parameters: Readonly<Record<string, unknown>>
  }

  constructor(options: GuardOptions) {
    this.options = { ...DEFAULTS, parameters: {}, ...options }
  }

  /** `rounds` is how often the part is evaluated for one row, `depth` how many loops are around it. */
  visit(part: unknown, rounds: number, depth: number): void {
    walk(part, (inner) => {
      const { kind } = inner
      if (kind === "call") this.call(inner as Call, rounds)
      if (kind === "countStar") this.functions.add("count")
      if (kind === "procedure") this.procedures.add((inner as CallProcedure).name.toLowerCase())
      if (kind === "binary") this.binary(inner as Binary)
      if (kind === undefined || !LOOPS.includes(kind)) return undefined
      this.loop(inner as Loop, rounds, depth)
      return false
    })
  }

  private complain(message: string, offset: number): void {
    this.growth.push({ message, offset })
  }

  private call(e: Call, rounds: number): void {
    const name = e.name.toLowerCase()
    this.functions.add(name)
    if (name !== "range") return
    const length = this.rangeLength(e)
    if (length === undefined) this.complain("range() needs bounds that are numbers, parameters or size()", e.start)
    else if (length * rounds > this.options.maxRounds) {
      this.complain(`range() over more than ${this.options.maxRounds} numbers`, e.start)
    }
  }

  private binary(e: Binary): void {
    if (e.operator !== "+" && e.operator !== "||") return
    const left = mentions(e.left)
    if (![...mentions(e.right)].some((name) => left.has(name))) return
    this.doublings++
    if (this.doublings > DEFAULTS.maxDoublings) this.complain("Too many sums of a value with itself", e.start)
  }

  private loop(e: Loop, rounds: number, depth: number): void {
    if (depth + 1 > this.options.maxNesting) {
      this.complain(`Loops over lists nested more than ${this.options.maxNesting} deep`, e.start)
    }
    const { list } = e
    this.visit(list, rounds, depth)
    const isRange = list.kind === "call" && list.name.toLowerCase() === "range"
    const inside = rounds * Math.max(1, (isRange ? this.rangeLength(list) : listLength(list)) ?? 1)
    if (inside > this.options.maxRounds && !isRange) this.complain("Loops over lists with too many rounds", e.start)
    if (e.kind === "reduce") this.reduce(e, inside, depth)
    else
      for (const part of [e.where, e.kind === "listComprehension" ? e.map : undefined])
        this.visit(part, inside, depth + 1)
  }

  private reduce(e: Reduce, rounds: number, depth: number): void {
    this.visit(e.initial, rounds, depth)
    this.visit(e.step, rounds, depth + 1)
    walk(e.step, (part) => {
      const both = part.kind === "binary" && isSum(part as Binary) && doubles(part as Binary, e.accumulator)
      const replaces =
        part.kind === "call" && /^replace$/i.test((part as Call).name) && mentions(part).has(e.accumulator)
      if (both || replaces) this.complain("reduce() that makes its value grow at every round", part.start)
      return undefined
    })
  }

  /** How many numbers a range has; 1 where it follows the length of something, undefined where it cannot be known. */
  private rangeLength(e: Call): number | undefined {
    const [from, to, step = 1] = e.args.map((arg) => this.constant(arg))
    if (from === undefined || to === undefined || step === undefined || step === 0) return undefined
    return Number.isNaN(from + to + step) ? 1 : Math.max(0, Math.floor((to - from) / step) + 1)
  }

  /** A number that is known beforehand; NaN for one that follows a length. */
  private constant(e: Expression): number | undefined {
    if (e.kind === "literal")
      return typeof e.value === "bigint" || typeof e.value === "number" ? Number(e.value) : undefined
    if (e.kind === "parameter") {
      const value = this.options.parameters[e.name]
      return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined
    }
    if (e.kind === "call" && /^(?:size|length)$/i.test(e.name)) return Number.NaN
    if (e.kind === "unary") return negated(this.constant(e.of), e.operator)
    if (e.kind !== "binary" || !["+", "-"].includes(e.operator)) return undefined
    const left = this.constant(e.left)
    const right = this.constant(e.right)
    return left === undefined || right === undefined ? undefined : e.operator === "+" ? left + right : left - right
  }
}

const negated = (value: number | undefined, operator: "-" | "+"): number | undefined =>
  value === undefined || operator === "+" ? value : -value

const isSum = ({ operator }: Binary): boolean => operator === "+" || operator === "||"
const doubles = (e: Binary, name: string): boolean => mentions(e.left).has(name) && mentions(e.right).has(name)
const listLength = (e: Expression): number | undefined => (e.kind === "list" ? e.items.length : undefined)

const GROWING = ["RANGE", "REDUCE"]

/** Whether tokens alone hold nothing that can grow inside of an expression. */
const tokenGrowth = (text: string): { message: string; offset: number }[] => {
  const tokens = tokenize(text)
  return tokens.flatMap(({ upper, kind, start }, place) => {
    const grows = kind === "word" && GROWING.includes(upper) && tokens[place + 1]?.upper === "("
    const comprehends = upper === "[" && kind === "symbol" && tokens[place + 2]?.upper === "IN"
    return grows || comprehends ? [{ message: `${upper} in a query that is not understood`, offset: start }] : []
  })
}

/** Words that stand before a bracket without calling anything. */
const KEYWORDS = new Set(
  "MATCH WHERE AND OR XOR NOT IN RETURN WITH UNWIND CALL AS BY CASE WHEN THEN ELSE LIMIT SKIP ON SHORTEST ANY ALL CREATE MERGE SET DELETE".split(
    " ",
  ),
)

const tokenCalls = (text: string): string[] => {
  const tokens = tokenize(text)
  return tokens.flatMap(({ kind, start }, place) => {
    if ((kind !== "word" && kind !== "quoted") || tokens[place + 1]?.upper !== "(") return []
    if (kind === "word" && KEYWORDS.has(tokens[place]?.upper ?? "")) return []
    let first = place
    while (tokens[first - 1]?.upper === "." && tokens[first - 2] !== undefined) first -= 2
    const name = text
      .slice(tokens[first]?.start ?? start, tokens[place]?.end)
      .replace(/[\s`]/g, "")
      .toLowerCase()
    return [name]
  })
}

const read = (text: string): Statement | undefined => {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof CypherError) return undefined
    throw error
  }
}

/** Looks at a query that is meant for a server: what it calls, and what in it could run away. */
export const inspect = (text: string, options: GuardOptions = {}): Inspection => {
  const inspector = new Inspector(options)
  const statement = read(text)
  try {
    if (statement !== undefined) inspector.visit(statement.query, 1, 0)
    const growth = statement === undefined ? tokenGrowth(text) : inspector.growth
    const called = statement === undefined ? tokenCalls(text) : [...inspector.functions]
    const known = called.every((name) => functions().has(name) || isAggregation(name) || name === "exists")
    return {
      known: statement !== undefined && known,
      functions: called,
      procedures: [...inspector.procedures],
      growth: growth.map(({ message, offset }) => ({ message, place: placeOf(text, offset) })),
    }
  } catch (error) {
    throw located(error, text)
  }
}
