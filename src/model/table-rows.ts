import {
  DEADLINE,
  EMPTY,
  goesOn,
  isNumber,
  isPlain,
  type Kind,
  kindsOf,
  LONGEST_CATEGORY,
  type Look,
  lookAt,
  NEVER,
  suits,
} from "./table-cells.ts"
import { type ColumnRole, type Columns, columnRole } from "./table-columns.ts"

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

/** What words are part of: a column, by its place, or the heading over rows behind the last of them. */
interface State {
  readonly worth: number
  /** The state of the words before; -1 where there are none. */
  readonly from: number
  /** Whether a row begins here. */
  readonly opens: boolean
}

const NOWHERE: State = { worth: NEVER, from: -1, opens: false }
const better = (a: State, b: State): State => (b.worth > a.worth ? b : a)

/** What the columns of a table hold, and what they cost where they are empty. */
class Layout {
  readonly width: number
  readonly #roles: readonly ColumnRole[]
  readonly #kinds: readonly Kind[]
  readonly #name: number
  readonly #lastDuty: number
  readonly #lastWords: number
  /** Cost of the cells before each column being empty. */
  readonly #sums: readonly number[]

  constructor(roles: readonly ColumnRole[]) {
    this.width = roles.length
    this.#roles = roles
    this.#kinds = kindsOf(roles)
    this.#name = this.#kinds.indexOf("name")
    this.#lastDuty = roles.lastIndexOf("duty")
    this.#lastWords = roles.findLastIndex((role) => role === "task" || role === "content")
    const sums = [0]
    for (const role of roles) sums.push((sums.at(-1) ?? 0) + EMPTY[role])
    this.#sums = sums
  }

  /** What it costs that the columns in [from, to) are empty. */
  gap(from: number, to: number): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0)
  }

  /** What words are worth in a column by themselves. */
  suits(column: number, look: Look): number {
    return suits(this.#kinds[column] ?? "other", look)
  }

  /** What a row costs that begins with a column, behind another row (`follows`) or not. */
  beginning(column: number, follows: boolean): number {
    if (column === 0 || !follows) return this.gap(0, column)
    return column <= this.#lastWords ? Math.min(this.gap(0, column), MERGED * column) : -NEVER
  }

  /** What it costs to go on in a column behind another; `merges`: the name of the task may be that of the row above. */
  passing(from: number, to: number, merges: boolean): number {
    const merged = merges && from < this.#name && this.#name < to ? EMPTY.task - MERGED : 0
    return this.gap(from + 1, to) - merged
  }

  /** What further words in the same cell are worth. */
  staying(column: number, look: Look): number {
    return goesOn(this.#roles[column] ?? "other", look, column === this.#lastDuty)
  }

  /** What words are worth as a heading over rows; `numbered`: a number alone stands behind them. */
  over(look: Look, numbered: boolean): number {
    if (look.group) return 1
    return this.#roles[0] === "number" && isPlain(look) && numbered ? PLAIN : NEVER
  }
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
  const layout = new Layout(roles)
  const { width } = layout
  const steps: (readonly State[])[] = []
  const places: number[] = []
  let best = { worth: 0, step: -1, state: -1 }
  let unended = 0
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
    const before = steps.at(-1) ?? []
    const row = endOf(before, layout)
    const follows = row.from !== -1 && row.from !== width
    const merges = index > from + 1
    const states = roles.map((_, column): State => {
      const own = layout.suits(column, look)
      let state = NOWHERE
      if (token.opens) state = better(state, { ...row, worth: row.worth - layout.beginning(column, follows) + own })
      for (const [b, { worth }] of before.slice(0, column).entries())
        state = better(state, { worth: worth - layout.passing(b, column, merges) + own, from: b, opens: false })
      const stays = (before[column]?.worth ?? NEVER) + layout.staying(column, look) + unended
      return better(state, { worth: stays, from: column, opens: false })
    })
    steps.push([
      ...states,
      token.opens ? { ...row, worth: row.worth + layout.over(look, opensNumber(at(index + 1))) } : NOWHERE,
    ])
    places.push(index)
    unended = look.goesOn ? UNENDED : 0
    for (const [state, { worth }] of states.entries()) {
      const whole = worth - layout.gap(state + 1, width)
      if (whole > best.worth) best = { worth: whole, step: steps.length - 1, state }
    }
  }
  return traced(steps, places, best.step, best.state, width)
}

const opensNumber = (next: TableWords | undefined): boolean => next?.opens === true && isNumber(next.words)

/** The best end of the rows before, behind which another row opens. */
function endOf(before: readonly State[], layout: Layout): State {
  if (before.length === 0) return { worth: 0, from: -1, opens: true }
  return before.reduce(
    (best, { worth }, from): State => {
      const unfilled = from === layout.width ? 0 : layout.gap(from + 1, layout.width)
      return better(best, { worth: worth - unfilled, from, opens: true })
    },
    { ...NOWHERE, opens: true },
  )
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
  steps: readonly (readonly State[])[],
  places: readonly number[],
  last: number,
  end: number,
  width: number,
): AlignedRow[] {
  const rows: AlignedRow[] = []
  let cells: ([number, number] | undefined)[] = []
  let to = -1
  for (let s = last, state = end; s >= 0; s--) {
    const { from, opens } = steps[s]?.[state] ?? NOWHERE
    const place = places[s] ?? 0
    if (to === -1) {
      to = place + 1
      cells = Array.from({ length: width })
    }
    if (state < width) cells[state] = [place, cells[state]?.[1] ?? place + 1]
    if (opens) {
      rows.push({ group: state === width, from: place, to, cells })
      to = -1
    }
    state = from
  }
  return rows.reverse()
}
