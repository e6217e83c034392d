import type { ViewNode } from "../../src/api/contract.ts"
import type { Focus } from "./appearance.ts"
import type { Candidate } from "./labels.ts"

/** Characters of a title that a resting label shows. */
const MEASURE_LENGTH = 14
const POLICY_LENGTH = 20

/** More neighbours than this are labelled only where there is room. */
const FEW = 48

const cut = (text: string, length: number): string => {
  const characters = Array.from(text)
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`
}

/** A plan's title with the words first that tell it from others: "2026年湖北省政府工作报告", "关于加强…的意见". */
const toldApart = (title: string): string => title.replace(/^关于/u, "").replace(/^(\d{4}年)(.+)$/su, "$2($1)")

const LABEL_RANK = { Policy: 10, Agency: 20, Measure: 30 } as const

/** What is looked at first, then its neighbours, then plans, agencies by degree, measures, the rest. */
function rank(node: ViewNode, focus: Focus): number {
  if (node.id === focus.hovered || node.id === focus.selected) return 0
  if (focus.near?.has(node.id) === true) return 1
  const own = node.label in LABEL_RANK ? LABEL_RANK[node.label as keyof typeof LABEL_RANK] : 40
  return own + 5 / (1 + node.degree) + (focus.near === undefined ? 0 : 50)
}

/** The words beside a node, whole for what is looked at; a plan whose measures are not drawn says how many it has. */
function captionOf(node: ViewNode, whole: boolean): string {
  const count = node.measures === undefined ? "" : ` ${node.measures}`
  if (whole) return `${node.label === "Agency" ? node.caption : node.name}${count}`
  if (node.label === "Policy") return `${cut(toldApart(node.caption), POLICY_LENGTH)}${count}`
  return `${cut(node.caption, MEASURE_LENGTH)}${count}`
}

/** The label of a node that stands at a place of the canvas. */
export function candidate(node: ViewNode, focus: Focus, at: { x: number; y: number; radius: number }): Candidate {
  const looked = node.id === focus.hovered || node.id === focus.selected
  const beside = focus.near !== undefined && focus.near.size <= FEW && focus.near.has(node.id)
  const text = captionOf(node, looked)
  return { id: node.id, text, ...at, rank: rank(node, focus), whole: looked || beside, wraps: node.label === "Policy" }
}
