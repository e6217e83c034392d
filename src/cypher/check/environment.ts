import { CypherSyntaxError } from "../errors.ts"
import { say } from "../reasons.ts"
import { ANY, namesOf, type StaticType, type TypeBits } from "./types.ts"

/** The variables that are known at a place of the query, with their types. */
export class Environment {
  private readonly names: Map<string, StaticType>
  /** Names of the query around a subquery, which may be used and not declared again. */
  readonly outer: ReadonlySet<string>

  constructor(names: Iterable<readonly [string, StaticType]> = [], outer: Iterable<string> = []) {
    this.names = new Map(names)
    this.outer = new Set(outer)
  }

  child(): Environment {
    return new Environment(this.names, this.outer)
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  get(name: string): StaticType | undefined {
    return this.names.get(name)
  }

  get entries(): (readonly [string, StaticType])[] {
    return [...this.names]
  }

  /** Binds a name, hiding another of the same name. */
  set(name: string, type: StaticType): void {
    this.names.set(name, type)
  }

  /** Binds a name that must be new. */
  declare(name: string, type: StaticType, offset: number): void {
    if (this.names.has(name)) throw new CypherSyntaxError(say("name/declared", { name }), offset)
    this.names.set(name, type)
  }
}

const mismatch = (expected: TypeBits, actual: string, offset: number): CypherSyntaxError =>
  new CypherSyntaxError(say("type/mismatch", { expected: namesOf(expected), actual }), offset)

/** Refuses an expression whose type cannot be one of those expected. */
export const expectType = (type: StaticType, expected: TypeBits, offset: number): void => {
  if (type.vague && (expected & ANY) !== ANY) {
    throw mismatch(expected, "Any", offset)
  }
  if ((type.bits & expected) === 0 && type.bits !== 0) {
    throw mismatch(expected, namesOf(type.bits), offset)
  }
}

/** The type of either of two. */
export const union = (a: StaticType, b: StaticType): StaticType => {
  const bits = a.bits | b.bits
  if (bits === ANY || a.of === undefined || b.of === undefined)
    return { bits, ...(inner(a, b) && { of: inner(a, b) as StaticType }) }
  return { bits, of: union(a.of, b.of) }
}

const inner = (a: StaticType, b: StaticType): StaticType | undefined =>
  a.bits === 0 ? b.of : b.bits === 0 ? a.of : undefined
