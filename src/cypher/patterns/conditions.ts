import { type Compiling, compile } from "../compile/expression.ts"
import { truth } from "../compile/logic.ts"
import { CypherTypeError } from "../errors.ts"
import type { Eval, Row } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import { mentions } from "../syntax/walk.ts"

export type Accept = (row: Row) => boolean

/** Conditions of a pattern that are still to be tested, with the names of the pattern that each needs. */
export class Conditions {
  private pending: { readonly expression: Expression; readonly needs: readonly string[] }[]
  private readonly names: ReadonlySet<string>

  constructor(expressions: readonly Expression[], names: ReadonlySet<string>) {
    this.names = names
    this.pending = expressions.map((expression) => ({ expression, needs: this.needsOf(expression) }))
  }

  /** The names of the pattern that an expression mentions. */
  needsOf(expression: Expression): readonly string[] {
    return [...mentions(expression)].filter((name) => this.names.has(name))
  }

  get all(): readonly { readonly expression: Expression; readonly needs: readonly string[] }[] {
    return this.pending
  }

  /** Takes out those whose names are all bound. */
  take(isBound: (name: string) => boolean): Expression[] {
    const ready = this.pending.filter(({ needs }) => needs.every(isBound))
    this.pending = this.pending.filter((condition) => !ready.includes(condition))
    return ready.map(({ expression }) => expression)
  }
}

/** One test of a row for several conditions; what it made on the way is let go. */
export const accepting = (expressions: readonly Expression[], c: Compiling): Accept | undefined => {
  if (expressions.length === 0) return undefined
  const { budget } = c.runtime
  const tests = expressions.map((expression) => compile(expression, c))
  return (row) => {
    const mark = budget.transient
    let isAccepted = true
    for (let at = 0; isAccepted && at < tests.length; at++) isAccepted = truth((tests[at] as Eval)(row)) === true
    budget.release(mark)
    return isAccepted
  }
}

/**
 * Conditions that are tested before the whole pattern is found. What fails with an error then is let through, and
 * tested again on whole matches alone: a row that never becomes a match must not end the query.
 */
export class EarlyTests {
  private readonly tests: Accept[] = []
  private failed = false

  /** The test for now, which never ends in an error of types. */
  add(accept: Accept): Accept {
    this.tests.push(accept)
    return (row) => {
      try {
        return accept(row)
      } catch (error) {
        if (!(error instanceof CypherTypeError)) throw error
        this.failed = true
        return true
      }
    }
  }

  get isEmpty(): boolean {
    return this.tests.length === 0
  }

  /** The test for whole matches: nothing, unless something failed before. */
  readonly recheck: Accept = (row) => !this.failed || this.tests.every((accept) => accept(row))
}
