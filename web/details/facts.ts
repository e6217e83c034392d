import type { GraphNode, PropertyValue } from "../../src/model/graph.ts"
import type { NodeLabel } from "../../src/model/ontology.ts"
import type { useWords } from "../i18n/index.ts"

type Translate = ReturnType<typeof useWords>["t"]

/** One short row: what, and its value. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** The properties that a panel shows, in this order. */
const SHOWN: Readonly<Record<NodeLabel, readonly string[]>> = {
  Document: ["file"],
  Policy: ["docNumber", "issuedDate", "publishedDate", "validFrom", "validUntil"],
  Agency: ["aliases", "kind"],
  Measure: ["path", "headings"],
  Platform: ["kind", "aliases", "formerNames"],
  Industry: ["aliases"],
  Target: ["year", "scope"],
  Indicator: ["unit", "synonyms"],
  Region: ["code"],
}

const number = (value: PropertyValue | undefined): string => (typeof value === "number" ? String(value) : "")

/** `≥ 2300 家`, `30–50 项`, from the parts of a target. */
function targetValue(properties: GraphNode["properties"], t: Translate): string {
  const { op, value, valueMax, unit } = properties
  const known = op === ">=" || op === "<=" || op === "~" || op === "stretch"
  const range = valueMax === undefined ? number(value) : `${number(value)}–${number(valueMax)}`
  return [known ? t(`op.${op}`) : "", range, typeof unit === "string" ? unit : ""]
    .filter((part) => part !== "")
    .join(" ")
}

function shownValue(name: string, value: PropertyValue, t: Translate): string {
  if (name === "headings" && Array.isArray(value)) return value.join(" › ")
  if (name === "kind" && typeof value === "string") return t(`kind.${value}` as "kind.other", { defaultValue: value })
  return Array.isArray(value) ? value.join("、") : String(value)
}

function special({ label, properties }: GraphNode, t: Translate): Fact[] {
  if (label === "Target") {
    const base = [number(properties.baselineYear), number(properties.baselineValue)].filter((part) => part !== "")
    return [
      { name: t("details.value"), value: targetValue(properties, t) },
      { name: t("details.baseline"), value: base.join("：") },
    ]
  }
  if (label !== "Policy") return []
  const { periodStart, periodEnd } = properties
  const [from, to] = [number(periodStart), number(periodEnd)]
  const period = [from, to].filter((part) => part !== "").join("–")
  return [{ name: t("details.period"), value: from === "" && to !== "" ? t("details.until", { year: to }) : period }]
}

/** The facts of a node as short rows; what it does not have is left out. */
export function facts(node: GraphNode, t: Translate): Fact[] {
  const rows = SHOWN[node.label].flatMap((name) => {
    const value = node.properties[name]
    return value === undefined
      ? []
      : [{ name: t(`details.${name}` as "details.path"), value: shownValue(name, value, t) }]
  })
  return [...special(node, t), ...rows].filter(({ value }) => value !== "" && value !== node.name)
}
