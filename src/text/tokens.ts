/** Words of a text that blanks part from others. */
export interface Token {
  readonly start: number
  readonly end: number
}

/** The tokens of [start, end), in turn. */
export function tokensIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\S+/gu))
    tokens.push({ start: start + index, end: start + index + word.length })
  return tokens
}
