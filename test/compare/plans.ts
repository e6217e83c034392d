import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import type { Evidence, GraphEdge, GraphNode, PolicyGraph, PropertyValue } from "../../src/model/graph.ts"
import {
  agencyId,
  documentId,
  edgeId,
  indicatorId,
  industryId,
  measureId,
  platformId,
  regionId,
  targetId,
} from "../../src/model/ids.ts"
import type { EdgeType, NodeLabel } from "../../src/model/ontology.ts"

export const lexicon = await readLexicon([SEED_LEXICON])

/** A measure as a test writes it: words of `text` that name things are linked. */
export interface MeasureSpec {
  readonly title: string
  readonly text?: string
  readonly path?: string
  readonly headings?: readonly string[]
  readonly leads?: readonly string[]
  readonly joint?: readonly string[]
  readonly supports?: readonly string[]
  readonly platforms?: readonly string[]
  readonly industries?: readonly string[]
  readonly targets?: readonly TargetSpec[]
  /** Measures printed inside this one. */
  readonly box?: readonly MeasureSpec[]
}

export interface TargetSpec {
  readonly indicator: string
  readonly quote: string
  readonly value: number
  readonly unit: string
  readonly year?: number
  readonly op?: string
  readonly baselineYear?: number
  readonly baselineValue?: number
}

export interface PlanSpec {
  readonly file: string
  readonly title: string
  readonly level: "national" | "province" | "city" | "county"
  readonly region?: string
  readonly issuer?: string
  readonly issuedDate?: string
  readonly docNumber?: string
  readonly periodStart?: number
  readonly periodEnd?: number
  readonly measures: readonly MeasureSpec[]
  readonly targets?: readonly TargetSpec[]
}

const REGIONS: Readonly<Record<string, { code: string; partOf?: string }>> = {
  甲省: { code: "990000" },
  乙市: { code: "990100", partOf: "甲省" },
  丙市: { code: "990200", partOf: "甲省" },
  丁省: { code: "980000" },
}

export const policyOf = (title: string): string => `policy:${title}`

/** A graph of plans, each measure and fact with its true place in a text made from the specs. */
export function graphOf(plans: readonly PlanSpec[], more: readonly GraphEdge[] = []): PolicyGraph {
  const builder = new Builder()
  for (const plan of plans) builder.plan(plan)
  for (const edge of more) builder.edges.set(edge.id, edge)
  return builder.graph()
}

/** That one office does the job of another one level up. */
export const counterpart = (lower: string, upper: string): GraphEdge => ({
  id: edgeId("COUNTERPART_OF", agencyId(lower), agencyId(upper)),
  type: "COUNTERPART_OF",
  source: agencyId(lower),
  target: agencyId(upper),
  properties: {},
  evidence: [],
})

class Builder {
  readonly nodes = new Map<string, GraphNode>()
  readonly edges = new Map<string, GraphEdge>()
  readonly documents: PolicyGraph["documents"] = []
  #text = ""
  #order = 0

