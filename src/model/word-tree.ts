/** The root of every tree; as a child it means that there is none. */
export const ROOT = 0

const FIRST_SIZE = 64

/** Words as a tree of their units: one hash table of numbers for all steps, which a walk goes through fast. */
export class WordTree<T> {
  #nodes = new Int32Array(FIRST_SIZE)
  #units = new Uint16Array(FIRST_SIZE)
  #children = new Int32Array(FIRST_SIZE)
  readonly #values: (T | undefined)[] = [undefined]

  /** The node behind `unit` at a node; `ROOT` where no word goes on so. */
  step(node: number, unit: number): number {
    return this.#children[this.#slot(node, unit)] as number
  }

  /** The same, with a new node where there is none. */
  grow(node: number, unit: number): number {
    const slot = this.#slot(node, unit)
    const known = this.#children[slot] as number
    if (known !== ROOT) return known
    const child = this.#values.push(undefined) - 1
    this.#put(slot, node, unit, child)
    if (child * 2 > this.#children.length) this.#widen()
    return child
  }

  valueAt(node: number): T | undefined {
    return this.#values[node]
  }

  /** Gives a word that ends at a node its value; the first one is kept. */
  end(node: number, value: T): void {
    this.#values[node] ??= value
  }

  /** Where a step is, or would be put. The table is never more than half full. */
  #slot(node: number, unit: number): number {
    const nodes = this.#nodes
    const units = this.#units
    const children = this.#children
    const mask = children.length - 1
    const hash = Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & mask
    while (children[slot] !== ROOT && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask
    return slot
  }

  #put(slot: number, node: number, unit: number, child: number): void {
    this.#nodes[slot] = node
    this.#units[slot] = unit
    this.#children[slot] = child
  }

  #widen(): void {
    const [nodes, units, children] = [this.#nodes, this.#units, this.#children]
    this.#nodes = new Int32Array(children.length * 2)
    this.#units = new Uint16Array(children.length * 2)
    this.#children = new Int32Array(children.length * 2)
    for (const [at, child] of children.entries()) {
      if (child === ROOT) continue
      const node = nodes[at] as number
      const unit = units[at] as number
      this.#put(this.#slot(node, unit), node, unit, child)
    }
  }
}
