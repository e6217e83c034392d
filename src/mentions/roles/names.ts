import type { Lexicon } from "../../model/lexicon/index.ts"
import { matches } from "../../model/matches.ts"
import { isOffice } from "../../model/offices.ts"
import { type Span, slice } from "../../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { CLOSING, OPENING, openBrackets } from "./brackets.ts"

/** One agency of a list, as written. */
export interface ListedName {
  /** Without white space that a line break left in it. */
  readonly mention: string
  /** Second name in brackets: 省市场监管局(省知识产权局). */
  readonly alias?: string
  /** A star beside the name marks the lead among those responsible. */
  readonly starred?: boolean
  readonly at: Span
}

/** What a reader of lists needs to know beside the text. */
export interface NameContext {
  readonly text: string
  /** GB/T 2260 code of the document's region. */
  readonly home: string | undefined
  readonly lexicon: Lexicon
}

const SEPARATORS = new UnitSet("、,，;；。/／|\t")
const MARKS = OPENING.with(CLOSING).with(SEPARATORS)

/** How the name of an institution ends. */
const INSTITUTION =
  /(?:局|厅|部|委|办|署|院|会|行|社|联|协|中心|集团|公司|政府|管委|管委会|办公室|部门|单位|机构|指挥部|队|站|所|处|科|室|大学|学校|高校|实验室|领导小组|专班|海关|机关|银行|报社|法院|学会|工会|园区|开发区|街道|乡镇|企业)$/u

/** 广东移动, 中国铁塔: the houses that run networks go by their trade. */
const CARRIER = /^[\u4e00-\u9fff]{2,5}(?:移动|联通|电信|铁塔|广电|电力)$/u

/** Words for all or some of many: 各县区, 有关部门, 市直各单位. */
const GROUP =
  /^(?:各|有关|相关|所有|全市|全省|全区|全县|市直|省直|区直|县直|区市|市级各|省级各|其他|试点|驻\S|(?:\d+|[一二三四五六七八九十]+)个?(?:设区的?)?(?:市|县|区)$)|各(?:部门|单位|区|县|市|镇|乡|高校|直属)|(?:省|市|县)级人民政府$|成员单位$/u

/** Words that name nobody in particular: what they lead is no office's duty. */
const NOBODY =
  /^(?:无|\/|-+|—+|企业|龙头企业|骨干企业|链主企业|行业龙头企业|领军企业|科技领军企业|市场|社会|社会力量|社会资本|政府|政府部门|高校|院所|高校院所|科研院所|专家|团队|行业协会|首席科学家|项目负责人|国有企业|民营企业|联盟|主体|党委|党政)$/u

/** 国家创新体系建设领导小组: bodies that several offices make up; no lexicon has them all. */
const JOINT_BODY =
  /^(?:国务院|国家|中央|全国|省|市|县|区|自治区)[\u4e00-\u9fff]{2,24}(?:领导小组|协调小组|委员会|联席会议|指挥部|专班)(?:办公室)?$/u

/** Whether a name is that of an office the lexicon knows, or of a joint body. */
export const isKnown = (name: string, { home, lexicon }: NameContext): boolean =>
  isOffice(name, home, lexicon) || JOINT_BODY.test(name)

/** Whether a name has the form of an agency's, known or not. */
export const looksLikeAgency = (name: string, { home, lexicon }: NameContext): boolean =>
  isOffice(name, home, lexicon) ||
  GROUP.test(name) ||
  CARRIER.test(name) ||
  INSTITUTION.test(name.replace(/[(（〔[［][^()（）〔〕[\]［］]*[)）〕\]］]$/u, ""))

/** Whether words could be a name at all: short, and no sentence. */
export const couldBeName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 40 &&
  !/(?<!^各[^的]{0,6})的|[了“”《》！？!?：:%％。]|^(?:按|将|对|把|在(?![\u4e00-\u9fff]{1,2}(?:高校|院所|各|有关|企业|单位|央企|银行|机构|金融))|为|以|根据|加强|推进|完善|建立)/u.test(
    name,
  )

/** 省级相关部门, 各市人民政府: some or all of many offices. */
export const isGroupOfOffices = (name: string): boolean =>
  /(?:部门|单位|政府|管委会)(?:[(（][^()（）]*[)）])?$/u.test(name) &&
  GROUP.test(name.replace(/^(?:省|市|县|区)级?(?=有关|相关)/u, ""))

