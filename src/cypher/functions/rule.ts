import { bitsOf, type TypeBits } from "../check/types.ts"
import type { Runtime } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"

export type Implementation = (args: Value[], runtime: Runtime) => Value

/** A function of the language: its name, what it takes and gives, and how. */
export interface FunctionRule {
  readonly name: string
  readonly signature: string
  readonly args: readonly TypeBits[]
  readonly min: number
  readonly max: number
  readonly returns: TypeBits
  /** Where it is not set, a null among the arguments makes the answer null without a call. */
  readonly takesNull: boolean
  readonly call: Implementation
}

/** `name(TYPE, TYPE?, TYPE...) :: TYPE`: a question mark may be left out, dots may repeat. */
export const rule = (signature: string, call: Implementation, takesNull = false): FunctionRule => {
  const [, name = "", inside = "", returns = ""] = /^([\w.]+)\((.*)\) :: (.+)$/.exec(signature) ?? []
  const parts = inside === "" ? [] : inside.split(", ")
  return {
    name,
    signature,
    args: parts.map((part) => bitsOf(part.replace(/[?.]+$/, ""))),
    min: parts.filter((part) => !part.endsWith("?")).length,
    max: inside.endsWith("...") ? Number.POSITIVE_INFINITY : parts.length,
    returns: bitsOf(returns),
    takesNull,
    call,
  }
}
