import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import { field } from "./fields.ts"
import { type Head, overlap } from "./head.ts"
import { titleIssuer } from "./title.ts"

const OFFICE =
  /(?:国务院|政府|人大|政协|中央|办公厅|办公室|委员会|委|厅|局|部|院|署|办|会|组|公司|中心|法院|检察院|银行|总行|分行|联社|联盟|大学|学院|管委会|总局|社|军区|兵团)$/u

const isOffice = (name: string): boolean => name.length >= 3 && name.length <= 40 && OFFICE.test(name)

/** Names side by side are parted by white space; within 国 务 院 it fills the line. */
function namesOn(words: string, start: number): Stated<string>[] {
  const names: Stated<string>[] = []
  let spaced: Stated<string> | undefined
  for (const { 0: piece, index } of matches(words, /[^\s、,，;；]+/gu)) {
    const at = { start: start + index, end: start + index + piece.length }
    if (piece.length > 1) {
      names.push({ value: piece, at })
      spaced = undefined
    } else {
      spaced = { value: `${spaced?.value ?? ""}${piece}`, at: { start: spaced?.at.start ?? at.start, end: at.end } }
      if (spaced.value.length > 1) names.pop()
      names.push(spaced)
    }
  }
  return names.filter(({ value }) => isOffice(value))
}

const signed = ({ text, signature }: Head): Stated<string>[] =>
  (signature?.names ?? []).flatMap(({ start, end }) => namesOn(text.slice(start, end), start))

function fromField({ fields }: Head): Stated<string>[] {
  const given = field(fields, [
    "发文机关",
    "发布机构",
    "发文机构",
    "发布机关",
    "制发机关",
    "发文单位",
    "发布单位",
    "公开主体",
  ])
  return given === undefined ? [] : namesOn(given.value, given.at.start)
}

/** 中共青山市委办公室青山市人民政府办公室: names set side by side without a mark are parted where the place returns. */
function parted(piece: string): string[] {
  const place = /^(?:中共)?([\u4e00-\u9fff]{1,8}?(?:省|自治区|市|县|区|州|盟|旗))/u.exec(piece)?.[1]
  const again = place === undefined ? -1 : piece.indexOf(place, place.length + 2)
  const council = /(?<=^中共中央(?:办公厅)?)国务院/u.exec(piece)?.index ?? -1
  const cut = council > 0 ? council : again
  return cut > 0 && isOffice(piece.slice(0, cut)) ? [piece.slice(0, cut), ...parted(piece.slice(cut))] : [piece]
}

function officesIn(words: string, start: number): Stated<string>[] {
  return namesOn(words, start).flatMap(({ value, at }) => {
    let from = at.start
    return parted(value).map((name) => {
      const own = { value: name, at: { start: from, end: from + name.length } }
      from += name.length
      return own
    })
  })
}

const NOTICE =
  /^(?:[“【[][^“”【】[\]]{1,30}[”】\]]\s{0,8})?(.{3,160}?)\s{0,20}(?:关于(?:印发|转发|发布|公布)|(?:联合)?印发(?=《))/u

/** The offices before 关于印发 on the line of the notice that covers the plan. */
function fromNotice({ lines }: Head): Stated<string>[] {
  for (const { words, at } of lines) {
    const notice = NOTICE.exec(words)
    const names = notice?.[1]
    if (notice === null || names === undefined || /[。；;：:《》，,]/u.test(names)) continue
    const found = officesIn(names, at.start + notice[0].indexOf(names))
    if (found.length > 0) return found
  }
  return []
}

/** Several offices that issue together: a page's own field often has but one of them. */
const fromJointNotice = (head: Head): Stated<string>[] => {
  const found = fromNotice(head)
  return found.length > 1 ? found : []
}

/** The offices before 关于 in the title, each on its line or parted by white space. */
function fromTitle({ text, outline }: Head): Stated<string>[] {
  const at = outline.title
  if (at === undefined) return []
  const words = text.slice(at.start, at.end)
  const joined = titleIssuer(words.replace(/\s+/gu, ""))
  if (joined === "") return []
  const about = words.search(/关\s*于|对/u)
  return officesIn(words.slice(0, about), at.start)
}

const OWN_PLAN =
  /^([\u4e00-\u9fff]{3,24}?(?:政府|办公厅|办公室|厅|局|委员会|[^\s省市县区]委|部))(?=“?(?:20\d\d|十[四五六]五))/u

/** An office before the years of its own plan: 昆明市科学技术局2025年工作要点. */
function fromOwnPlan({ text, outline }: Head): Stated<string>[] {
  if (outline.title === undefined) return []
  const { start, end } = outline.title
  const name = OWN_PLAN.exec(text.slice(start, Math.min(end, start + 60)))?.[1]
  return name === undefined ? [] : [{ value: name, at: { start, end: start + name.length } }]
}

