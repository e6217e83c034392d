/** Small integers, made once. */
const SMALL = Array.from({ length: 4096 }, (_, number) => BigInt(number))

/** A whole number as an integer of the language. */
export const integerOf = (whole: number): bigint =>
  whole >= 0 && whole < SMALL.length ? (SMALL[whole] as bigint) : BigInt(whole)
