import { CypherTypeError } from "../errors.ts"
import type { Runtime } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"

export function* queryNodes(args: readonly Value[], runtime: Runtime): Generator<readonly Value[]> {
  const [name] = args
  if (typeof name !== "string" || runtime.fulltext[name] === undefined) {
    throw new CypherTypeError(`There is no such fulltext schema index: ${String(name)}`)
  }
}