/** 分管副省长, 协管副秘书长: people who look after an office's work, no offices. */
const PERSON = /(?:[省市县区州]长|主席|秘书长|(?:省|市|县|区|州)领导|领导同志|负责同志|负责人)$/u

export const namesNobody = (name: string): boolean => NOBODY.test(name) || PERSON.test(name)

/** The agencies of the list that stands in [from, to), in their order. */
export function listNames(from: number, to: number, context: NameContext): ListedName[] {
  const { text } = context
  const pieces = split(text, from, to)
  const merged: Span[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last !== undefined && continuesGroup(text, last, piece))
      merged[merged.length - 1] = { start: last.start, end: piece.end }
    else merged.push(piece)
  }
  return merged
    .flatMap((piece) => conjuncts(piece, context))
    .map((piece) => named(piece, text))
    .filter((name) => name.mention.length > 0 && !/^(?:无|\/+|-+|—+|等|及|和)$/u.test(name.mention))
}

/** Cuts at separators outside brackets. */
function split(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = []
  let depth = 0
  let start = from
  const cut = (end: number): void => {
    const piece = trim(text, { start, end })
    if (piece.end > piece.start) pieces.push(piece)
    start = end + 1
  }
  for (let at = MARKS.next(text, from, to); at < to; at = MARKS.next(text, at + 1, to)) {
    if (OPENING.at(text, at)) depth++
    else if (CLOSING.at(text, at)) depth = Math.max(0, depth - 1)
    else if (depth === 0) cut(at)
  }
  cut(to)
  return pieces
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && WHITE_SPACE.at(text, start)) start++
  while (end > start && WHITE_SPACE.at(text, end - 1)) end--
  return { start, end }
}

const BARE_GROUP =
  /^各(?:盟|地区)(?:行政公署|行署)$|^各(?:有关)?(?:省|区|市|县|州|盟|旗|镇|乡|街道|街镇|乡镇|县区|区县|地)(?:、(?:自治区|自治州|自治县|直辖市|市|县|区|州|旗|镇|乡|县级市)){0,4}$/u
const GENERIC =
  /^(?:自治区|自治州|自治县|直辖市|计划单列市|县级市|县|市|区|州|旗|乡|镇|街道|街道办事处|管委会|开发区|功能区|园区|乡镇|(?:市|县|区|州|县区|区县)(?:人民)?政府)(?:[(（][^()（）]*[)）])?(?:人民政府|政府)?(?:[(（][^()（）]*[)）])?$/u

/** 各区、县级市 and 各镇政府、街道办事处 are one group each, though a comma stands inside. */
function continuesGroup(text: string, group: Span, next: Span): boolean {
  if (!text.startsWith("各", group.start) || text.slice(group.end, next.start).trim() !== "、") return false
  const name = slice(text, next)
  return (
    GENERIC.test(name) && (BARE_GROUP.test(slice(text, group)) || /^(?:街道|管委会|功能区|园区|开发区)/u.test(name))
  )
}

const AND = /以及|[和及与]|\s+/gu
/** Words that run on for longer without a comma are no names. */
const LONGEST_PIECE = 1200

/** Cuts 市科技局和市财政局 but not 发展和改革委员会: only between two names. */
function conjuncts(piece: Span, context: NameContext): Span[] {
  const { text, home, lexicon } = context
  if (piece.end - piece.start > LONGEST_PIECE) return [piece]
  const words = slice(text, piece)
  if (isOffice(words, home, lexicon)) return [piece]
  for (const match of matches(words, AND)) {
    const left = words.slice(0, match.index)
    const right = words.slice(match.index + match[0].length)
    if (!joins(left, match[0], right, context)) continue
    const cut = piece.start + match.index
    const rest = trim(text, { start: cut + match[0].length, end: piece.end })
    return [{ start: piece.start, end: cut }, ...conjuncts(rest, context)].filter(({ start, end }) => end > start)
  }
  return [piece]
}

