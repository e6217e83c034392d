import { Button } from "@mantine/core"
import { useState } from "react"
import type { DocumentAnswer, Mark } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { InfoIcon, TreeIcon } from "../ui/icons.tsx"
import { Sheet } from "../ui/Sheet.tsx"
import { Contents } from "./Contents.tsx"
import classes from "./Reader.module.css"
import { ReaderSide } from "./ReaderSide.tsx"

interface NarrowReaderProps {
  readonly answer: DocumentAnswer
  /** As the text shows them. */
  readonly titles: readonly Mark[]
  readonly marks: readonly Mark[]
  readonly place: { readonly start: number; readonly end: number } | undefined
  readonly choose: (mark: Mark) => void
}

/** On a narrow screen: contents and facts as sheets over the text. */
export function NarrowReader({ answer, titles, marks, place, choose }: NarrowReaderProps) {
  const { t } = useWords()
  const [sheet, setSheet] = useState<"contents" | "facts" | undefined>(undefined)
  const close = (): void => setSheet(undefined)
  return (
    <>
      <div className={classes.narrowBar}>
        <Button size="xs" variant="default" leftSection={<TreeIcon size={14} />} onClick={() => setSheet("contents")}>
          {t("reader.outline")}
        </Button>
        <Button size="xs" variant="default" leftSection={<InfoIcon size={14} />} onClick={() => setSheet("facts")}>
          {t("reader.here")}
        </Button>
      </div>
      {sheet === "contents" && (
        <Sheet title={t("reader.outline")} close={close}>
          <Contents
            marks={titles}
            place={place}
            choose={(mark) => {
              choose(mark)
              close()
            }}
          />
        </Sheet>
      )}
      {sheet === "facts" && (
        <Sheet title={t("reader.here")} close={close}>
          <ReaderSide answer={answer} marks={marks} place={place} />
        </Sheet>
      )}
    </>
  )
}
