import type { Value } from "../value.ts"
import type { TemporalValue } from "./value.ts"

export const component = (_value: TemporalValue, _key: string): Value => null