function joins(left: string, word: string, right: string, context: NameContext): boolean {
  if (openBrackets(left) > 0) return false
  const name = left.replace(MORE, "")
  if (/^(?:单位|机构|企业|直属|团体|部门|有限|股份|责任公司)/u.test(right)) return false
  if (word.includes("\n")) return breaks(name, right.slice(0, `${right}\n`.indexOf("\n")), context)
  if (name.length < left.length) return true
  if (/^\s/u.test(word)) return INSTITUTION.test(name) && looksLikeAgency(right, context) && right.length > 2
  if (/^(?:各|有关|相关|市直|省直|区直|县直)/u.test(right)) return INSTITUTION.test(name)
  return INSTITUTION.test(name) && !/^各/u.test(name) && looksLikeAgency(right.replace(MORE, ""), context)
}

/** 吉安市, 南昌综保区, 赣州国际陆港: places that stand for those who run them. */
const PLACE = /[市州县区旗盟港园]$/u
/** What only the beginning of a name has. */
const OPENS = /^(?:[省市县区州各]|自治区|有关|相关|中国|国家|国网|人行)/u

/** Whether a line break in a cell parts two names: it may as well stand inside of one. */
function breaks(left: string, right: string, context: NameContext): boolean {
  const next = right.trim()
  const apart = looksLikeAgency(next, context) && next.length > 2
  if (isOffice(left + next, context.home, context.lexicon)) return false
  if (INSTITUTION.test(left) || GROUP.test(left)) return apart || PLACE.test(next)
  return apart && (PLACE.test(left) || (left.length > 3 && OPENS.test(next)))
}

/** 等, 等部门, 等12个单位: the list is open, which is no name. 高等 and 中等 are other words. */
const MORE = /(?<![高中初平同对])等(?:[^、,，]{0,14}(?:部门|单位|机构|地方|企业|高校|院所|方面|地区|地))?$/u

/** 各区人民政府（含开发区管委会，下同）: what the name stands for from here on. */
const MEANING = /[（(][^（）()]{1,40}下同[）)]$/u

/** A star, or 省商务厅(牵头): the lead among those responsible. */
const STARS = /^[★☆▲*＊]\s*|\s*[★☆▲*＊]$|[（(](?:牵头|主责|主办)(?:负责|单位|部门)?[）)]$/u
const PREFIX =
  /^(?:(?:按照?|依照?)(?:各自)?的?职责(?:分工)?由?|第[\d一二三四五六七八九十百零]{1,5}条\s{0,4}|(?:此项|该项|本项|这项|以上|上述)(?:工作|任务)?由|由|及|和|以及|并由|请|分别由|会同)/u

/** What a name begins or ends with before or behind which anything of these may stand; most names need no closer look. */
const STAR = new UnitSet("★☆▲*＊")
const BRACKET_END = new UnitSet(")）〕]")
const STAR_END = STAR.with(BRACKET_END)
const PREFIX_BEGINS = new UnitSet("按依第此该本这以上由及和并请分会")
const OTHERS = new UnitSet("等")

function named(piece: Span, text: string): ListedName {
  const words = () => slice(text, at)
  let at = piece
  const cut = (front: number, back: number): void => {
    at = trim(text, { start: at.start + front, end: at.end - back })
  }
  const star = STAR.at(text, at.start) || STAR_END.at(text, at.end - 1) ? STARS.exec(words()) : null
  if (star !== null) cut(star.index === 0 ? star[0].length : 0, star.index === 0 ? 0 : star[0].length)
  const lead = PREFIX_BEGINS.at(text, at.start) ? PREFIX.exec(words()) : null
  if (lead !== null && at.end - at.start > lead[0].length + 1) cut(lead[0].length, 0)
  if (OTHERS.next(text, at.start, at.end) < at.end) cut(0, MORE.exec(words())?.[0].length ?? 0)
  if (BRACKET_END.at(text, at.end - 1)) cut(0, MEANING.exec(words())?.[0].length ?? 0)
  const spaced = WHITE_SPACE.next(text, at.start, at.end) < at.end
  const mention = spaced ? words().replace(/\s+/gu, "") : words()
  const alias = BRACKET_END.at(mention, mention.length - 1) ? SECOND.exec(mention)?.[1] : undefined
  return {
    mention,
    at,
    alias: alias !== undefined && isSecondName(mention, alias) ? alias : undefined,
    starred: star !== null,
  }
}

/** Another name in brackets behind the first. */
const SECOND = /^[^()（）〔〕[\]［］]{2,}[(（〔[［]([^()（）〔〕[\]［］]{3,})[)）〕\]］]$/u

const isSecondName = (mention: string, alias: string): boolean => !GROUP.test(mention) && INSTITUTION.test(alias)
