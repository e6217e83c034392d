import {
  DEADLINE,
  EMPTY,
  goesOn,
  isNumber,
  isPlain,
  kindsOf,
  LONGEST_CATEGORY,
  lookAt,
  NEVER,
  suits,
} from "./table-cells.ts"
import { type Columns, columnRole } from "./table-columns.ts"

/** Words that stand together in a table whose cells lost their borders: a line, or a run between blanks. */
export interface TableWords {
  readonly words: string
  /** Whether a row may begin here. */
  readonly opens: boolean
}

/** Where the words of one row stand, or of a heading over rows: for each column its first words and those behind. */
export interface AlignedRow {
  readonly group: boolean
  readonly from: number
  readonly to: number
  /** Absent where the cell is empty, or merged with the one above. */
  readonly cells: readonly (readonly [from: number, to: number] | undefined)[]
}

const NOTE = /^(?:注|备注|说明|附件|附)\s?[\d:：]|^(?:抄送|主办|信息公开)/u
const LONGEST_WORDS = 2000
/** So many words are looked at beyond what can be the end of the table. */
const FARTHEST = 60

/** What a merged cell costs. */
const MERGED = 0.8
/** What it counts for that words without a number are a heading over rows. */
const PLAIN = -0.5
/** What it counts for that words stay in the cell of those before them that end with 、. */
const UNENDED = 3

/** What the words are part of: the column, by its place, or the heading over rows behind the last of them. */
interface Step {
  /** For each state its worth and the state before it; a row begins where `opens` holds. */
  readonly worth: number[]
  readonly from: number[]
  readonly opens: boolean[]
}

/**
 * The rows of a table of tasks whose borders were lost, by what each column can hold: numbers, tasks, offices, leaders,
 * days. Cells may be empty, merged with those above, or take several words. `at` gives the words in turn, undefined
 * behind the last. Linear in the words; the best reading of all of them is the one that is given (Viterbi 1967): its
 * parts share the state of one pass, so they stand together.
 */
export function alignRows(
  at: (index: number) => TableWords | undefined,
  from: number,
  { names, roles }: Columns,
): readonly AlignedRow[] {
  const width = roles.length
  const group = width
  const lastDuty = roles.lastIndexOf("duty")
  const lastWords = roles.findLastIndex((role) => role === "task" || role === "content")
  /** Cost of the cells before each column being empty. */
  const sums = [0]
  for (const role of roles) sums.push((sums.at(-1) ?? 0) + EMPTY[role])
  const gap = (a: number, b: number): number => (sums[b] ?? 0) - (sums[a] ?? 0)
  const kinds = kindsOf(roles)
  const name = kinds.indexOf("name")
  const steps: Step[] = []
  const places: number[] = []
  let best = { worth: 0, step: -1, state: -1 }
  let unended = false
  for (let index = from; index - (places[best.step] ?? from) <= FARTHEST; index++) {
    const token = at(index)
    if (token === undefined || token.words.length > LONGEST_WORDS || NOTE.test(token.words)) break
    const repeated = repeats(at, index, names)
    if (repeated === "other") break
    if (repeated === "same") {
      index += names.length - 1
      continue
    }
    const look = lookAt(token.words)
    const before = steps.at(-1)
    const step: Step = { worth: [], from: [], opens: [] }
    const { ended, endedAt } = endOf(before, width, gap)
    for (let c = 0; c < width; c++) {
      const role = roles[c] ?? "other"
      const own = suits(kinds[c] ?? "other", look)
      let worth = NEVER
      let back = -1
      let opens = false
      if (token.opens) {
        const first =
          c === 0
            ? 0
            : endedAt === -1 || endedAt === group
              ? gap(0, c)
              : c <= lastWords
                ? Math.min(gap(0, c), MERGED * c)
                : -NEVER
        worth = ended - first + own
        back = endedAt
        opens = true
      }
      if (before !== undefined) {
        for (let b = 0; b < c; b++) {
          // Behind a number the name of the task may be merged with that of the row above.
          const merged = index > from + 1 && b < name && name < c ? EMPTY.task - MERGED : 0
          const reached = (before.worth[b] ?? NEVER) - gap(b + 1, c) + merged + own
          if (reached > worth) {
            worth = reached
            back = b
            opens = false
          }
        }
        const stays = (before.worth[c] ?? NEVER) + goesOn(role, look, c === lastDuty) + (unended ? UNENDED : 0)
        if (stays > worth) {
          worth = stays
          back = c
          opens = false
        }
      }
      step.worth.push(worth)
      step.from.push(back)
      step.opens.push(opens)
    }
    const over = look.group ? 1 : roles[0] === "number" && isPlain(look) && opensNumber(at(index + 1)) ? PLAIN : NEVER
    step.worth.push(token.opens ? ended + over : NEVER)
    step.from.push(endedAt)
    step.opens.push(true)
    steps.push(step)
    places.push(index)
    unended = look.goesOn
    for (let c = 0; c < width; c++) {
      const worth = (step.worth[c] ?? NEVER) - gap(c + 1, width)
      if (worth > best.worth) best = { worth, step: steps.length - 1, state: c }
    }
  }
  return traced(steps, places, best.step, best.state, width)
}

const opensNumber = (next: TableWords | undefined): boolean => next?.opens === true && isNumber(next.words)

/** The best end of the rows before, and the state it is in; -1 where there are none. */
function endOf(
  before: Step | undefined,
  width: number,
  gap: (a: number, b: number) => number,
): { readonly ended: number; readonly endedAt: number } {
  let ended = before === undefined ? 0 : NEVER
  let endedAt = -1
  for (let c = 0; before !== undefined && c <= width; c++) {
    const worth = (before.worth[c] ?? NEVER) - (c === width ? 0 : gap(c + 1, width))
    if (worth > ended) {
      ended = worth
      endedAt = c
    }
  }
  return { ended, endedAt }
}

/** Whether the headings of the table stand again at `index`, or those of another. */
function repeats(
  at: (index: number) => TableWords | undefined,
  index: number,
  names: readonly string[],
): "same" | "other" | undefined {
  const words = at(index)?.words ?? ""
  if (words.length > LONGEST_CATEGORY || DEADLINE.test(words) || columnRole(words) === undefined) return undefined
  if (names.every((name, i) => at(index + i)?.words === name)) return "same"
  const next = at(index + 1)?.words ?? ""
  const third = at(index + 2)?.words ?? ""
  return [next, third].every((heading) => heading.length <= LONGEST_CATEGORY && columnRole(heading) !== undefined)
    ? "other"
    : undefined
}

/** The rows that lead to the best end. */
function traced(
  steps: readonly Step[],
  places: readonly number[],
  last: number,
  end: number,
  width: number,
): AlignedRow[] {
  const rows: AlignedRow[] = []
  let cells: ([number, number] | undefined)[] = []
  let to = -1
  for (let s = last, state = end; s >= 0; s--) {
    const step = steps[s]
    const place = places[s] ?? 0
    if (step === undefined) break
    if (to === -1) {
      to = place + 1
      cells = Array.from({ length: width })
    }
    if (state < width) cells[state] = [place, cells[state]?.[1] ?? place + 1]
    if (step.opens[state]) {
      rows.push({ group: state === width, from: place, to, cells })
      to = -1
    }
    state = step.from[state] ?? -1
  }
  return rows.reverse()
}
