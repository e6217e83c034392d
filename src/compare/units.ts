const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}
/** Other names of one unit. */
const SAME: Readonly<Record<string, string>> = { 户: "家", 所: "家", 个百分点: "百分点", 名: "人" }
const SCALED = /^(百万|千万|万亿|百|千|万|亿)(?=.)/u

/** A unit without its scale, and the number of them that one of the written unit is: 亿元 → 元, 1e8. */
export function baseUnit(written: string): { unit: string; factor: number } {
  const plain = written.normalize("NFKC").trim()
  const scale = SCALED.exec(plain)?.[1]
  const unit = scale === undefined ? plain : plain.slice(scale.length)
  return { unit: SAME[unit] ?? unit, factor: scale === undefined ? 1 : (SCALES[scale] ?? 1) }
}
