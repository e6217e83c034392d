const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
/** Short figures of half width, which need no other reading: most numbers are. */
const FIGURES = /^\d{1,9}(?:\.\d{1,5})?$/u
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * The number that Chinese numerals, figures of full or half width, or both write: 二十四 → 24, 二〇二三 → 2023,
 * 1.5万 → 15000. Undefined where the text is no number.
 */
export function parseNumeral(text: string): number | undefined {
  if (FIGURES.test(text)) return Number(text)
  const plain = text.normalize("NFKC").replaceAll(",", "")
  const scale = plain.endsWith("亿") ? 1e8 : plain.endsWith("万") ? 1e4 : 1
  const digits = scale === 1 ? plain : plain.slice(0, -1)
  if (/^\d+(\.\d+)?$/u.test(digits)) return Number((Number(digits) * scale).toPrecision(15))
  const value = parseChinese(digits)
  return value === undefined ? undefined : value * scale
}

function parseChinese(text: string): number | undefined {
  if (text.length === 0) return undefined
  const units = [...text]
  if (units.length > 1 && units.every((unit) => unit in DIGITS))
    return Number(units.map((unit) => DIGITS[unit]).join(""))
  let total = 0
  let digit: number | undefined
  for (const unit of units) {
    const place = PLACES[unit]
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = undefined
    } else if (unit in DIGITS) digit = DIGITS[unit]
    else return undefined
  }
  return total + (digit ?? 0)
}
