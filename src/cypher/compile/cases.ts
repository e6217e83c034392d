import type { Eval } from "../run/runtime.ts"
import type { Case } from "../syntax/tree.ts"
import { type Compiling, compile } from "./expression.ts"
import { truth } from "./logic.ts"

export const compileCase = (e: Case, c: Compiling): Eval => {
  const scope = c.scope.child()
  const slot = scope.reserve()
  const subject = e.subject === undefined ? undefined : compile(e.subject, c)
  const inner = subject === undefined ? c : { ...c, subject: slot }
  const branches = e.branches.map(({ when, result }) => ({
    when: when.map((test) => compile(test, inner)),
    result: compile(result, c),
  }))
  const otherwise = e.otherwise === undefined ? undefined : compile(e.otherwise, c)
  return (row) => {
    if (subject !== undefined) row[slot] = subject(row)
    for (const { when, result } of branches) {
      for (const test of when) if (truth(test(row)) === true) return result(row)
    }
    return otherwise === undefined ? null : otherwise(row)
  }
}
