import { type RefObject, type UIEvent, useCallback, useEffect, useRef } from "react"
import type { KnownPair } from "../pairs.ts"
import { anchorsOf, heightsIn } from "./anchors.ts"
import { type Anchor, across, inStep } from "./step.ts"

type Box = RefObject<HTMLDivElement | null>

/** Where in a box one reads, as a share of its height: words that go together are brought there. */
const READING = 0.25

interface Stepping {
  readonly upper: Box
  readonly lower: Box
  /** Whether one text follows the other. */
  readonly together: boolean
  readonly pair: KnownPair
  readonly pairs: readonly KnownPair[]
  /** Number of the reason that is pointed at. */
  readonly active: number | undefined
  /** Whether both texts are drawn. */
  readonly ready: boolean
}

/** Brings the chosen words of both texts to where one reads, and scrolls one text by the other from anchor to anchor. */
export function useStep({ upper, lower, together, pair, pairs, active, ready }: Stepping) {
  /** Where each box was last put or seen, so that only a person's scrolling moves the other one. */
  const seen = useRef(new WeakMap<HTMLElement, number>())
  const row = useRef<readonly Anchor[] | undefined>(undefined)

  const put = useCallback((box: HTMLElement, height: number): void => {
    box.scrollTop = height - box.clientHeight * READING
    seen.current.set(box, box.scrollTop)
  }, [])

  const look = (): { anchors: Anchor[]; pivot: Anchor | undefined } =>
    upper.current === null || lower.current === null
      ? { anchors: [], pivot: undefined }
      : anchorsOf(pair, pairs, active, { upper: heightsIn(upper.current), lower: heightsIn(lower.current) })
  const latest = useRef(look)
  latest.current = look

  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair or reason is brought into view
  useEffect(() => {
    row.current = undefined
    const { pivot } = latest.current()
    if (!ready || pivot === undefined || upper.current === null || lower.current === null) return
    put(upper.current, pivot.upper)
    put(lower.current, pivot.lower)
    const sizes = new ResizeObserver(() => {
      row.current = undefined
    })
    sizes.observe(upper.current)
    sizes.observe(lower.current)
    return () => sizes.disconnect()
  }, [ready, upper, lower, pair.upper.id, pair.lower.id, active, put])

  return useCallback(
    ({ currentTarget: box }: UIEvent<HTMLDivElement>): void => {
      const isMoved = box.scrollTop !== seen.current.get(box)
      seen.current.set(box, box.scrollTop)
      const side = box === upper.current ? "upper" : "lower"
      const other = side === "upper" ? lower.current : upper.current
      if (!together || !isMoved || other === null) return
      if (row.current === undefined) {
        const { anchors, pivot } = latest.current()
        row.current = pivot === undefined ? [] : inStep(anchors, pivot)
      }
      put(other, across(row.current, side, box.scrollTop + box.clientHeight * READING))
    },
    [upper, lower, together, put],
  )
}
