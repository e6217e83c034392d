import { type RefObject, useCallback, useEffect, useState } from "react"
import classes from "./Read.module.css"

type Box = RefObject<HTMLDivElement | null>

interface Join {
  readonly number: number
  /** Heights within the gutter, px. */
  readonly from: number
  readonly to: number
  /** Whether both ends are in view. */
  readonly whole: boolean
}

/** Width of the gutter between the texts, px. */
const WIDTH = 56

/** The height of a number in its box, kept within what is seen of the box. */
function heightOf(box: HTMLElement, number: number): { y: number; seen: boolean } | undefined {
  const at = box.querySelector(`[data-n="${number}"]`)?.getBoundingClientRect()
  if (at === undefined) return undefined
  const { top, height } = box.getBoundingClientRect()
  const y = at.top + at.height / 2 - top
  return { y: Math.min(Math.max(y, 0), height), seen: y >= 0 && y <= height }
}

function joinsOf(upper: HTMLElement, lower: HTMLElement, count: number): Join[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => {
    const [from, to] = [heightOf(upper, number), heightOf(lower, number)]
    if (from === undefined || to === undefined || (!from.seen && !to.seen)) return []
    return [{ number, from: from.y, to: to.y, whole: from.seen && to.seen }]
  })
}

interface JoinsProps {
  readonly upper: Box
  readonly lower: Box
  readonly count: number
  readonly active: number | undefined
  /** Changes when the texts have. */
  readonly of: unknown
}

/** Lines between the words that go together, drawn anew as the texts scroll. */
export function Joins({ upper, lower, count, active, of }: JoinsProps) {
  const [joins, setJoins] = useState<readonly Join[]>([])
  const look = useCallback(() => {
    if (upper.current !== null && lower.current !== null) setJoins(joinsOf(upper.current, lower.current, count))
  }, [upper, lower, count])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says when the texts have changed
  useEffect(() => {
    const boxes = [upper.current, lower.current].filter((box) => box !== null)
    let frame = requestAnimationFrame(look)
    const again = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const sizes = new ResizeObserver(again)
    for (const box of boxes) {
      box.addEventListener("scroll", again, { passive: true })
      sizes.observe(box)
    }
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      for (const box of boxes) box.removeEventListener("scroll", again)
    }
  }, [look, upper, lower, of])
  return (
    <svg className={classes.joins} width={WIDTH} aria-hidden="true">
      {joins.map(({ number, from, to, whole }) => (
        <path
          key={number}
          d={`M0 ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${WIDTH} ${to}`}
          data-whole={whole}
          data-active={number === active}
        />
      ))}
    </svg>
  )
}
