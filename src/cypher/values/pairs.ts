import type { Budget } from "../run/budget.ts"

const FEWEST = 16
/** Of two numbers and of the places of a table that is half full. */
const BYTES = 16

/** Numbers pairs of integers from 0 on in the order in which they come: a table without an object a pair. */
export class Pairs {
  size = 0
  private lefts = new Int32Array(FEWEST)
  private rights = new Int32Array(FEWEST)
  /** Where the pairs lie: their number and 1, or 0. */
  private places = new Int32Array(FEWEST * 2)
  private readonly budget: Budget

  constructor(budget: Budget) {
    this.budget = budget
  }

  /** The number of a pair; one that is new gets the next. */
  numberOf(left: number, right: number): number {
    const mask = this.places.length - 1
    let at = hash(left, right) & mask
    for (let place = this.places[at] as number; place !== 0; place = this.places[at] as number) {
      if (this.lefts[place - 1] === left && this.rights[place - 1] === right) return place - 1
      at = (at + 1) & mask
    }
    const number = this.size
    if (number === this.lefts.length) {
      this.grow()
      this.put(number, left, right)
    } else this.places[at] = number + 1
    this.lefts[number] = left
    this.rights[number] = right
    this.size++
    return number
  }

  clear(): void {
    if (this.lefts.length > FEWEST) {
      this.budget.free(this.lefts.length * BYTES)
      this.lefts = new Int32Array(FEWEST)
      this.rights = new Int32Array(FEWEST)
      this.places = new Int32Array(FEWEST * 2)
    } else if (this.size > 0) this.places.fill(0)
    this.size = 0
  }

  private grow(): void {
    const before = this.lefts.length > FEWEST ? this.lefts.length : 0
    const room = this.lefts.length * 2
    this.budget.retain((room - before) * BYTES)
    this.lefts = enlarged(this.lefts, room)
    this.rights = enlarged(this.rights, room)
    this.places = new Int32Array(room * 2)
    for (let number = 0; number < this.size; number++) {
      this.budget.work()
      this.put(number, this.lefts[number] as number, this.rights[number] as number)
    }
  }

  private put(number: number, left: number, right: number): void {
    const mask = this.places.length - 1
    let at = hash(left, right) & mask
    while (this.places[at] !== 0) at = (at + 1) & mask
    this.places[at] = number + 1
  }
}

const enlarged = (numbers: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(room)
  larger.set(numbers)
  return larger
}

const hash = (left: number, right: number): number => {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
