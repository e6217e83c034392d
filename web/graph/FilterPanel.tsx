import { Checkbox } from "@mantine/core"
import type { ReactNode } from "react"
import { LEVELS, type Level, type ViewGraph } from "../../src/api/contract.ts"
import type { NodeLabel } from "../../src/model/ontology.ts"
import { toggled, type ViewState } from "../address/state.ts"
import type { UpdateView } from "../address/useView.ts"
import { say, useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import { EdgeKey } from "./EdgeKey.tsx"
import classes from "./FilterPanel.module.css"
import type { Drawing } from "./model.ts"

interface RowProps {
  readonly checked: boolean
  readonly onChange: () => void
  readonly count: number
  readonly children: ReactNode
  readonly title?: string
}

function Row({ checked, onChange, count, children, title }: RowProps) {
  return (
    <Checkbox
      size="xs"
      checked={checked}
      onChange={onChange}
      title={title ?? ""}
      classNames={{
        root: classes.row ?? "",
        body: classes.body ?? "",
        labelWrapper: classes.wrapper ?? "",
        label: classes.label ?? "",
      }}
      label={
        <>
          <span className={classes.name} data-off={!checked}>
            {children}
          </span>
          <span className={classes.count}>{count}</span>
        </>
      }
    />
  )
}

interface FilterPanelProps {
  readonly graph: ViewGraph
  readonly drawn: Drawing
  readonly view: ViewState
  readonly update: UpdateView
}

/** Whether a label is drawn: one of the first screen unless hidden, another one if asked for. */
const isShown = (label: NodeLabel, graph: ViewGraph, view: ViewState): boolean =>
  graph.labels.includes(label) && !view.hiddenLabels.includes(label)

/** Draws a label, or stops drawing it. */
function withLabel(view: ViewState, label: NodeLabel, graph: ViewGraph): ViewState {
  if (view.shown.includes(label)) return { ...view, shown: toggled(view.shown, label) }
  if (graph.labels.includes(label) || view.hiddenLabels.includes(label)) {
    return { ...view, hiddenLabels: toggled(view.hiddenLabels, label) }
  }
  return { ...view, shown: [...view.shown, label] }
}

const did = (on: boolean, name: string): string => say(on ? "did.show" : "did.hide", { name })

function Levels({ drawn, view, update }: FilterPanelProps) {
  const { t } = useWords()
  const counts = new Map<Level, number>()
  for (const { level } of drawn.nodes.values()) if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1)
  return LEVELS.filter((level) => counts.has(level)).map((level) => {
    const hidden = view.hiddenLevels.includes(level)
    return (
      <Row
        key={level}
        checked={!hidden}
        count={counts.get(level) ?? 0}
        onChange={() =>
          update(
            (state) => ({ ...state, hiddenLevels: toggled(state.hiddenLevels, level) }),
            did(hidden, t(`levelLong.${level}`)),
          )
        }
      >
        <span className={classes.badge}>{t(`level.${level}`)}</span>
        {t(`levelLong.${level}`)}
      </Row>
    )
  })
}

function Types({ graph, view, update }: FilterPanelProps) {
  const { nodeName } = useWords()
  return graph.counts
    .filter(({ label, count }) => count > 0 && label !== "Document")
    .map(({ label, count }) => {
      const shown = isShown(label, graph, view)
      return (
        <Row
          key={label}
          checked={shown}
          count={count}
          onChange={() => update((state) => withLabel(state, label, graph), did(!shown, nodeName(label)))}
        >
          <Shape label={label} />
          {nodeName(label)}
        </Row>
      )
    })
}

function Policies({ graph, view, update }: FilterPanelProps) {
  return graph.policies.map(({ id, name, measures }) => {
    const hidden = view.hiddenPolicies.includes(id)
    return (
      <Row
        key={id}
        checked={!hidden}
        count={measures}
        title={name}
        onChange={() =>
          update((state) => ({ ...state, hiddenPolicies: toggled(state.hiddenPolicies, id) }), did(hidden, name))
        }
      >
        <span className={classes.policy}>{name}</span>
      </Row>
    )
  })
}

/** The legend, which is the filter: level, type and plan, each with its count. */
export function FilterPanel(props: FilterPanelProps) {
  const { t } = useWords()
  const sections = [
    { title: t("filter.level"), rows: <Levels {...props} /> },
    { title: t("filter.type"), rows: <Types {...props} /> },
    { title: t("filter.policy"), rows: <Policies {...props} /> },
  ]
  return (
    <div className={classes.panel}>
      {sections.map(({ title, rows }) => (
        <fieldset key={title} className={classes.section}>
          <legend>{title}</legend>
          {rows}
        </fieldset>
      ))}
      <EdgeKey />
    </div>
  )
}
