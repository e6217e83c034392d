import { CypherSyntaxError } from "../errors.ts"
import { say } from "../reasons.ts"

/** Which slot of a row holds which variable. */
export class Scope {
  private readonly slots: Map<string, number>
  private readonly frame: { size: number }

  constructor(slots: Iterable<readonly [string, number]> = [], size = 0) {
    this.slots = new Map(slots)
    this.frame = { size }
  }

  /** A scope inside this one: sees its variables, adds its own, in the same row. */
  child(): Scope {
    const child = new Scope(this.slots)
    Object.assign(child, { frame: this.frame })
    return child
  }

  get names(): string[] {
    return [...this.slots.keys()]
  }

  get entries(): (readonly [string, number])[] {
    return [...this.slots]
  }

  get size(): number {
    return this.frame.size
  }

  has(name: string): boolean {
    return this.slots.has(name)
  }

  /** A new slot for a variable; one of the same name is hidden. */
  declare(name: string): number {
    const slot = this.reserve()
    this.slots.set(name, slot)
    return slot
  }

  /** Takes a name out; its slot stays. */
  forget(name: string): void {
    this.slots.delete(name)
  }

  /** A slot without a name. */
  reserve(): number {
    return this.frame.size++
  }

  slot(name: string, offset?: number): number {
    const slot = this.slots.get(name)
    if (slot === undefined) throw new CypherSyntaxError(say("name/variable", { name }), offset)
    return slot
  }
}

const INNER = "\u0000"

/** A name that no text can spell, for parts of a pattern without a name. */
export const hiddenName = (number: number | string): string => `${INNER}${number}`
export const isHidden = (name: string): boolean => name.startsWith(INNER)
