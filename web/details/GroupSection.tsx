import { UnstyledButton } from "@mantine/core"
import { useMemo, useState } from "react"
import { type Neighbour, type NeighbourGroup, neighboursSchema } from "../../src/api/contract.ts"
import { paths } from "../data/client.ts"
import { useAnswers } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { Section } from "../ui/Section.tsx"
import { ClauseList } from "./ClauseList.tsx"
import classes from "./Details.module.css"
import { groupTitle } from "./groups.ts"

interface GroupSectionProps {
  readonly id: string
  readonly group: NeighbourGroup
  /** Those that are at hand. */
  readonly items: readonly Neighbour[]
  readonly select: (id: string) => void
}

/** Facts shown before one asks for more. */
const FIRST = 12
const PAGE = 50

/** Everything of one kind that a node is joined to, with the words; more on demand. */
export function GroupSection({ id, group, items, select }: GroupSectionProps) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(FIRST)
  const { type, direction, label, count } = group
  const missing = Math.min(wanted, count) > items.length
  const pages = missing ? Math.ceil(Math.min(wanted, count) / PAGE) : 0
  const { answers } = useAnswers(
    Array.from({ length: pages }, (_, page) =>
      paths.neighbours(id, { type, direction, label, limit: PAGE, offset: page * PAGE }),
    ),
    neighboursSchema,
  )
  const shown = useMemo(() => {
    const loaded = answers.flatMap((answer) => (answer.status === "done" ? answer.data.items : []))
    return (loaded.length > items.length ? loaded : items).slice(0, wanted)
  }, [answers, items, wanted])
  const rest = count - shown.length
  return (
    <Section title={groupTitle(group, t)} count={count}>
      <ClauseList items={shown} select={select} />
      {rest > 0 && (
        <UnstyledButton className={classes.more} onClick={() => setWanted((before) => before + PAGE)}>
          {t("action.more", { count: Math.min(rest, PAGE) })}
        </UnstyledButton>
      )}
    </Section>
  )
}
