const REVIEW =
  /^.{0,12}?(?:过去|这[一五]年|[一五几]年来|近[一二三四五两几\d]+年|近年来|回顾|(?<![比较与同跟于])去年(?!的?基础|水平))/u

const OPENING = 40

/** Whether the opening words of a paragraph look back: 这五年, 一年来. */
export const looksBack = (text: string, start: number, end: number): boolean =>
  REVIEW.test(text.slice(start, Math.min(end, start + OPENING)).trim())
