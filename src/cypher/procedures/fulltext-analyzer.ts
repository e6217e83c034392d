/** One word of a text, with its place among the words. */
export interface Word {
  readonly text: string
  readonly position: number
}

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`
const WORD = String.raw`(?:(?![${CJK}])[\p{L}\p{N}\p{M}_])+`
/** A dot or an apostrophe between letters, a dot or a comma between digits, do not end a word. */
const INNER = String.raw`(?:(?<=\p{L})[.'’:·](?=(?![${CJK}])\p{L})|(?<=\p{N})[.,;'](?=\p{N}))`
const PIECE = new RegExp(`([${CJK}]+)|(${WORD}(?:${INNER}${WORD})*)`, "gu")

/** The English words that Lucene's cjk analyzer leaves out. */
const STOP = new Set(
  "a an and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www".split(
    " ",
  ),
)

/**
 * Words as Lucene's `cjk` analyzer makes them: width folded, lower case, Chinese, Japanese and Korean by overlapping
 * pairs of characters, one that stands alone by itself.
 */
export const analyze = (source: string): Word[] => {
  const words: Word[] = []
  let position = 0
  for (const [, pairs, plain] of source.normalize("NFKC").toLowerCase().matchAll(PIECE)) {
    if (plain !== undefined) {
      if (!STOP.has(plain)) words.push({ text: plain, position })
      position++
      continue
    }
    const chars = [...(pairs ?? "")]
    if (chars.length === 1) words.push({ text: chars[0] as string, position })
    for (let at = 0; at + 1 < chars.length; at++)
      words.push({ text: `${chars[at]}${chars[at + 1]}`, position: position + at })
    position += Math.max(1, chars.length - 1)
  }
  return words
}
