import { type CandidateIndex, indexOf } from "./candidates.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { statementsOf } from "./statement.ts"
import type { Thesaurus } from "./thesaurus.ts"
import type { Relations } from "./view.ts"

/** How many measures are kept compiled, about 10 KB each. */
const MOST_MEASURES = 10_000

interface Compiled {
  readonly measures: readonly CompiledMeasure[]
  index?: CandidateIndex
}

/** The measures of policies, compiled when they are asked for; those asked for last are kept. */
export class CompiledPlans {
  readonly #thesaurus: Thesaurus
  readonly #most: number
  readonly #kept = new Map<string, Compiled>()
  #size = 0

  constructor(thesaurus: Thesaurus, most = MOST_MEASURES) {
    this.#thesaurus = thesaurus
    this.#most = most
  }

  measures(view: Relations, policy: string): readonly CompiledMeasure[] {
    return this.#compiled(view, policy).measures
  }

  index(view: Relations, policy: string): CandidateIndex {
    const compiled = this.#compiled(view, policy)
    compiled.index ??= indexOf(compiled.measures)
    return compiled.index
  }

  /** Says that a policy is to be compiled anew. */
  forget(policy: string): void {
    this.#size -= this.#kept.get(policy)?.measures.length ?? 0
    this.#kept.delete(policy)
  }

  #compiled(view: Relations, policy: string): Compiled {
    const found = this.#kept.get(policy) ?? {
      measures: compileMeasures(statementsOf(view, policy), this.#thesaurus),
    }
    this.forget(policy)
    this.#kept.set(policy, found)
    this.#size += found.measures.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most || oldest === policy) break
      this.forget(oldest)
    }
    return found
  }
}