const SPEAKER = /我(?:受|代表)(国务院|[\u4e00-\u9fff]{0,12}?(?:人民政府|政府))/u
/** 省长代表省人民政府向大会作政府工作报告, as a report on the session tells it. */
const DELIVERED = /代表([\u4e00-\u9fff]{0,12}?(?:人民政府|政府))[^，。]{0,8}作(?:了)?政府工作报告/u
const REPORTER =
  "(?:(?:[\\u4e00-\\u9fff]{2,8}?(?:省|市|县|区|州)|自治区|省|市|县|区)(?:人民)?(?:政府|委)(?:办公厅|办公室)?|国务院(?:办公厅)?|中共中央(?:办公厅)?、?国务院(?:办公厅)?|[\\u4e00-\\u9fff]{2,14}(?:厅|局|委员会|领导小组(?:办公室)?|指挥部))"
const REPORTED = new RegExp(
  `(${REPORTER}(?:[和与]${REPORTER}){0,3})(?:等\\d{0,2}部门)?(?:近日|日前|近期|已|今天|昨日|联合)?(?:正式|联合)?(?:对外)?(?:印发|发布|出台|公布|下发)`,
  "u",
)

const PASSED =
  /([\u4e00-\u9fff]{2,12}?(?:省|自治区|市|自治州|自治县|县))?第[一二三四五六七八九十]{1,4}届((?:全国)?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十]{1,4}次会议[^。]{0,12}(?:通过|批准)/u

/** The assembly that passed a regulation, as the line under its title says: (…第十四届人民代表大会常务委员会第十次会议通过). */
function fromAssembly({ lines }: Head): Stated<string>[] {
  for (const { words, at } of lines) {
    const passed = /^[（(]/u.test(words) ? PASSED.exec(words.replace(/^[（(]\s?\d{4}年\d{1,2}月\d{1,2}日/u, "")) : null
    if (passed?.[2] !== undefined) return [{ value: `${passed[1] ?? ""}${passed[2]}`, at }]
  }
  return []
}

/** Who spoke, or who is said to have issued the plan. */
function fromWords({ text, outline }: Head): Stated<string>[] {
  const spoken = outline.genre === "work-report"
  const from = spoken ? outline.main.start : outline.front.start
  const words = text.slice(from, from + 6000)
  const match = spoken ? SPEAKER.exec(words) : (REPORTED.exec(words) ?? DELIVERED.exec(words))
  if (match?.[1] === undefined) return []
  const start = from + match.index + match[0].indexOf(match[1])
  return spoken ? [{ value: match[1], at: { start, end: start + match[1].length } }] : together(match[1], start)
}

/** 省委办公厅和省政府办公厅 report together; 发展和改革委员会 is one. */
function together(words: string, start: number): Stated<string>[] {
  let from = 0
  return words.split(/(?<=厅|室|委|府|局)[和与]/u).map((value) => {
    const at = { start: start + from, end: start + from + value.length }
    from += value.length + 1
    return { value, at }
  })
}

const STATE_COUNCIL: readonly (readonly [RegExp, string])[] = [
  [/^国办(?:发|函|发明电)/u, "国务院办公厅"],
  [/^(?:国发|国函|国令|国发明电)/u, "国务院"],
  [/^中发/u, "中共中央"],
  [/^中办(?:发|函)/u, "中共中央办公厅"],
]
const GOVERNMENT = /政办|府办/u

/** 鲁政办发 is the office of the provincial government; the region is added by whoever knows it. */
function fromNumber(number: Stated<string> | undefined): Stated<string>[] {
  if (number === undefined) return []
  const national = STATE_COUNCIL.find(([code]) => code.test(number.value))
  if (national !== undefined) return [{ value: national[1], at: number.at }]
  if (GOVERNMENT.test(number.value)) return [{ value: "政府办公厅", at: number.at }]
  return /政|府/u.test(number.value.slice(0, 6)) ? [{ value: "政府", at: number.at }] : []
}

/**
 * Who issued the document, as written: its signature, the page's field, the title, what it says of itself, and last
 * the code of its number.
 */
export function issuersOf(head: Head, number: Stated<string> | undefined): Stated<string>[] {
  const readers = [signed, fromJointNotice, fromField, fromNotice, fromTitle, fromOwnPlan, fromAssembly, fromWords]
  const order = head.outline.genre === "work-report" ? [fromWords, signed, fromField] : readers
  for (const read of order) {
    const found = read(head)
    if (found.length > 0) return distinct(found)
  }
  return fromNumber(number)
}

const distinct = (found: readonly Stated<string>[]): Stated<string>[] =>
  found.filter((one, i) => found.findIndex((other) => other.value === one.value || overlap(other.at, one.at)) === i)
