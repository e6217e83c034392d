import { UnstyledButton } from "@mantine/core"
import type { Neighbour, ViewNode } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import { clauses } from "./clauses.ts"
import classes from "./Details.module.css"
import { EvidenceCard } from "./EvidenceCard.tsx"

/** The other end of an edge, to go to. */
function NodeButton({
  node,
  note,
  select,
}: {
  readonly node: ViewNode
  readonly note?: string | undefined
  readonly select: (id: string) => void
}) {
  return (
    <UnstyledButton className={classes.neighbour} onClick={() => select(node.id)} title={node.name}>
      <Shape label={node.label} size={11} />
      <span className={classes.neighbourName}>{node.label === "Agency" ? node.caption : node.name}</span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </UnstyledButton>
  )
}

/** What the edge says beyond that it is there. */
function useNote(): (neighbour: Neighbour) => string | undefined {
  const { t } = useWords()
  return ({ edge }) => {
    const { mode, role, action, deadline } = edge.properties
    const parts = [
      mode === "joint" ? t("details.joint") : undefined,
      role === "配合" ? undefined : role,
      action,
      deadline,
    ]
    const words = parts.filter((part) => typeof part === "string" && part !== "")
    return words.length === 0 ? undefined : words.join(" · ")
  }
}

/** The plan of the other end, where that is a measure. */
const planOf = ({ node, evidence }: Neighbour): string | undefined =>
  node.label === "Measure" ? evidence[0]?.policy.title : undefined

/** Neighbours by the clause that names them; measures under their plans. */
export function ClauseList({
  items,
  select,
}: {
  readonly items: readonly Neighbour[]
  readonly select: (id: string) => void
}) {
  const noteOf = useNote()
  let plan: string | undefined
  return clauses(items).map((card) => {
    const first = card.neighbours[0]
    const title = first === undefined ? undefined : planOf(first)
    const heading = title !== plan ? title : undefined
    plan = title
    return (
      <div key={card.key} className={classes.clause}>
        {heading !== undefined && <h4 className={classes.plan}>{heading}</h4>}
        {card.neighbours.map((neighbour) => (
          <NodeButton key={neighbour.edge.id} node={neighbour.node} note={noteOf(neighbour)} select={select} />
        ))}
        {"evidence" in card && (
          <EvidenceCard
            text={card.text}
            marks={card.marks}
            names={card.names}
            evidence={card.evidence}
            path={first?.node.path}
            node={first?.edge.target}
            withPlan={title === undefined}
          />
        )}
      </div>
    )
  })
}
