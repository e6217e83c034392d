/** Words of a text that blanks, bars or tabs part from others. */
export interface Token {
  readonly start: number
  readonly end: number
}

const BY_BLANKS = /\S+/gu
/** 重点任务 | 牵头 单位 | */
export const BY_BARS = /[^|\s](?:[^|\n]*[^|\s])?/gu
export const BY_TABS = /[^\t\s](?:[^\t\n]*[^\t\s])?/gu

/** The tokens of [start, end), in turn. */
export function tokensIn(text: string, start: number, end: number, parted = BY_BLANKS): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(parted))
    tokens.push({ start: start + index, end: start + index + word.length })
  return tokens
}