  plan({ file, title, level, region, issuer, measures, targets = [], ...header }: PlanSpec): void {
    const [document, policy] = [documentId(file), policyOf(title)]
    this.#text = `${title}\n`
    this.#order = 0
    this.#node(document, "Document", file, { file })
    this.#node(policy, "Policy", title, { title, level, fullText: true, ...header })
    this.#edge("STATES", document, policy)
    if (issuer !== undefined) this.#edge("ISSUED", this.#node(agencyId(issuer), "Agency", issuer, {}), policy)
    if (region !== undefined) this.#edge("APPLIES_TO", policy, this.#region(region))
    for (const target of targets) {
      const start = this.#text.length
      this.#text += `${target.quote}。\n`
      this.#target(policy, target, document, start)
    }
    for (const measure of measures) this.#measure(measure, policy, document)
    this.documents.push({ id: document, file, sha256: "0".repeat(64), policy, text: this.#text })
  }

  graph(): PolicyGraph {
    return { documents: this.documents, nodes: [...this.nodes.values()], edges: [...this.edges.values()] }
  }

  #measure(spec: MeasureSpec, policy: string, document: string): void {
    const order = ++this.#order
    const start = this.#text.length
    const path = spec.path ?? `一/${order}`
    const id = measureId(policy, spec.title, path)
    this.#text += `${order}.${spec.title}。${spec.text ?? ""}`
    const clause = this.#roles(spec, id, document)
    this.#text += clause
    if (spec.box) this.#text += "专栏1重点行动"
    for (const inner of spec.box ?? []) this.#measure(inner, policy, document)
    const quote = this.#text.slice(start)
    const properties = { path, title: spec.title, headings: [...(spec.headings ?? [])], order, text: quote }
    this.#node(id, "Measure", spec.title, properties)
    this.#edge("CONTAINS", policy, id, { order }, [{ document, start, end: this.#text.length, quote }])
    const at = (word: string): Evidence[] => {
      const found = start + quote.indexOf(word)
      return [{ document, start: found, end: found + word.length, quote: word }]
    }
    for (const name of spec.platforms ?? [])
      this.#edge("SUPPORTS", id, this.#node(platformId(name), "Platform", name, {}), { action: "建设" }, at(name))
    for (const name of spec.industries ?? [])
      this.#edge("SUPPORTS", id, this.#node(industryId(name), "Industry", name, {}), {}, at(name))
    for (const target of spec.targets ?? []) this.#target(id, target, document, start + quote.indexOf(target.quote))
    this.#text += "\n"
  }

  /** Adds the edges of the offices, and returns the clause that names them. */
  #roles({ leads = [], joint = [], supports = [] }: MeasureSpec, measure: string, document: string): string {
    const named = [...leads, ...joint, ...supports]
    if (named.length === 0) return ""
    const clause = `(牵头单位:${named.join("、")})`
    const start = this.#text.length
    const evidence = [{ document, start: start + 1, end: start + clause.length - 1, quote: clause.slice(1, -1) }]
    const office = (name: string): string =>
      this.#node(agencyId(name), "Agency", name, { level: name.startsWith("甲省") ? "province" : "city" })
    for (const name of leads) this.#edge("LEADS", office(name), measure, { mode: "sole", mention: name }, evidence)
    for (const name of joint) this.#edge("LEADS", office(name), measure, { mode: "joint", mention: name }, evidence)
    for (const name of supports)
      this.#edge("SUPPORTS", office(name), measure, { role: "配合", mention: name }, evidence)
    return clause
  }

  #target(owner: string, { indicator, quote, ...rest }: TargetSpec, document: string, start: number): void {
    const evidence = [{ document, start, end: start + quote.length, quote }]
    const id = this.#node(targetId(owner, document, start), "Target", quote, { op: ">=", ...rest })
    this.#edge("SETS", owner, id, {}, evidence)
    this.#edge("MEASURES", id, this.#node(indicatorId(indicator), "Indicator", indicator, {}), {}, evidence)
  }

  #region(name: string): string {
    const { code, partOf } = REGIONS[name] as { code: string; partOf?: string }
    const id = this.#node(regionId(code), "Region", name, { code })
    if (partOf !== undefined) this.#edge("PART_OF", id, this.#region(partOf))
    return id
  }

  #node(id: string, label: NodeLabel, name: string, properties: Record<string, PropertyValue>): string {
    if (!this.nodes.has(id)) this.nodes.set(id, { id, label, name, properties })
    return id
  }

  #edge(
    type: EdgeType,
    source: string,
    target: string,
    properties: Record<string, PropertyValue> = {},
    evidence: Evidence[] = [],
  ): void {
    const id = edgeId(type, source, target)
    this.edges.set(id, { id, type, source, target, properties, evidence })
  }
}
