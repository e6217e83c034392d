import type { Cell, Table } from "../export/table.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { MeasureRef, ResponsibilityAnswer } from "./contract/compare.ts"

const WORDS = {
  zh: {
    duties: "职责",
    facts: "依据",
    open: "待查",
    agency: "机构",
    load: "合计",
    lead: "牵头",
    joint: "共同负责",
    support: "配合",
    role: "职责",
    plan: "政策",
    path: "条目",
    measure: "措施",
    mention: "原文称谓",
    file: "文件",
    start: "起",
    end: "止",
    quote: "原文",
    question: "情形",
    withoutLead: "无牵头单位",
    severalLeads: "多个牵头单位",
    notUnderstood: "职责分句未读懂",
  },
  en: {
    duties: "Duties",
    facts: "Facts",
    open: "To check",
    agency: "Agency",
    load: "Measures",
    lead: "Lead",
    joint: "Joint lead",
    support: "Support",
    role: "Role",
    plan: "Plan",
    path: "Item",
    measure: "Measure",
    mention: "As written",
    file: "File",
    start: "Start",
    end: "End",
    quote: "Quote",
    question: "Finding",
    withoutLead: "No lead",
    severalLeads: "Several leads",
    notUnderstood: "Clause not understood",
  },
} as const

type Words = (typeof WORDS)["zh" | "en"]

/** The page's table, the facts that it rests on with their quotes, and the measures to look into. */
export function responsibilityTables(answer: ResponsibilityAnswer, graph: PolicyGraph, lang: "zh" | "en"): Table[] {
  const words = WORDS[lang]
  return [dutyTable(answer, words), factTable(answer, graph, words), openTable(answer, words)]
}

function dutyTable({ plans, rows }: ResponsibilityAnswer, words: Words): Table {
  return {
    name: words.duties,
    columns: [
      words.agency,
      words.load,
      ...plans.flatMap(({ title }) => [words.lead, words.joint, words.support].map((role) => `${title} ${role}`)),
    ],
    rows: rows.map(({ offices, load, duties }) => {
      const byPlan = new Map(duties.map((duty) => [duty.policy, duty]))
      return [
        offices.map(({ name }) => name).join("; "),
        load,
        ...plans.flatMap(({ id }): Cell[] => {
          const duty = byPlan.get(id)
          return [duty?.leads.length ?? 0, duty?.joint.length ?? 0, duty?.supports.length ?? 0]
        }),
      ]
    }),
  }
}

function factTable({ plans }: ResponsibilityAnswer, graph: PolicyGraph, words: Words): Table {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const files = new Map(graph.documents.map(({ id, file }) => [id, file]))
  const titles = new Map(plans.map(({ id, title }) => [id, title]))
  const planOf = new Map(
    graph.edges.filter(({ type }) => type === "CONTAINS").map(({ source, target }) => [target, titles.get(source)]),
  )
  const rows = graph.edges.flatMap(({ type, source, target, properties, evidence }): Cell[][] => {
    const [agency, measure] = [nodes.get(source), nodes.get(target)]
    const plan = planOf.get(target)
    if (plan === undefined || agency?.label !== "Agency" || (type !== "LEADS" && type !== "SUPPORTS")) return []
    const role = type === "SUPPORTS" ? words.support : properties.mode === "joint" ? words.joint : words.lead
    const fact = [agency.name, role, plan, text(measure?.properties.path), measure?.name, text(properties.mention)]
    return evidence.map(({ document, start, end, quote }) => [...fact, files.get(document), start, end, quote])
  })
  const { agency, role, plan, path, measure, mention, file, start, end, quote } = words
  return { name: words.facts, columns: [agency, role, plan, path, measure, mention, file, start, end, quote], rows }
}

function openTable({ plans, withoutLead, severalLeads, notUnderstood }: ResponsibilityAnswer, words: Words): Table {
  const titles = new Map(plans.map(({ id, title }) => [id, title]))
  const found = (question: string, measures: readonly MeasureRef[]): Cell[][] =>
    measures.map(({ policy, path, title }) => [question, titles.get(policy), path, title])
  return {
    name: words.open,
    columns: [words.question, words.plan, words.path, words.measure],
    rows: [
      ...found(words.withoutLead, withoutLead),
      ...found(words.severalLeads, severalLeads),
      ...found(words.notUnderstood, notUnderstood),
    ],
  }
}

const text = (value: unknown): Cell => (typeof value === "string" ? value : undefined)
