const DIGITS = "〇一二三四五六七八九"
const STEMS = "甲乙丙丁戊己庚辛壬癸"

/** 24 → 二十四, as items are counted; up to 9999. */
function counted(value: number): string {
  const places = ["", "十", "百", "千"]
  const digits = [...String(value)].map(Number)
  let words = ""
  digits.forEach((digit, i) => {
    const place = places[digits.length - 1 - i] ?? ""
    if (digit !== 0) words += (DIGITS[digit] ?? "") + place
    else if (words !== "" && !words.endsWith("零") && digits.slice(i).some((rest) => rest !== 0)) words += "零"
  })
  return words.replace(/^一十/u, "十")
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
]

function roman(value: number): string {
  let rest = value
  let words = ""
  for (const [step, letters] of ROMAN) for (; rest >= step; rest -= step) words += letters
  return words
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: counted,
  chineseCountingThousand: counted,
  chineseLegalSimplified: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(""),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(""),
  ideographTraditional: (value) => STEMS[(value - 1) % 10] ?? "",
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  decimalEnclosedCircle: (value) => (value <= 20 ? String.fromCharCode(0x245f + value) : String(value)),
  decimalEnclosedCircleChinese: (value) => (value <= 20 ? String.fromCharCode(0x245f + value) : String(value)),
  decimalEnclosedParen: (value) => `(${value})`,
}
const GREATEST = 9999

/** An automatic number in one of Word's formats; formats that are not known are written in figures. */
export const written = (value: number, format: string): string =>
  value < 1 || value > GREATEST ? String(value) : (FORMATS[format] ?? String)(value)
