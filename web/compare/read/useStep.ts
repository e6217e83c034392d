import { type RefObject, type UIEvent, useCallback, useRef } from "react"

type Box = RefObject<HTMLDivElement | null>

/** Two boxes that scroll by the same way. `place` puts both somewhere without one moving the other. */
export function useStep(upper: Box, lower: Box, together: boolean) {
  /** Where each box was last seen. */
  const seen = useRef(new WeakMap<HTMLElement, number>())
  const put = useCallback((box: HTMLElement, top: number): void => {
    box.scrollTop = top
    seen.current.set(box, box.scrollTop)
  }, [])
  const onScroll = useCallback(
    ({ currentTarget }: UIEvent<HTMLDivElement>): void => {
      const moved = currentTarget.scrollTop - (seen.current.get(currentTarget) ?? 0)
      seen.current.set(currentTarget, currentTarget.scrollTop)
      const other = currentTarget === upper.current ? lower.current : upper.current
      if (together && other !== null && moved !== 0) put(other, other.scrollTop + moved)
    },
    [upper, lower, together, put],
  )
  return { onScroll, place: put }
}
