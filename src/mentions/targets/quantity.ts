import { parseNumeral } from "../../model/numerals.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { DIGITS, LATIN } from "../phrase/marks.ts"
import { DENOMINATORS, UNITS, type UnitKind } from "./units.ts"

/** A number with its unit as a text writes it. */
export interface Quantity {
  readonly start: number
  /** Behind the unit. */
  readonly end: number
  readonly value: number
  /** Upper end of a range. */
  readonly valueMax?: number
  readonly unit: string
  readonly kind: UnitKind
  /** 翻一番, 清零, 全覆盖, 一半: a quantity without a figure. */
  readonly word?: "double" | "zero" | "all" | "fraction"
  /** 余, 多: written as an approximation of something known. */
  readonly loose: boolean
  /** Written in Chinese numerals. */
  readonly chinese: boolean
}

const FIGURE = "[0-9０-９]"
const NUMBER = `(?:${FIGURE}{1,3}(?:,[0-9]{3})+(?![0-9])|${FIGURE}+)(?:[.．]${FIGURE}+)?`
const CHINESE = "[一二两三四五六七八九十百千]"
/** The groups in the order in which `quantityAt` takes them; named ones would cost an object for each match. */
const QUANTITY = new RegExp(
  [
    `(${NUMBER})`,
    `百分之(${CHINESE}{1,5}(?:点${CHINESE}{1,3})?)`,
    `([二三四五六七八九十])分之([一二两三四五六七八九])`,
    `(${CHINESE}{1,8}(?=[万亿]|个百分点|倍|家|所|名|个|项|亩|人|座|元|吨|公里|户|处|种|场|次|件))`,
    "([一二三四五六七八九])成(?=以上|左右|以内|以下)",
    "翻([一两二]|1|2)?番",
    "((?<=超过|达到|超)(?:一半|半数)|(?:一半|半数)(?=以上|[，。；,;、]|左右))",
    "(清零)",
    "(全覆盖)",
  ].join("|"),
  "uy",
)
const NUMERALS = new UnitSet("一二两三四五六七八九十百千")
/** What a quantity begins with. */
const OPENS = NUMERALS.with(DIGITS).with(new UnitSet("翻半清全"))
const LONGEST_NUMERAL = 8
/** What stands behind the numerals of every quantity that begins with some. */
const COUNTED = new UnitSet("分万亿个倍家所名项亩人座元吨公户处种场次件成半")

/** The next place in [at, to) at which a quantity may begin: most of a text is passed over by this alone. */
function nextOpening(text: string, from: number, to: number): number {
  for (let at = OPENS.next(text, from, to); at < to; ) {
    let end = at
    while (NUMERALS.at(text, end)) end++
    if (end === at) return at
    if (COUNTED.at(text, end)) return Math.max(at, end - LONGEST_NUMERAL)
    at = OPENS.next(text, end, to)
  }
  return to
}

const SCALE = /(?:万亿|亿|万|千|百)/uy
const LOOSE = new UnitSet("余多")
const RANGE = new RegExp(`[%％万亿]?[-—–－~～至到]{1,2}(${NUMBER})`, "uy")
const RANGES = new UnitSet("%％万亿-—–－~～至到")

/** A sticky match at one place. */
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
])

/** A product without the last digits, in which binary fractions show. */
const exact = (value: number): number =>
  Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15))

/** Whether the figure at `at` belongs to a name: 5G, T800, 3.0版, 第54次, 2.1.3. */
const named = (text: string, at: number): boolean =>
  IN_NAME.at(text, at - 1) || (DASH.at(text, at - 1) && BEFORE_DASH.at(text, at - 2))

const IN_NAME = LATIN.with(new UnitSet("第.．_/+×－‐"))
const DASH = new UnitSet("-—")
const BEFORE_DASH = LATIN.with(new UnitSet("0123456789年月日"))

interface Written {
  readonly low: number
  readonly high?: number
  readonly end: number
}

