/** Names and titles are compared without punctuation and white space, in NFKC. */
export const normal = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/[\s“”"'‘’《》〈〉·\-—–,，。、;；:：()（）【】]/gu, "")

/** An industry is compared without the word that says it is one. */
export const normalIndustry = (text: unknown): string => {
  const plain = normal(text)
  return plain.replace(/(产业|领域|技术|行业)$/u, "") || plain
}

const SCALES = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
] as const

/** A number and its unit as one key: 5万家 and 50000家 are the same, 5% is not 5. Undefined where there is no number. */
export function amountKey(value: unknown, unit: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined
  const plain = normal(unit)
  const scale = SCALES.find(([word]) => plain.startsWith(word))?.[1] ?? 1
  return `${Number((value * scale).toFixed(4))}${plain.includes("%") ? "%" : ""}`
}
