import { Matcher } from "../../model/matcher.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { heads } from "../platforms/heads.ts"
import { canBeField, canBeListed, endsInPlatform } from "./fields.ts"

/** What may stand before the name of a field, as often as it will, with how much of the words it is. */
const LEADING = new Matcher<number | null>([
  ..."夯实 扎实 落实 研发 开发 重点 特别是 尤其是 新的 相关 各类 国内 全球 我国 中国 前沿新兴 改造提升 巩固延伸 我省 我市 我区 我县 我州 本市 本区 本县 全省 全市 全州 全区 全县 省级 国家级 世界级 世界一流 世界领先 国际一流 国际领先 全国一流 全国领先 百亿级 千亿级 万亿级 一批 和 与 及"
    .split(" ")
    .map((word) => [word, word.length] as const),
  ["服务现代", 2],
  ["服务先进", 2],
  ...["研发", "开发"].flatMap((word) =>
    ["设计", "服务", "外包", "管理", "和", "与", "及"].map((next) => [word + next, null] as const),
  ),
])
/** “1+3+N”产业: a name in quotation marks that counts. */
const COUNTING = /^“[^“”]*[\d+＋][^“”]*”(?=[\u4e00-\u9fff]{3})/u

/** Where the name of an item begins. */
function nameStart(text: string, { start, end }: Span): number {
  for (let at = start; ; ) {
    const counting = text.charAt(at) === "“" ? (COUNTING.exec(text.slice(at, end))?.[0].length ?? 0) : 0
    const step = WHITE_SPACE.at(text, at) && at < end ? 1 : (LEADING.at(text, at, end)?.value ?? counting)
    if (step === 0) return at
    at += step
  }
}

const LIES_IN = new Set(["park", "zone"])

/** Where the name of a park ends that a field is said to lie in: 怀柔科学城高端科学仪器装备. */
function endOfPlace(text: string, item: Span): number {
  const inner = heads
    .scan(text, item.start, item.end)
    .findLast(
      ({ start, end, value }) =>
        value !== null && value.weight !== "weak" && LIES_IN.has(value.kind) && end - start > 1 && end < item.end,
    )
  return inner?.end ?? item.start
}

/** 新食品“三新”产业: what counts the list it ends. */
const COINED = /(?<=[\u4e00-\u9fff]{2})“[^“”]{0,8}[一二三四五六七八九十百千\d][^“”]{0,8}”(?:产业|集群|领域)?$/u

/** 人工智能三大先导产业: what counts the list it ends. */
const COUNTED =
  /(?<=[\u4e00-\u9fff]{2})(?:[两三四五六七八九十]|\d{1,2})[大个类][\u4e00-\u9fff]{0,6}(?:产业|领域|赛道)$/u

/** What the words end with that say how many of what kind the fields are; most names need no closer look. */
const ENDS_AS_KIND = new UnitSet("”群域级链业条带道")

const withoutKind = (words: string): string =>
  words
    .replace(COINED, "")
    .replace(COUNTED, "")
    .replace(/\d{1,2}[个条大][百千万]+亿级$/u, "")
    .replace(
      /(?:(?:[两三四五六七八九十]|\d{1,2})[大条个类])?(?:世界级|国家级|[百千万]+亿级)?(?:全产业链|一体化产业|核心产业|制造业集群|产业集群|产业链群|产业链条|产业链|产业带|集群)$/u,
      "",
    )

/** What no name ends with. */
const OPEN_END = new UnitSet("和与及的、")

/** An item without what stands before its name; undefined where no field is left. */
export function trimmed(
  text: string,
  item: Span,
  { sectors, listed }: { readonly sectors: boolean; readonly listed: boolean },
  placeEnd: (item: Span) => number,
): (Span & { mention: string; name?: string }) | undefined {
  const start = Math.max(nameStart(text, item), endOfPlace(text, item))
  const rest = text.slice(start, item.end).trimEnd()
  const short = ENDS_AS_KIND.at(rest, rest.length - 1) ? withoutKind(rest) : rest
  const behindPlace = placeEnd({ start, end: start + rest.length })
  const mention = short.length > behindPlace - start + 1 ? short : rest.replace(/(?:集群|链)$/u, "")
  if (
    OPEN_END.at(mention, mention.length - 1) ||
    !(listed ? canBeListed : canBeField)(mention, sectors) ||
    endsInPlatform(mention)
  )
    return undefined
  const end = start + mention.length
  const behind = mention === rest ? behindPlace : placeEnd({ start, end })
  const name = behind > start ? text.slice(behind, end) : mention
  return { start, end, mention, name: name !== mention && canBeField(name, sectors) ? name : undefined }
}
