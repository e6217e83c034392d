import type { ReactNode } from "react"

interface RangesProps {
  readonly text: string
  /** Half-open, ascending; overlapping ones are drawn once. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
}

/** A text with the words that matched marked. */
export function Ranges({ text, ranges }: RangesProps) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
