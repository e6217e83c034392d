import type { Lexicon } from "../model/lexicon/index.ts"
import type { Level } from "../model/mention.ts"

/** Where and when a mention of an agency is read. */
export interface Jurisdiction {
  readonly level: Level
  /** GB/T 2260 code of the plan's region; absent for a national plan. */
  readonly region?: string
  /** YYYY-MM-DD of the plan, where known: which name an office had then. */
  readonly date?: string
}

export interface ResolvedAgency {
  /** Full official name. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly level?: Level
  readonly kind: string
  /** GB/T 2260 code of its jurisdiction; absent for a group. */
  readonly jurisdiction?: string
  readonly function?: string
}

/** The full official name of an office in its jurisdiction. */
export function resolveAgency(mention: string, _where: Jurisdiction, _lexicon: Lexicon): ResolvedAgency {
  return { name: mention, aliases: [mention], kind: "unknown" }
}
