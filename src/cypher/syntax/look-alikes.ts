/** Characters of Chinese and typographic keyboards, by the character of Cypher that is meant. */
const MEANT: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "「": "'",
  "」": "'",
  "。": ".",
  "、": ",",
  "【": "[",
  "】": "]",
  "〔": "[",
  "〕": "]",
  "《": "<",
  "》": ">",
  "—": "-",
  "–": "-",
  "−": "-",
  "×": "*",
  "÷": "/",
  "≠": "<>",
  "≤": "<=",
  "≥": ">=",
  "→": "->",
  "←": "<-",
  "￥": "$",
  "…": "..",
}

const ASCII = /^[\x21-\x7e]+$/u

/** What of Cypher's own characters is meant by others that look like it (`（` for `(`); undefined where nothing is. */
export const meantBy = (text: string): string | undefined => {
  const known = MEANT[text]
  if (known !== undefined) return known
  if (ASCII.test(text)) return undefined
  const folded = text.normalize("NFKC")
  return ASCII.test(folded) ? folded : undefined
}
