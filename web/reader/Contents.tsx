import { UnstyledButton } from "@mantine/core"
import { useMemo } from "react"
import type { Mark } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import classes from "./Reader.module.css"

interface ContentsProps {
  readonly marks: readonly Mark[]
  readonly place: { readonly start: number; readonly end: number } | undefined
  readonly choose: (mark: Mark) => void
}

/** The measures of the document in the order of the text. */
export function Contents({ marks, place, choose }: ContentsProps) {
  const { t } = useWords()
  const measures = useMemo(() => marks.filter((mark) => mark.edge.type === "CONTAINS"), [marks])
  const current = place === undefined ? undefined : measures.findLast((mark) => mark.start <= place.start)
  return (
    <nav className={classes.contents} aria-label={t("reader.outline")}>
      <h2 className={classes.sideTitle}>{t("reader.outline")}</h2>
      {measures.map((mark) => (
        <UnstyledButton
          key={mark.edge.id}
          className={classes.entry}
          aria-current={mark === current || undefined}
          onClick={() => choose(mark)}
        >
          <Shape label="Measure" size={9} />
          <span>{mark.target}</span>
        </UnstyledButton>
      ))}
    </nav>
  )
}
