import { Select, TextInput } from "@mantine/core"
import { toggled } from "../address/state.ts"
import { useWords } from "../i18n/index.ts"
import { Chip } from "../ui/Chip.tsx"
import { type CompareState, without } from "./address.ts"
import classes from "./Filters.module.css"
import { KindMark, VerdictMark } from "./Kind.tsx"
import { type Facet, facetsOf, KINDS, type KnownPair, VERDICTS } from "./pairs.ts"
import type { UpdateCompare } from "./useCompare.ts"

interface FiltersProps {
  readonly state: CompareState
  readonly update: UpdateCompare
  readonly pairs: readonly KnownPair[]
  /** How many pairs the filters leave. */
  readonly left: number
}

const options = (facets: readonly Facet[]) => facets.map(({ value, count }) => ({ value, label: `${value} ${count}` }))

/** Which pairs to show: by kind, verdict, agency, industry and words. */
export function Filters({ state, update, pairs, left }: FiltersProps) {
  const { t } = useWords()
  const facets = facetsOf(pairs)
  const countOf = (kind: string): number => facets.kinds.find(({ value }) => value === kind)?.count ?? 0
  const did = t("filter.title")
  const set = (field: "agency" | "industry", value: string | null): void =>
    update((now) => ({ ...without(now, field), ...(value !== null && { [field]: value }) }), did)
  const chip = (kind: (typeof KINDS)[number] | (typeof VERDICTS)[number]) => (
    <Chip
      key={kind}
      on={state.kinds.includes(kind)}
      toggle={() => update((now) => ({ ...now, kinds: toggled(now.kinds, kind) }), did)}
      count={countOf(kind)}
    >
      {kind === "confirmed" || kind === "rejected" ? <VerdictMark verdict={kind} /> : <KindMark kind={kind} />}
    </Chip>
  )
  return (
    <search className={classes.bar} aria-label={t("filter.title")}>
      <div className={classes.kinds}>
        {KINDS.map(chip)}
        {VERDICTS.filter((verdict) => countOf(verdict) > 0 || state.kinds.includes(verdict)).map(chip)}
      </div>
      <Select
        className={classes.select ?? ""}
        size="xs"
        clearable
        searchable
        data={options(facets.agencies)}
        value={state.agency ?? null}
        placeholder={t("compare.agency")}
        aria-label={t("compare.agency")}
        comboboxProps={{ width: 280, position: "bottom-start" }}
        onChange={(value) => set("agency", value)}
      />
      <Select
        className={classes.select ?? ""}
        size="xs"
        clearable
        searchable
        data={options(facets.industries)}
        value={state.industry ?? null}
        placeholder={t("compare.industry")}
        aria-label={t("compare.industry")}
        comboboxProps={{ width: 240, position: "bottom-start" }}
        onChange={(value) => set("industry", value)}
      />
      <TextInput
        className={classes.words ?? ""}
        size="xs"
        value={state.words ?? ""}
        placeholder={t("compare.words")}
        aria-label={t("compare.words")}
        onChange={({ currentTarget: { value } }) =>
          update((now) => ({ ...without(now, "words"), ...(value !== "" && { words: value }) }))
        }
      />
      <span className={classes.total} role="status">
        {left === pairs.length
          ? t("compare.pairs", { count: left })
          : t("compare.pairsLeft", { left, count: pairs.length })}
      </span>
    </search>
  )
}