/** The number that begins with `figure`, and the other end of its range. */
function written(text: string, at: number, figure: string): Written | undefined {
  const low = parseNumeral(figure)
  if (low === undefined) return undefined
  const end = at + figure.length
  const range = RANGES.at(text, end) ? match(RANGE, text, end) : undefined
  const high = range?.[1] === undefined ? undefined : parseNumeral(range[1])
  if (range === undefined || high === undefined || high <= low) return { low, high: undefined, end }
  return { low, high, end: end + range[0].length }
}

/** Money keeps its 万 and 亿 in the unit (7000亿元); anything else is multiplied out (5万家 is 50000家), 亿 stays. */
function scaled(
  number: Written,
  scale: string,
  unit: string,
  rest: Pick<Quantity, "start" | "end" | "kind" | "loose" | "chinese">,
): Quantity {
  const keeps = unit.endsWith("元") || scale.includes("亿")
  const factor = keeps ? 1 : (SCALES.get(scale) ?? 1)
  const { start, end, kind, loose, chinese } = rest
  return {
    start,
    end,
    value: exact(number.low * factor),
    valueMax: number.high === undefined ? undefined : exact(number.high * factor),
    unit: keeps ? scale + unit : unit,
    kind,
    word: undefined,
    loose,
    chinese,
  }
}

/** Ratios and indices are promised without a unit: 城乡居民收入比控制在2.0以内, 加工业与农业总产值之比提高到2.5:1. */
const PURE =
  /(?:(?:(?<![占同环对相年月])比|比值|系数|倍差|PUE[）)]?值?)(?:控制|缩小|稳定|保持|降低|下降|降|提高|提升|达|突破|超过)?(?:到|至|在)?|指数(?:从[^，。；]{1,12})?(?:稳定|保持|提高|提升|上升|增长|达)(?:到|至|在)?|控制在)$/u
/** 城乡居民收入比缩小到1.8:1. */
const TO_ONE = /^[:：∶]1(?!\d)/u
/** People need no unit: 1亿农业转移人口, 20万农村劳动力. */
const PEOPLE =
  /^[\u4e00-\u9fff]{0,7}?(?:人口|人员|成员|群众|农民|居民|学生|学徒|劳动力|职工|工人|教师|毕业生|老年人|市民|村民|用户|儿童|残疾人|妇女|青年|师生|旅客|游客|消费者)/u
const ENDS = /^(?:以[内下上]|左右|[，。；、,;])/u

/** No unit is longer. */
const UNIT_REACH = 8

/** The word that scales a number: 万, 亿. 千克 and 千瓦 are units of their own. */
function scaleAt(text: string, at: number): string {
  const word = SCALED.at(text, at) ? (match(SCALE, text, at)?.[0] ?? "") : ""
  return (word === "千" || word === "百") && UNITS.at(text, at, at + UNIT_REACH) !== undefined ? "" : word
}

const SCALED = new UnitSet("万亿千百")

/** Scale, 余, unit and denominator behind a number. */
function withUnit(text: string, start: number, number: Written, chinese: boolean): Quantity | undefined {
  const early = LOOSE.at(text, number.end)
  const scaleStart = early ? number.end + 1 : number.end
  const scale = scaleAt(text, scaleStart)
  const scaleEnd = scaleStart + scale.length
  const late = !early && scale !== "" && LOOSE.at(text, scaleEnd)
  const loose = early || late
  const at = late ? scaleEnd + 1 : scaleEnd
  const found = UNITS.at(text, at, at + UNIT_REACH)
  if (found === undefined || found.value === null)
    return withoutUnit(text, number, scale, { start, end: at, loose, chinese })
  const per = text[found.end] === "/" ? DENOMINATORS.at(text, found.end + 1, found.end + UNIT_REACH) : undefined
  const { name, kind } = found.value
  const unit = per === undefined ? name : name + text.slice(found.end, per.end)
  return scaled(number, scale, unit, { start, end: per?.end ?? found.end, kind, loose, chinese })
}

