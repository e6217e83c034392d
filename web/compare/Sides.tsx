import { ActionIcon, Select } from "@mantine/core"
import type { Plan } from "../../src/api/contract/compare.ts"
import { LEVELS } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { SwapIcon } from "../ui/icons.tsx"
import classes from "./Sides.module.css"
import { type SideOption, sideOptions } from "./sides.ts"

interface SideProps {
  readonly label: string
  readonly value: string | undefined
  readonly groups: { readonly group: string; readonly items: SideOption[] }[]
  readonly choose: (value: string) => void
}

function Side({ label, value, groups, choose }: SideProps) {
  const { t } = useWords()
  const known = groups.some(({ items }) => items.some((item) => item.value === value))
  const data =
    known || value === undefined
      ? groups
      : [...groups, { group: t("compare.asNamed"), items: [{ value, label: value }] }]
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label className={classes.side}>
      <span className={classes.label}>{label}</span>
      <Select
        size="xs"
        className={classes.input ?? ""}
        comboboxProps={{ width: 460, position: "bottom-start" }}
        aria-label={label}
        data={data}
        value={value ?? null}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t("compare.noSuchSide")}
        onChange={(chosen) => chosen !== null && choose(chosen)}
      />
    </label>
  )
}

interface SidesProps {
  readonly plans: readonly Plan[]
  readonly from: string | undefined
  readonly to: string | undefined
  readonly choose: (from: string | undefined, to: string | undefined) => void
}

/** Which plans stand above and below: a region, which means all of its plans, or one plan. */
export function Sides({ plans, from, to, choose }: SidesProps) {
  const { t } = useWords()
  const options = sideOptions(plans, LEVELS)
  const groups = [
    { group: t("compare.regions"), items: options.regions },
    { group: t("compare.plans"), items: options.plans },
  ]
  return (
    <div className={classes.sides}>
      <Side label={t("compare.upper")} value={from} groups={groups} choose={(value) => choose(value, to)} />
      <ActionIcon
        className={classes.swap ?? ""}
        variant="subtle"
        color="gray"
        aria-label={t("compare.swap")}
        title={t("compare.swap")}
        onClick={() => choose(to, from)}
      >
        <SwapIcon />
      </ActionIcon>
      <Side label={t("compare.lower")} value={to} groups={groups} choose={(value) => choose(from, value)} />
    </div>
  )
}
