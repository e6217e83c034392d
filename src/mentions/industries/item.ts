import type { Span } from "../../model/span.ts"
import { heads } from "../platforms/heads.ts"
import { canBeField, endsInPlatform } from "./fields.ts"

const LEADING =
  /^(?:[和与及\s]|服务(?=现代|先进)|夯实|扎实|落实|(?:研发|开发)(?!设计|服务|外包|管理|[和与及])|重点|特别是|尤其是|新的|相关|各类|国内|全球|前沿新兴|改造提升|巩固延伸|我省|我市|我区|我县|我州|本市|本区|本县|全省|全市|全州|全区|全县|省级|国家级|世界级|(?:世界|国际|国内|全国)(?:一流|领先)|“[^“”]*[\d+＋][^“”]*”(?=[\u4e00-\u9fff]{3})|[百千万]亿级|一批)+/u

const LIES_IN = new Set(["park", "zone"])

/** Where the name of a park ends that a field is said to lie in: 怀柔科学城高端科学仪器装备. */
function endOfPlace(words: string): number {
  const inner = heads
    .scan(words)
    .filter(
      ({ start, end, value }) => value !== null && LIES_IN.has(value.kind) && end - start > 1 && end < words.length,
    )
  return inner.at(-1)?.end ?? 0
}

/** 新食品“三新”产业: what counts the list it ends. */
const COINED = /(?<=[\u4e00-\u9fff]{2})“[^“”]{0,8}[一二三四五六七八九十百千\d][^“”]{0,8}”(?:产业|集群|领域)?$/u

/** 人工智能三大先导产业: what counts the list it ends. */
const COUNTED = /(?<=[\u4e00-\u9fff]{2})(?:[两三四五六七八九十]|\d{1,2})[大个类][\u4e00-\u9fff]{0,6}(?:产业|领域|赛道)$/u

/** An item without what stands before its name; undefined where no field is left. */
export function trimmed(
  text: string,
  { start, end }: Span,
  sectors: boolean,
  placeEnd: (item: Span) => number,
): (Span & { mention: string; name?: string }) | undefined {
  const words = text.slice(start, end)
  const front = LEADING.exec(words)?.[0].length ?? 0
  const lead = Math.max(front, endOfPlace(words))
  const rest = words.slice(lead).trimEnd()
  const short = rest
    .replace(COINED, "")
    .replace(COUNTED, "")
    .replace(/\d{1,2}[个条大][百千万]+亿级$/u, "")
    .replace(
      /(?:(?:[两三四五六七八九十]|\d{1,2})[大条个类])?(?:世界级|国家级|[百千万]+亿级)?(?:全产业链|一体化产业|核心产业|制造业集群|产业集群|产业链群|产业链条|产业链|产业带|集群)$/u,
      "",
    )
  const behindPlace = placeEnd({ start: start + lead, end: start + lead + rest.length }) - start - lead
  const mention = short.length > behindPlace + 1 ? short : rest.replace(/(?:集群|链)$/u, "")
  if (/[和与及的、]$/u.test(mention) || !canBeField(mention, sectors) || endsInPlatform(mention)) return undefined
  const from = start + lead
  const to = from + mention.length
  const behind = placeEnd({ start: from, end: to })
  const name = behind > from ? text.slice(behind, to) : mention
  return { start: from, end: to, mention, name: name !== mention && canBeField(name, sectors) ? name : undefined }
}
