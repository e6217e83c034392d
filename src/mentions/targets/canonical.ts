import type { IndicatorEntry, Lexicon } from "../../model/lexicon/index.ts"
import { remembered } from "../../model/remembered.ts"

const MARKS = /[\s“”"'‘’《》〈〉·\-—–,，。、;；:：()（）[\]【】*]/gu

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/国内生产总值|地区生产总值|全省生产总值|全市生产总值|生产总值/gu, "GDP"],
  [/研究与试验发展|R&D|RD/gu, "研发"],
  [/研发经费(?:投入|支出)?|研发支出/gu, "研发投入"],
  [/规模以上/gu, "规上"],
  [/万人口|万人/gu, "万人"],
  [/占比|比例|份额/gu, "比重"],
  [/的/gu, ""],
  [/^(?:全省|全市|全县|全区|我省|我市|全州|本市|本省)/u, ""],
  [/(?:总数量|数量|总数|总量|户数|家数|个数|数)$/u, ""],
]

/** One key for the spellings of an indicator: GDP and 地区生产总值, 占比 and 比重, with or without 数量. */
export const indicatorKey = remembered((name) => {
  let key = name.normalize("NFKC").replace(MARKS, "")
  for (const [pattern, spelling] of SPELLINGS) key = key.replace(pattern, spelling)
  return key
})

const BRACKETS = /[（(][^（()）]{0,12}[）)]/gu

const INDEX = new WeakMap<Lexicon, ReadonlyMap<string, IndicatorEntry>>()

function indexOf(lexicon: Lexicon): ReadonlyMap<string, IndicatorEntry> {
  const known = INDEX.get(lexicon)
  if (known !== undefined) return known
  const index = new Map<string, IndicatorEntry>()
  for (const entry of lexicon.indicators.entries)
    for (const name of [entry.name, ...entry.synonyms]) {
      const key = indicatorKey(name)
      if (!index.has(key)) index.set(key, entry)
    }
  INDEX.set(lexicon, index)
  return index
}

const isRatio = (unit: string): boolean => /[%‰倍]|百分点/u.test(unit)

/**
 * The lexicon's name of an indicator, or the indicator itself where the lexicon has none. A share or a growth is never
 * taken for an amount of the same name.
 */
export function canonicalIndicator(indicator: string, unit: string, lexicon: Lexicon): string {
  const plain = indicator.replace(BRACKETS, "")
  const index = indexOf(lexicon)
  const entry = index.get(indicatorKey(indicator)) ?? index.get(indicatorKey(plain))
  return entry === undefined || isRatio(entry.unit ?? unit) !== isRatio(unit) ? plain : entry.name
}
