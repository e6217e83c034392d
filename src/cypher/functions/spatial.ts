import type { FunctionRule } from "./rule.ts"

export const SPATIAL: readonly FunctionRule[] = []
