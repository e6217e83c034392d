/** Numbers of 32 bits that are added one by one. */
export class Growing {
  #numbers = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Throws where a number does not fit. */
  add(number: number): void {
    if (number >>> 0 !== number) throw new RangeError(`${number} is not within 32 bits`)
    if (this.#length === this.#numbers.length) {
      const more = new Uint32Array(this.#length * 2)
      more.set(this.#numbers)
      this.#numbers = more
    }
    this.#numbers[this.#length++] = number
  }

  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length)
  }
}
