import { type Edition, editionOf } from "./editions.ts"
import { governs, type Scope, scopeOf } from "./scope.ts"
import type { Relations } from "./view.ts"

/** What is known of one policy with measures. */
interface Plan {
  readonly scope: Scope
  readonly edition: Edition
}

/** The policies of a graph that have measures, filed by where they apply and by what they are versions of. */
export class PlanIndex {
  readonly #plans = new Map<string, Plan>()
  readonly #versions = new Map<string, Set<string>>()
  /** By region: who applies just there, and who applies there or in a part of it. */
  readonly #at = new Map<string, Set<string>>()
  readonly #within = new Map<string, Set<string>>()
  readonly #national = new Set<string>()

  /** Reads a policy anew, or forgets it where it is gone. Returns all policies that were or are versions of one plan with it. */
  update(view: Relations, id: string): string[] {
    const old = this.#plans.get(id)
    if (old !== undefined) this.#file(id, old, drop)
    const now = hasMeasures(view, id) ? { scope: scopeOf(view, id), edition: editionOf(view, id) } : undefined
    if (now === undefined) this.#plans.delete(id)
    else {
      this.#plans.set(id, now)
      this.#file(id, now, add)
    }
    return [old, now].flatMap((plan) => [...(this.#versions.get(plan?.edition.plan ?? "") ?? [])])
  }

  #file(id: string, { scope, edition }: Plan, into: typeof add): void {
    into(this.#versions, edition.plan, id)
    for (const region of scope.regions) into(this.#at, region, id)
    for (const region of scope.within) into(this.#within, region, id)
    if (scope.rank !== 0) return
    if (into === add) this.#national.add(id)
    else this.#national.delete(id)
  }

  /**
   * Upper and lower policy of every pair of which at least one is named, only newest versions, those of one region one
   * after the other.
   */
  governedPairs(named: ReadonlySet<string>): [upper: string, lower: string][] {
    const pairs = new Map<string, [string, string]>()
    for (const id of named) {
      const plan = this.#newest(id)
      if (plan === undefined) continue
      for (const other of this.#below(plan))
        if (governs(plan.scope, this.#newest(other)?.scope ?? NOWHERE)) pairs.set(`${id}\n${other}`, [id, other])
      for (const other of this.#above(plan))
        if (governs(this.#newest(other)?.scope ?? NOWHERE, plan.scope)) pairs.set(`${other}\n${id}`, [other, id])
    }
    const placeOf = ([, lower]: [string, string]): string => this.#plans.get(lower)?.scope.regions[0] ?? ""
    return [...pairs.values()].sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a[1], b[1]))
  }

  #newest(id: string): Plan | undefined {
    const plan = this.#plans.get(id)
    if (plan === undefined) return undefined
    for (const other of this.#versions.get(plan.edition.plan) ?? [])
      if ((this.#plans.get(other)?.edition.order ?? "") > plan.edition.order) return undefined
    return plan
  }

  *#below({ scope }: Plan): Iterable<string> {
    if (scope.rank === 0) yield* this.#plans.keys()
    else for (const region of scope.regions) yield* this.#within.get(region) ?? []
  }

  *#above({ scope }: Plan): Iterable<string> {
    yield* this.#national
    for (const region of scope.within) yield* this.#at.get(region) ?? []
  }
}

const NOWHERE: Scope = { regions: [], within: new Set() }

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function add(groups: Map<string, Set<string>>, key: string, id: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, new Set([id]))
  else group.add(id)
}

function drop(groups: Map<string, Set<string>>, key: string, id: string): void {
  const group = groups.get(key)
  group?.delete(id)
  if (group?.size === 0) groups.delete(key)
}

const hasMeasures = (view: Relations, policy: string): boolean => view.from(policy, "CONTAINS", "Measure").length > 0
