import { Button, CloseButton } from "@mantine/core"
import type { Neighbour, NodeAnswer } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { ExpandIcon } from "../ui/icons.tsx"
import { Shape } from "../ui/Shape.tsx"
import classes from "./Details.module.css"
import { facts } from "./facts.ts"
import { GroupSection } from "./GroupSection.tsx"
import { groupKey, inReadingOrder, keyOf } from "./groups.ts"

interface NodeDetailsProps {
  readonly answer: NodeAnswer
  readonly items: readonly Neighbour[]
  readonly opened: boolean
  readonly select: (id: string | undefined) => void
  readonly open: (id: string) => void
}

/** One node: head, facts, then everything that it is joined to in reading order. */
export function NodeDetails({ answer: { node, view, groups }, items, opened, select, open }: NodeDetailsProps) {
  const { t, nodeName } = useWords()
  const ordered = inReadingOrder(groups)
  const leadless = node.label === "Measure" && !groups.some(({ type }) => type === "LEADS")
  return (
    <article>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Shape label={node.label} size={12} />
          {nodeName(node.label)}
          {view.level !== undefined && <span>· {t(`levelLong.${view.level}`)}</span>}
          <CloseButton
            className={classes.close ?? ""}
            ml="auto"
            size="sm"
            aria-label={t("action.close")}
            onClick={() => select(undefined)}
          />
        </p>
        <h2 className={classes.name}>{node.name}</h2>
        {view.cited === true && <p className={classes.remark}>{t("details.citedOnly")}</p>}
        {node.properties.fullText === false && view.cited !== true && (
          <p className={classes.remark}>{t("details.notFullText")}</p>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<ExpandIcon size={13} />}
          onClick={() => open(node.id)}
          aria-pressed={opened}
        >
          {t(opened ? "action.collapse" : "action.expand")}
        </Button>
      </header>
      <dl className={classes.facts}>
        {facts(node, t).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {leadless && <p className={classes.remark}>{t("details.noLead")}</p>}
      {ordered.map((group) => (
        <GroupSection
          key={groupKey(group)}
          id={node.id}
          group={group}
          items={items.filter((item) => keyOf(item) === groupKey(group))}
          select={select}
        />
      ))}
    </article>
  )
}
