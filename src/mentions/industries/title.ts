import type { MentionContext } from "../../model/mention.ts"
import { placeAt } from "../phrase/places.ts"
import { canBeField, endsInPlatform, isPublicService, looksLikeField } from "./fields.ts"
import type { Field } from "./find.ts"
import { knownIndustries } from "./known.ts"

/** What may stand in a title before the field: 关于, verbs, the years. */
const BEFORE =
  /^(?:关于|印发|进一步|加快|大力|积极|全面|着力|深入|促进|推动|推进|支持|扶持|鼓励|培育|壮大|做大|做强|做优|振兴|发展|打造|引导|规范|实施|引领|科技创新|赋能|助力|[《“”"\s]|十[一二三四五六七]五|全省|全市|我省|我市|省级|(?:省|市|自治区)(?=[\u4e00-\u9fff])|20\d\d—?(?:20\d\d)?年?)+/u
/** What the title wants of the field; 产业 and what groups it may stand before. */
const WANTED =
  /^([\u4e00-\u9fffA-Za-z\d+]{1,14}?)(?:与相关产业)?(产业|行业)?(?:集群|链|带)?(?:加快|高质量|高水平|创新|健康|融合|集聚|集群|绿色|规范|有序|持续|跨越式|提质|全产业链)*(?:发展|壮大|培育|振兴|提质|提升|倍增|升级|做大做强)/u

/** Before it stands who issued the plan. */
const ABOUT = "关于"

/** The field that the title of a plan is about: 关于加快预制菜产业高质量发展的意见. */
export function titleField({ text, header, lexicon }: MentionContext): Field | undefined {
  const { start, end } = header.title.at
  const title = text.slice(start, end)
  let at = Math.max(0, title.indexOf(ABOUT))
  for (let before = -1; before < at; ) {
    before = at
    at += BEFORE.exec(title.slice(at))?.[0].length ?? 0
    const place = placeAt(text, start + at, end, header.region?.value, lexicon)
    if (place !== undefined) at = place.end - start
  }
  const wanted = WANTED.exec(title.slice(at))
  if (wanted === null) return undefined
  const mention = `${wanted[1] ?? ""}${wanted[2] ?? ""}`
  const sure = wanted[2] !== undefined || looksLikeField(mention) || knownIndustries(lexicon).byName.has(mention)
  if (!sure || !canBeField(mention, wanted[2] !== undefined) || endsInPlatform(mention) || isPublicService(mention))
    return undefined
  return { start: start + at, end: start + at + mention.length, mention }
}
