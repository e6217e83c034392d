import { Autocomplete } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useEffect, useMemo, useState } from "react"
import type { QuestionParameter } from "../../src/api/contract/questions.ts"
import { documentsSchema, nodeAnswerSchema, searchSchema } from "../../src/api/contract.ts"
import { ask, paths, query } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { labelOfId } from "./values.ts"

interface NodePickerProps {
  readonly of: NonNullable<QuestionParameter["of"]>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly size: "xs"
  readonly label: string
  readonly error: string | undefined
  readonly className: string
}

interface Choice {
  readonly id: string
  readonly name: string
}

/** ms without a key before names are looked for. */
const PAUSE = 200
const LISTED = 30

/** What fits the words: documents by file, everything else by any of its names. */
function useChoices({ label }: NodePickerProps["of"], words: string): readonly Choice[] {
  const isDocument = label === "Document"
  const documents = useAnswer(isDocument ? paths.documents : undefined, documentsSchema)
  const path = `/api/search${query({ q: words, labels: label, limit: LISTED })}`
  const found = useAnswer(isDocument || words === "" ? undefined : path, searchSchema, true)
  return useMemo(
    () =>
      isDocument
        ? (documents.data?.documents ?? []).map(({ id, policy }) => ({ id, name: policy.title }))
        : (found.data?.hits ?? []).map(({ node }) => ({ id: node.id, name: node.name })),
    [isDocument, documents.data, found.data],
  )
}

/** The property of a node that the parameter wants. */
async function wantedOf({ id, name }: Choice, property: NodePickerProps["of"]["property"]): Promise<string> {
  if (property === "id") return id
  if (property === "name") return name
  const { node } = await ask(paths.node(id), nodeAnswerSchema)
  return String(node.properties[property] ?? id)
}

/** A value picked among the nodes of a kind by name; what else is written stands as it is. */
export function NodePicker({ of, value, onChange, ...field }: NodePickerProps) {
  const { t } = useWords()
  const [words, setWords] = useState(value)
  const [held, setHeld] = useState(value)
  useEffect(() => {
    if (value === held) return
    setWords(value)
    setHeld(value)
  }, [value, held])
  const named = useAnswer(
    labelOfId(value) !== undefined && words === value ? paths.node(value) : undefined,
    nodeAnswerSchema,
  )
  const name = named.data?.node.name
  useEffect(() => {
    if (name !== undefined) setWords(name)
  }, [name])
  const [sought] = useDebouncedValue(words.trim(), PAUSE)
  const choices = useChoices(of, sought)
  const take = (next: string): void => {
    setHeld(next)
    onChange(next)
  }
  return (
    <Autocomplete
      {...field}
      value={words}
      placeholder={t("query.pick")}
      data={[...new Set(choices.map((choice) => choice.name))]}
      filter={({ options }) => options}
      onChange={(text) => {
        setWords(text)
        const choice = choices.find((one) => one.name === text)
        if (choice === undefined) take(text)
        else void wantedOf(choice, of.property).then(take)
      }}
    />
  )
}