/** 18/10万: how many of so many people. */
const RATE = /\/(?:10|100|十|百)?万人?/uy

/** A number before what is no unit: a ratio (2.0以内, 1.8:1), or people (20万农村劳动力). */
function withoutUnit(
  text: string,
  number: Written,
  scale: string,
  rest: Pick<Quantity, "start" | "end" | "loose" | "chinese">,
): Quantity | undefined {
  const { start, end: at, loose, chinese } = rest
  const rate = text[at] === "/" && scale === "" ? match(RATE, text, at)?.[0] : undefined
  if (rate !== undefined)
    return scaled(number, "", rate, { start, end: at + rate.length, kind: "ratio", loose, chinese })
  if (scale !== "")
    return AFTER_SCALE.test(text[at] ?? "。") || PEOPLE.test(text.slice(at, at + 12))
      ? scaled(number, scale, "", { start, end: at, kind: "count", loose, chinese })
      : undefined
  if (loose) return undefined
  const end = at + (TO_ONE.exec(text.slice(at, at + 3))?.[0].length ?? 0)
  if (!ENDS.test(text.slice(end, end + 2)) || !PURE.test(text.slice(Math.max(0, start - 24), start))) return undefined
  return scaled(number, "", "", { start, end, kind: "ratio", loose, chinese })
}

const AFTER_SCALE = /[，。；,;、以左\n\t|]/u

const plain = (
  found: RegExpExecArray,
  value: number,
  unit: string,
  kind: UnitKind,
  word?: Quantity["word"],
): Quantity => ({
  start: found.index,
  end: found.index + found[0].length,
  value,
  valueMax: undefined,
  unit,
  kind,
  word,
  loose: false,
  chinese: word === undefined,
})

/** 三点五 → 3.5. */
function parsePercent(text: string): number | undefined {
  const [whole = "", fraction] = text.split("点")
  const high = parseNumeral(whole)
  if (high === undefined || fraction === undefined) return high
  const low = [...fraction].map((digit) => parseNumeral(digit) ?? 0).join("")
  return Number(`${high}.${low}`)
}

function quantityAt(text: string, found: RegExpExecArray): Quantity | undefined {
  const [, figure, percent, part, of, numeral, tenths, double, half, zero, all] = found
  const at = found.index
  if (figure !== undefined) {
    if (named(text, at)) return undefined
    const number = written(text, at, figure)
    return number && withUnit(text, at, number, false)
  }
  if (numeral !== undefined) {
    if (text[at - 1] === "第") return undefined
    const low = parseNumeral(numeral)
    return low === undefined ? undefined : withUnit(text, at, { low, high: undefined, end: at + numeral.length }, true)
  }
  if (percent !== undefined) return plain(found, parsePercent(percent) ?? 0, "%", "ratio")
  if (part !== undefined && of !== undefined) {
    const share = (parseNumeral(of) ?? 0) / (parseNumeral(part) ?? 1)
    return plain(found, Math.round(share * 1e4) / 100, "%", "ratio", "fraction")
  }
  if (tenths !== undefined) return plain(found, (parseNumeral(tenths) ?? 0) * 10, "%", "ratio", "fraction")
  if (half !== undefined) return plain(found, 50, "%", "ratio", "fraction")
  if (zero !== undefined) return plain(found, 0, "", "count", "zero")
  if (all !== undefined) return plain(found, 100, "%", "ratio", "all")
  return plain(found, double === "两" || double === "二" || double === "2" ? 4 : 2, "倍", "ratio", "double")
}

/** Every number with a unit in [from, to), in the order of the text; linear in its length. */
export function quantities(text: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = []
  for (let at = nextOpening(text, from, to); at < to; at = nextOpening(text, at, to)) {
    const hit = match(QUANTITY, text, at)
    const quantity = hit && quantityAt(text, hit)
    if (quantity !== undefined && quantity.end <= to) {
      found.push(quantity)
      at = quantity.end
    } else at += hit?.[0].length ?? 1
  }
  return found
}
