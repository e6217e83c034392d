import { after, type Estimate, GATHERED, NUMBER, together } from "./estimates.ts"

const NONE: Estimate = { length: 0, size: 0, magnitude: 0, steps: 0 }

type Rule = (first: Estimate, second: Estimate, third: Estimate) => Omit<Estimate, "steps">

const number: Rule = () => NUMBER
const lengthOf: Rule = (first) => ({ length: 1, size: 1, magnitude: first.length })

/** What a function makes of its arguments, where that is not about as much as they are. */
const RULES: Readonly<Record<string, Rule>> = {
  range: (from, to) => {
    const length = from.magnitude + to.magnitude + 1
    return { length, size: length, magnitude: Math.max(from.magnitude, to.magnitude) }
  },
  size: lengthOf,
  length: lengthOf,
  char_length: lengthOf,
  character_length: lengthOf,
  replace: (text, _, by) => ({ length: text.size * (1 + by.size), size: text.size * (1 + by.size), magnitude: 0 }),
  collect: (item) => ({ ...GATHERED, size: GATHERED.length * Math.max(1, item.size), magnitude: item.magnitude }),
  exp: number,
  id: number,
  rand: number,
  sum: number,
  timestamp: number,
}

/** The estimate of a call; a function without a rule makes as much as its arguments are. */
export function estimateCall(name: string, args: readonly Estimate[]): Estimate {
  const all = together(args)
  const [first = NONE, second = NONE, third = NONE] = args
  const rule = RULES[name]
  const made = rule?.(first, second, third) ?? { ...all, length: all.size }
  return after({ ...made, steps: made.size }, all)
}
