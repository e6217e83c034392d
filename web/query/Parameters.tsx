import { MultiSelect, NumberInput, TextInput } from "@mantine/core"
import type { QuestionParameter } from "../../src/api/contract/questions.ts"
import { EDGE_TYPES, EDGES, NODE_LABELS, NODES } from "../../src/model/ontology.ts"
import { useWords } from "../i18n/index.ts"
import { NodePicker } from "./NodePicker.tsx"
import { type Drafts, isJson, readJson } from "./parameters.ts"
import classes from "./QueryPage.module.css"

/** Id of the fields. */
export const FIELDS = "query-parameters"

interface ParametersProps {
  readonly names: readonly string[]
  readonly drafts: Drafts
  /** What the ready question says of them. */
  readonly known: readonly QuestionParameter[]
  /** Names of those that are needed and empty. */
  readonly wanting: readonly string[]
  readonly onChange: (name: string, draft: string) => void
}

function useOptions(name: string): { value: string; label: string }[] | undefined {
  const { language } = useWords()
  if (name === "labels") return NODE_LABELS.map((value) => ({ value, label: NODES[value][language] }))
  if (name === "types") return EDGE_TYPES.map((value) => ({ value, label: EDGES[value][language] }))
  return undefined
}

const listOf = (draft: string): string[] => {
  const value = isJson(draft) ? readJson(draft) : []
  return Array.isArray(value) ? value.map(String) : []
}

interface FieldProps {
  readonly name: string
  readonly draft: string
  readonly known: QuestionParameter | undefined
  readonly wanting: boolean
  readonly onChange: (draft: string) => void
}

function Field({ name, draft, known, wanting, onChange }: FieldProps) {
  const { t } = useWords()
  const options = useOptions(name)
  const label = t(`query.parameter.${name}` as "query.parameter.agency", { defaultValue: `$${name}` })
  const error = wanting ? t("query.wanting") : undefined
  const shared = { size: "xs" as const, label, error, className: classes.field ?? "" }
  if (options !== undefined && known?.type === "list of strings")
    return (
      <MultiSelect
        {...shared}
        data={options}
        value={listOf(draft)}
        clearable
        onChange={(values) => onChange(JSON.stringify(values))}
      />
    )
  if (known?.of !== undefined) return <NodePicker {...shared} of={known.of} value={draft} onChange={onChange} />
  if (known?.type === "integer")
    return (
      <NumberInput
        {...shared}
        min={0}
        allowDecimal={false}
        value={draft === "" ? "" : Number(draft)}
        onChange={(value) => onChange(String(value))}
      />
    )
  return (
    <TextInput
      {...shared}
      value={draft}
      placeholder={known === undefined ? t("query.valueHint") : ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A field for every $name of the query; values of a ready question are picked from what is there. */
export function Parameters({ names, drafts, known, wanting, onChange }: ParametersProps) {
  const { t } = useWords()
  if (names.length === 0) return null
  return (
    <fieldset id={FIELDS} className={classes.parameters}>
      <legend className="visually-hidden">{t("query.parameters")}</legend>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          draft={drafts[name] ?? ""}
          known={known.find((one) => one.name === name)}
          wanting={wanting.includes(name)}
          onChange={(draft) => onChange(name, draft)}
        />
      ))}
    </fieldset>
  )
}
