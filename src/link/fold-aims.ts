import type { Decision } from "../model/decision.ts"
import { follow, mergesOf } from "./fold-decisions.ts"
import type { Statements } from "./fold-statements.ts"
import { bareTitle, type CitedTitle, namedBy, type TitledPolicy, titleKey } from "./fold-titles.ts"

/**
 * Which node stands for which in the linked graph: a policy that is only cited for the one that its title names, and a
 * node that people merged for the one they kept. Every other node stands for itself.
 */
export class Aims {
  readonly #statements: Statements
  /** Policies by bare title: all that a citation of that title might mean, and the citations. */
  readonly #titled = new Map<string, Map<string, string>>()
  readonly #keys = new Map<string, string>()
  readonly #byTitle = new Map<string, string>()
  #merges: ReadonlyMap<string, string> = new Map()

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** The node that stands for `id`. People's merges come last. */
  resolve(id: string): string {
    if (this.#merges.size === 0 && !this.#byTitle.has(id)) return id
    const seen = new Set<string>()
    let at = id
    while (!seen.has(at)) {
      seen.add(at)
      const kept = follow(at, this.#merges)
      at = follow(this.#byTitle.get(kept) ?? kept, this.#merges)
    }
    return at
  }

  /** Takes in that what is said of these nodes changed. Returns the nodes for which another one may stand now. */
  update(nodes: ReadonlySet<string>, decisions: readonly Decision[]): string[] {
    const groups = new Set<string>()
    for (const id of nodes) if (id.startsWith("policy:")) for (const group of this.#retitle(id)) groups.add(group)
    const moved = [...groups].flatMap((group) => this.#aim(group))
    const merges = mergesOf(decisions, (id) => this.#statements.nodes.has(id))
    const dropped = new Set([...this.#merges.keys(), ...merges.keys()])
    this.#merges = merges
    return [...moved, ...dropped]
  }

  /** Files a policy under its title. Returns the groups that it left or entered. */
  #retitle(id: string): string[] {
    const old = this.#keys.get(id)
    const title = this.#title(id)
    const key = title === undefined ? undefined : titleKey(title)
    if (old !== undefined && old !== key) {
      this.#keys.delete(id)
      this.#titled.get(bareTitle(old))?.delete(id)
    }
    if (key === undefined) this.#byTitle.delete(id)
    else {
      this.#keys.set(id, key)
      const group = this.#titled.get(bareTitle(key)) ?? new Map<string, string>()
      this.#titled.set(bareTitle(key), group.set(id, key))
    }
    return [old, key].filter((each) => each !== undefined).map(bareTitle)
  }

  /** The title that a policy goes by: that of the first document which states it, else of any that cites it. */
  #title(id: string): string | undefined {
    const titles = [...this.#statements.nodes.of(id)].map(({ stated, value: { name, properties } }) => ({
      stated,
      title: typeof properties.title === "string" ? properties.title : name,
    }))
    const stated = titles.filter((each) => each.stated)
    return (stated.length > 0 ? stated : titles).map(({ title }) => title).sort()[0]
  }

  /** What is said of a policy, the same whatever was loaded first. */
  #property(id: string, name: "docNumber" | "level"): string | undefined {
    return [...this.#statements.nodes.of(id)]
      .flatMap(({ value }) => (typeof value.properties[name] === "string" ? [value.properties[name]] : []))
      .sort()[0]
  }

  /** Aims all citations of one bare title anew. Returns those whose aim changed. */
  #aim(group: string): string[] {
    const members = this.#titled.get(group)
    if (members === undefined) return []
    if (members.size === 0) this.#titled.delete(group)
    const policies: TitledPolicy[] = []
    const cited: (CitedTitle & { readonly id: string })[] = []
    for (const [id, key] of members) {
      const stated = [...this.#statements.nodes.of(id)].filter((said) => said.stated)
      const docNumber = this.#property(id, "docNumber")
      const level = this.#property(id, "level")
      const known = { id, key, ...(docNumber && { docNumber }), ...(level && { level }) }
      if (stated.length === 0) cited.push(known)
      else policies.push({ ...known, fullText: stated.some(({ value }) => value.properties.fullText !== false) })
    }
    const now = new Map(cited.map((one) => [one.id, namedBy(one, policies)]))
    return [...members.keys()].filter((id) => this.#set(id, now.get(id)))
  }

  #set(id: string, aim: string | undefined): boolean {
    if (this.#byTitle.get(id) === aim) return false
    if (aim === undefined) this.#byTitle.delete(id)
    else this.#byTitle.set(id, aim)
    return true
  }
}
