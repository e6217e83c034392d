import { UnstyledButton } from "@mantine/core"
import { Fragment } from "react"
import { useWords } from "../i18n/index.ts"
import { Shape } from "../ui/Shape.tsx"
import type { Json } from "./parameters.ts"
import classes from "./ResultTable.module.css"
import { knownType, nameOf, type Shown, shownOf } from "./values.ts"

interface ValueProps {
  readonly value: Json
  readonly selected: string | undefined
  readonly select: (id: string) => void
}

type Of<K extends Shown["kind"]> = Extract<Shown, { kind: K }>

function Node({ shown, selected, select }: Omit<ValueProps, "value"> & { readonly shown: Of<"node"> }) {
  const id = String(shown.properties.id ?? "")
  return (
    <UnstyledButton
      className={classes.node}
      data-selected={selected === id}
      title={nameOf(shown.properties)}
      onClick={() => select(id)}
    >
      {shown.label !== undefined && <Shape label={shown.label} size={11} />}
      <span className={classes.nodeName}>{nameOf(shown.properties)}</span>
    </UnstyledButton>
  )
}

function Id({ shown, selected, select }: Omit<ValueProps, "value"> & { readonly shown: Of<"id"> }) {
  return (
    <UnstyledButton
      className={classes.node}
      data-id
      data-selected={selected === shown.value}
      onClick={() => select(shown.value)}
    >
      <Shape label={shown.label} size={11} />
      <span className={classes.nodeName}>{shown.value.slice(shown.value.indexOf(":") + 1)}</span>
    </UnstyledButton>
  )
}

const written = (properties: Readonly<Record<string, Json>>): string =>
  Object.entries(properties)
    .filter(([name]) => name !== "id")
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n")

function Relationship({ shown }: { readonly shown: Of<"relationship"> }) {
  const { edgeName } = useWords()
  const type = knownType(shown.type)
  return (
    <span className={classes.relation} title={written(shown.properties)}>
      {type === undefined ? shown.type : edgeName(type)}
    </span>
  )
}

/** A value of an answer so that it can be read: nodes by name with their mark, relationships by what they say. */
export function Value({ value, selected, select }: ValueProps) {
  const { t } = useWords()
  const shown = shownOf(value)
  const rest = { selected, select }
  switch (shown.kind) {
    case "null":
      return <span className={classes.nothing}>{t("query.value.null")}</span>
    case "boolean":
      return t(`query.value.${shown.value ? "true" : "false"}`)
    case "number":
      return String(shown.value)
    case "text":
      return shown.value
    case "id":
      return <Id shown={shown} {...rest} />
    case "node":
      return <Node shown={shown} {...rest} />
    case "relationship":
      return <Relationship shown={shown} />
    case "map":
      return <code className={classes.map}>{JSON.stringify(shown.value)}</code>
    default:
      return shown.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a list have no identity but their place
        <Fragment key={index}>
          {index > 0 && <span className={classes.between}>{shown.kind === "path" ? " – " : "、"}</span>}
          <Value value={item} {...rest} />
        </Fragment>
      ))
  }
}
