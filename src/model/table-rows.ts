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

const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十]{1,3}[)）])[.、．]?$/u
/** By when, in a cell of its own. */
const DEADLINE =
  /^(?:[至到]?20\d\d[年.—－-]|\d{1,2}月|年[底内中]|全年|当年|长期|持续|常年|立即|每[年季月]|按(?:计划|序时|进度|节点)|[一二三四]季度|[上下]半年|完成)[^，。；]{0,18}$/u
/** How a name ends, but not 格局, 布局, 通办, 社会, 运行. */
const OFFICE =
  /(?:厅|(?<![格布全大])局|委|(?<![全内总干])部|(?<![通创举承代])办|府|院|(?<![社机大])会|(?<!部)署|(?<![运执施先实推进])行|社|(?<![互物])联|队|站|处|科|室|(?<!重)组|专班|海关|单位|公司|部门|集团|(?:市|州|县|区)(?:县|区)?|大学|中心|电力|港)(?:[）)]|等)?[、，]?$/u
/** 省教育厅牵头，省财政厅等部门按职责分工负责 */
const SPOKEN =
  /[厅局委办会院府社行位门室处科站队心司](?:等[^，。；、]{0,8})?(?:牵头|[^，。；、]{0,8}(?:负责|落实)|[^，。；、]{0,4}配合)$/u
/** What a cell does not end with: 省教育厅、 */
const GOES_ON = /[、，和及]$/u
/** 王小山、李大河; a name of two characters may be written apart: 王 山 */
const LEADER =
  /^(?:(?:^|[、，\s])(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]))+$|^(?:[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]){2,4}$/u
const GROUP = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\S/u
const NOTE = /^(?:注|备注|说明|附件|附)\s?[\d:：]|^(?:抄送|主办|信息公开)/u
/** What begins a task and no office's name: 建设市民中心, but 建设局 and 发展改革委. */
const DOES =
  /^(?:建(?:设(?!局|厅|委|部|银行)|[立成好])|新[建增设开改]|推[进动广行]|完[善成]|加[强快]|支持|打造|提[升高]|实[施现行]|开展|做[好优强]|落实|改造|健全|组建|成立|设立|培育|优化|扩建|深化|创建|发展(?!和?改革))/u
const LONGEST_WORDS = 2000
const LONGEST_DUTIES = 200
const LONGEST_OFFICE = 30
const LONGEST_GROUP = 40
const LONGEST_CATEGORY = 16
/** So many words are looked at beyond what can be the end of the table. */
const FARTHEST = 60

/** How well words suit the cells of each kind of column. */
interface Look {
  readonly number: boolean
  readonly due: boolean
  readonly offices: boolean
  readonly office: boolean
  readonly leader: boolean
  readonly group: boolean
  readonly stops: boolean
  /** Whether its cell must go on behind it. */
  readonly goesOn: boolean
  readonly length: number
}

function lookAt(words: string): Look {
  const { length } = words
  const short = length <= LONGEST_DUTIES
  const offices = short && (OFFICE.test(words) || SPOKEN.test(words)) && !DOES.test(words) && !/[。：:]/u.test(words)
  return {
    number: length <= 4 && NUMBER.test(words),
    due: length <= LONGEST_OFFICE && DEADLINE.test(words),
    offices,
    office: offices && length <= LONGEST_OFFICE && !/[，；、]/u.test(words),
    leader: length <= LONGEST_OFFICE && LEADER.test(words),
    group: length <= LONGEST_GROUP && GROUP.test(words),
    stops: /[，。；]/u.test(words),
    goesOn: GOES_ON.test(words),
    length,
  }
}

const NEVER = Number.NEGATIVE_INFINITY

/** What a cell can hold: that of a task beside a column of contents is its name, a content beside it a detail. */
type Kind = ColumnRole | "name" | "detail"

function kindsOf(roles: readonly ColumnRole[]): Kind[] {
  const task = roles.indexOf("task")
  const content = roles.lastIndexOf("content")
  if (task === -1 || content < task) return [...roles]
  return roles.map((role) => (role === "task" ? "name" : role === "content" ? "detail" : role))
}

/** What it counts for that words stand in a column of this kind. */
function suits(kind: Kind, look: Look): number {
  switch (kind) {
    case "number":
      return look.number ? 3 : NEVER
    case "duty":
      return look.offices ? 2 : look.length <= LONGEST_OFFICE && !look.stops && !look.number ? -1.5 : -4
    case "deadline":
      return look.due ? 2.5 : look.length <= LONGEST_CATEGORY ? -1 : -4
    case "leader":
      return look.leader && !look.offices ? 1 : -3
    case "task":
    case "content":
    case "name":
    case "detail":
      if (look.number || look.due || (look.offices && !look.stops)) return -4
      if (look.stops) return kind === "name" ? 0.2 : 1
      return kind === "detail" ? 0 : look.length > 6 ? 1 : 0.3
    case "group":
      return look.length <= LONGEST_CATEGORY && !look.stops && !look.due && !look.number && !look.offices ? 0.4 : -3
    default:
      return look.length <= LONGEST_OFFICE && !look.offices && !look.number ? 0 : -2
  }
}

/** Whether words cannot stand in a column: an office in that of days, a day in that of offices. */
export function misfits(role: ColumnRole, words: string): boolean {
  const look = lookAt(words)
  return role === "duty" ? look.due || suits(role, look) < -1.5 : suits(role, look) < -1
}

/** What further words in the same cell count for. */
function goesOn(role: ColumnRole, look: Look, last: boolean): number {
  if (role === "duty") return look.office ? (last ? 0.1 : -0.4) : look.offices && last ? -0.2 : -4
  if (role === "task" || role === "content") return look.due || look.number || (look.offices && !look.stops) ? -2 : -0.1
  return role === "other" ? -0.6 : -3
}

/** What an empty cell costs. */
const EMPTY: Readonly<Record<ColumnRole, number>> = {
  number: 3,
  task: 2,
  content: 1.5,
  duty: 1.2,
  leader: 1,
  deadline: 1,
  group: 0.5,
  indicator: 1,
  other: 0.1,
}
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

/** 经济发展 over rows, without a number of its own. */
const isPlain = ({ length, stops, number, due, offices }: Look): boolean =>
  length <= LONGEST_CATEGORY && !stops && !number && !due && !offices

const opensNumber = (next: TableWords | undefined): boolean => next?.opens === true && NUMBER.test(next.words)

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
