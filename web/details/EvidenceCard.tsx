import { ActionIcon, CopyButton, Tooltip } from "@mantine/core"
import { Link } from "wouter"
import type { CitedEvidence } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { CheckIcon, CopyIcon, TextIcon } from "../ui/icons.tsx"
import { type Range, Ranges } from "../ui/Ranges.tsx"
import { citation, placeOf } from "./citation.ts"
import classes from "./EvidenceCard.module.css"

interface EvidenceCardProps {
  /** The sentence. */
  readonly text: string
  /** The words in it that the fact rests on. */
  readonly marks: readonly Range[]
  /** Names as written, to stand out. */
  readonly names?: readonly Range[]
  readonly evidence: CitedEvidence
  /** Where the outline has it. */
  readonly path?: string | undefined
  /** The node to select when the text is opened. */
  readonly node?: string | undefined
  /** Whether to name the plan: not where a heading above does. */
  readonly withPlan?: boolean
}

/** The clause that a fact rests on, with its source; opens the text at that place and can be cited. */
export function EvidenceCard({ text, marks, names = [], evidence, path, node, withPlan = true }: EvidenceCardProps) {
  const { t } = useWords()
  const { title, docNumber, date } = evidence.policy
  const source = [...(withPlan ? [`《${title}》`, docNumber, date] : []), path].filter((part) => part !== undefined)
  return (
    <figure className={classes.card}>
      <blockquote className={classes.clause}>
        <Ranges text={text} ranges={marks} names={names} />
      </blockquote>
      <figcaption className={classes.foot}>
        <span className={classes.source}>{source.join(" · ")}</span>
        <Tooltip label={t("action.inText")} openDelay={300}>
          <ActionIcon
            component={Link}
            href={placeOf(evidence, node)}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${t("action.inText")}：${evidence.quote}`}
          >
            <TextIcon size={14} />
          </ActionIcon>
        </Tooltip>
        <CopyButton value={citation(evidence, path)}>
          {({ copied, copy }) => (
            <Tooltip label={t(copied ? "action.cited" : "action.cite")} openDelay={300}>
              <ActionIcon
                variant="subtle"
                color={copied ? "teal" : "gray"}
                size="sm"
                onClick={copy}
                aria-label={`${t(copied ? "action.cited" : "action.cite")}：${evidence.quote}`}
              >
                {copied ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </figcaption>
    </figure>
  )
}
