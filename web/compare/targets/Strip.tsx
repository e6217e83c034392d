import { useElementSize, useMergedRef } from "@mantine/hooks"
import { useEffect, useRef } from "react"
import { LEVELS } from "../../../src/api/contract.ts"
import { useWords } from "../../i18n/index.ts"
import type { Indicator } from "./figures.ts"
import { strip } from "./strip.ts"

/** The narrowest that a chart can be read at, px. */
const NARROWEST = 220

/** The chart of one indicator, as wide as there is room. */
export function Strip({
  indicator,
  levels,
}: {
  readonly indicator: Indicator
  readonly levels: ReadonlyMap<string, string>
}) {
  const { t, language } = useWords()
  const { ref, width } = useElementSize()
  const box = useRef<HTMLDivElement>(null)
  const both = useMergedRef(box, ref)
  useEffect(() => {
    if (width === 0) return
    const letter = (level: string): string => t(`level.${LEVELS.find((one) => one === level) ?? "none"}`)
    const label = indicator.indicator
    box.current?.replaceChildren(
      strip({ indicator, levels, letter, language, label, width: Math.max(width, NARROWEST) }),
    )
  }, [width, indicator, levels, language, t])
  return <div ref={both} />
}
