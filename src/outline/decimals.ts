import type { OutlineKind } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import type { Marker } from "./markers.ts"

const DECIMAL =
  /(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?(?![\d.．%％])[ \t\u3000\u00a0]{0,8}(?=[\u4e00-\u9fff\u2160-\u216b“（(])/uy
const WHOLE = /(\d{1,2})[ \t\u3000\u00a0]{1,8}(?=[\u4e00-\u9fff“])/uy
const KINDS: readonly OutlineKind[] = ["h1", "h2", "h3", "h4"]
const FEWEST = 4

/** Whether the plan numbers its sections 1, 1.1, 1.1.1. */
export function usesDecimals(text: string, lines: readonly Span[]): boolean {
  let found = 0
  for (const line of lines) {
    const unit = text.charCodeAt(line.start)
    if (
      unit < 49 ||
      unit > 57 ||
      !/^\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?[ \t\u3000\u00a0]/u.test(text.slice(line.start, line.start + 12))
    )
      continue
    if (++found >= FEWEST) return true
  }
  return false
}

/** The number 1, 1.1 or 1.1.1 at `at`, in a plan that numbers its sections so. */
export function decimalAt(text: string, at: number): Marker | undefined {
  for (const pattern of [DECIMAL, WHOLE]) {
    pattern.lastIndex = at
    const written = pattern.exec(text)?.[1]
    if (written === undefined) continue
    const steps = written.normalize("NFKC").split(".")
    const kind = KINDS[steps.length - 1] ?? "h4"
    return { kind, number: steps.join("."), value: Number(steps[steps.length - 1]), start: at, end: pattern.lastIndex }
  }
  return undefined
}
