import type { FunctionRule } from "./rule.ts"

export const TEMPORAL: readonly FunctionRule[] = []
