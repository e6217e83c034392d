import { Button, NativeSelect, Tabs, TextInput } from "@mantine/core"
import { useEffect, useState } from "react"
import { LEVELS, type Level } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { SearchIcon } from "../ui/icons.tsx"
import { PlanFilter } from "./PlanFilter.tsx"
import type { PartProps } from "./parts.ts"
import { dutiesFile } from "./paths.ts"
import classes from "./ResponsibilityPage.module.css"
import { byPlan, chosenPlans, shownRows, total } from "./rows.ts"
import { LISTS, type List } from "./state.ts"

/** ms without a key before the words are looked for. */
const PAUSE = 200

/** Words to filter by; the address follows when the typing pauses. */
function Words({ state, change }: Pick<PartProps, "state" | "change">) {
  const { t } = useWords()
  const [text, setText] = useState(state.text)
  useEffect(() => setText(state.text), [state.text])
  useEffect(() => {
    if (text === state.text) return
    const timer = setTimeout(() => change((now) => ({ ...now, text }), { replace: true }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, state.text, change])
  const label = t(state.list === "offices" ? "duties.find" : "duties.findMeasure")
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.words ?? ""}
      leftSection={<SearchIcon size={14} />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}

function LevelFilter({ answer, state, change }: PartProps) {
  const { t } = useWords()
  const there = LEVELS.filter((level) =>
    answer.rows.some(({ offices }) => offices.some((office) => office.level === level)),
  )
  return (
    <NativeSelect
      size="xs"
      aria-label={t("duties.level")}
      value={state.level ?? ""}
      onChange={(event) => {
        const level = LEVELS.find((one) => one === event.currentTarget.value)
        change(({ level: _before, ...now }) => (level === undefined ? now : { ...now, level }))
      }}
      data={[
        { value: "", label: t("duties.allLevels") },
        ...there.map((level: Level) => ({ value: level, label: t(`levelLong.${level}`) })),
      ]}
    />
  )
}

/** How much each list holds under the present filters. */
function useCounts({ answer, state }: PartProps): Readonly<Record<List, number>> {
  const count = (measures: readonly { policy: string; title: string }[]): number =>
    byPlan(measures, answer, state.list === "offices" ? { ...state, text: "" } : state).reduce(
      (sum, group) => sum + group.measures.length,
      0,
    )
  return {
    offices: shownRows(answer, state.list === "offices" ? state : { ...state, text: "" }).length,
    withoutLead: count(answer.withoutLead),
    severalLeads: count(answer.severalLeads),
    notUnderstood: count(answer.notUnderstood),
  }
}

/** Title and totals, the lists with their counts, filters and downloads. */
export function Toolbar(parts: PartProps) {
  const { t, language } = useWords()
  const { answer, state, change } = parts
  const counts = useCounts(parts)
  const plans = chosenPlans(answer, state)
  const measures = plans.reduce((sum, plan) => sum + plan.measures, 0)
  const { level: _level, ...anyLevel } = state
  const stated = total(shownRows(answer, { ...anyLevel, text: "" }), {})
  const filtered = state.plans.length > 0 || state.level !== undefined || state.text !== ""
  return (
    <header className={classes.toolbar}>
      <div className={classes.heading}>
        <h1>{t("duties.title")}</h1>
        <p>
          {t("duties.summary", { offices: counts.offices, measures })} · {t("duties.stated", { count: stated })}
        </p>
        <div className={classes.downloads}>
          {(["csv", "xlsx"] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={dutiesFile(format, state.plans, language)}
              download
              size="compact-xs"
              variant="default"
              aria-label={`${t("duties.download")} ${format.toUpperCase()}`}
            >
              {format.toUpperCase()}
            </Button>
          ))}
          <Button size="compact-xs" variant="default" onClick={() => window.print()}>
            {t("duties.print")}
          </Button>
        </div>
      </div>
      <div className={classes.controls}>
        <Tabs
          value={state.list}
          onChange={(value) => {
            const list = LISTS.find((one) => one === value) ?? "offices"
            change(({ cell: _cell, measure: _measure, ...now }) => ({ ...now, list, text: "" }))
          }}
        >
          <Tabs.List className={classes.tabs ?? ""}>
            {LISTS.map((list) => (
              <Tabs.Tab key={list} value={list} rightSection={<span className={classes.count}>{counts[list]}</span>}>
                {t(`duties.list.${list}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <div className={classes.filters}>
          <PlanFilter {...parts} />
          {state.list === "offices" && <LevelFilter {...parts} />}
          <Words state={state} change={change} />
          {filtered && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => change(({ level: _level, ...now }) => ({ ...now, plans: [], text: "" }))}
            >
              {t("duties.clear")}
            </Button>
          )}
        </div>
      </div>
    </header>
  )
}
