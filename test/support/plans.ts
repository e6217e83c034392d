import fc from "fast-check"
import type { DocumentGraph } from "../../src/model/graph.ts"
import {
  agencyId,
  documentId,
  edgeId,
  indicatorId,
  industryId,
  measureId,
  platformId,
  policyId,
  regionId,
  stubId,
  targetId,
} from "../../src/model/ids.ts"
import type { Derive, GraphView } from "../../src/model/linker.ts"
import { Writer } from "./writer.ts"

/** What an invented plan says; small numbers choose from small worlds, so that plans meet in their nodes. */
export interface PlanSketch {
  readonly file: string
  /** Which of the plans below it states. */
  readonly plan: number
  readonly measures: readonly {
    readonly title: number
    readonly lead: number
    readonly supports: readonly number[]
    readonly platform?: number
    readonly industry?: number
    readonly target?: number
  }[]
  readonly cites: readonly number[]
  readonly fullText: boolean
}

interface Place {
  readonly code: string
  readonly name: string
  readonly level: "national" | "province" | "city" | "county"
}

const COUNTRY: Place = { code: "100000", name: "中国", level: "national" }
const LIAONING: Place = { code: "210000", name: "辽宁省", level: "province" }
const ANSHAN: Place = { code: "210300", name: "鞍山市", level: "city" }
const TIEXI: Place = { code: "210302", name: "铁西区", level: "county" }
const ABOVE = new Map([
  [TIEXI, ANSHAN],
  [ANSHAN, LIAONING],
])

const PLANS = [
  { title: "关于推进装备制造业改造的意见", place: COUNTRY, issuer: 0, docNumber: "国发〔2031〕8号" },
  { title: "辽宁省冰雪经济三年计划(2031-2033年)", place: LIAONING, issuer: 1, docNumber: "辽政发〔2031〕3号" },
  { title: "鞍山市冰雪经济实施方案", place: ANSHAN, issuer: 2 },
  { title: "鞍山市人民政府关于促进菱镁产业发展的意见", place: ANSHAN, issuer: 2 },
  { title: "铁西区菱镁产业实施细则", place: TIEXI, issuer: 3 },
] as const

/** As other plans cite them: in a wrapper, with the issuer in front, with another dash. */
const CITED = [
  "国务院关于推进装备制造业改造的意见",
  "辽宁省人民政府关于印发辽宁省冰雪经济三年计划(2031—2033年)的通知",
  "鞍山市冰雪经济实施方案",
  "关于促进菱镁产业发展的意见",
  "某部关于无人知晓之事的决定",
  "国务院关于促进菱镁产业发展的意见",
] as const

const AGENCIES: readonly { name: string; place?: Place; role?: string; says: readonly string[] }[] = [
  { name: "国务院", place: COUNTRY, says: ["国务院"] },
  { name: "辽宁省人民政府", place: LIAONING, says: ["省政府"] },
  { name: "鞍山市人民政府", place: ANSHAN, says: ["市政府", "市人民政府"] },
  { name: "铁西区人民政府", place: TIEXI, says: ["区政府"] },
  { name: "工业和信息化部", place: COUNTRY, role: "industry", says: ["工业和信息化部", "工信部"] },
  { name: "辽宁省工业和信息化厅", place: LIAONING, role: "industry", says: ["省工信厅", "省工业和信息化厅"] },
  { name: "鞍山市工业和信息化局", place: ANSHAN, role: "industry", says: ["市工信局"] },
  { name: "铁西区工业和信息化局", place: TIEXI, role: "industry", says: ["区工信局"] },
  { name: "辽宁省体育局", place: LIAONING, role: "sport", says: ["省体育局"] },
  { name: "鞍山市体育局", place: ANSHAN, role: "sport", says: ["市体育局"] },
  { name: "各县区", says: ["各县区", "各县(市、区)"] },
]

const MEASURES = ["建设滑雪场", "组建菱镁实验室", "改造高炉", "培育冰雪装备企业", "开放共享检测平台"]
const PLATFORMS = [
  { name: "千山滑雪场", place: ANSHAN, former: [] as string[] },
  { name: "菱镁新材料实验室", place: TIEXI, former: ["菱镁研究所"] },
  { name: "辽宁装备检测中心", place: LIAONING, former: [] as string[] },
]
const INDUSTRIES = [{ name: "冰雪经济" }, { name: "冰雪装备", partOf: "冰雪经济" }, { name: "菱镁产业" }]
const INDICATORS = [
  { name: "滑雪场数量", says: ["滑雪场", "滑雪场总数"], unit: "家", value: 20 },
  { name: "研发投入强度", says: ["研发强度"], unit: "%", value: 2.75 },
]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** The id of the policy that a plan of `PLANS` is. */
export function planId(index: number): string {
  const plan = pick<(typeof PLANS)[number]>(PLANS, index)
  const issuers = [pick(AGENCIES, plan.issuer).name]
  return policyId({
    title: plan.title,
    issuers,
    date: "2031-05-01",
    ...("docNumber" in plan && { docNumber: plan.docNumber }),
  })
}

export const agency = (index: number): string => agencyId(pick(AGENCIES, index).name)

/** The DocumentGraph of a sketch. */
export function planGraph(sketch: PlanSketch): DocumentGraph {
  const plan = pick<(typeof PLANS)[number]>(PLANS, sketch.plan)
  const policy = planId(sketch.plan)
  const writer = new Writer(sketch.file, {
    id: policy,
    name: plan.title,
    properties: {
      level: plan.place.level,
      issuedDate: "2031-05-01",
      periodEnd: 2033,
      fullText: sketch.fullText,
      ...("docNumber" in plan && { docNumber: plan.docNumber }),
    },
  })
  const issuer = addAgency(writer, plan.issuer, 0)
  writer.edge("ISSUED", issuer.id, policy, `${issuer.mention}发布本文件`, { mention: issuer.mention })
  if (plan.place !== COUNTRY) writer.edge("APPLIES_TO", policy, addRegion(writer, plan.place), plan.place.name)
  for (const [index, measure] of sketch.measures.entries()) addMeasure(writer, sketch, measure, index + 1)
  for (const index of sketch.cites) {
    const title = pick<string>(CITED, index)
    const cited = writer.node("Policy", stubId(title), title, { title })
    writer.edge("CITES", policy, cited, `落实《${title}》`, { mention: title })
  }
  return writer.done()
}

function addMeasure(writer: Writer, sketch: PlanSketch, measure: PlanSketch["measures"][number], order: number): void {
  const policy = planId(sketch.plan)
  const title = pick(MEASURES, measure.title)
  const id = writer.node("Measure", measureId(policy, title, String(order)), title, {
    path: `一/${order}`,
    headings: ["一、重点任务"],
    title,
    order,
    text: `${order}.${title}。`,
  })
  writer.edge("CONTAINS", policy, id, `${order}.${title}。`, { order })
  const lead = addAgency(writer, measure.lead, order)
  writer.edge("LEADS", lead.id, id, `牵头单位:${lead.mention}`, { mode: "sole", mention: lead.mention })
  for (const index of measure.supports) {
    const support = addAgency(writer, index, order)
    writer.edge("SUPPORTS", support.id, id, `配合单位:${support.mention}`, { role: "配合", mention: support.mention })
  }
  if (measure.platform !== undefined) addPlatform(writer, id, measure.platform)
  if (measure.industry !== undefined) addIndustry(writer, id, measure.industry)
  if (measure.target !== undefined) addTarget(writer, id, sketch.file, measure.target, order)
}

function addAgency(writer: Writer, index: number, turn: number): { id: string; mention: string } {
  const { name, place, role, says } = pick(AGENCIES, index)
  const mention = pick(says, turn)
  const id = writer.node("Agency", agencyId(name), name, {
    ...(mention !== name && { aliases: [mention] }),
    ...(place && { level: place.level, jurisdiction: place.code }),
    ...(role && { function: role }),
    kind: place ? "government" : "group",
  })
  if (place && place !== COUNTRY) writer.edge("LOCATED_IN", id, addRegion(writer, place), undefined, { basis: "name" })
  return { id, mention }
}

function addRegion(writer: Writer, { code, name, level }: Place): string {
  const id = writer.node("Region", regionId(code), name, { code, level })
  const above = [...ABOVE].find(([place]) => place.code === code)?.[1]
  if (above !== undefined) writer.edge("PART_OF", id, addRegion(writer, above))
  return id
}

function addPlatform(writer: Writer, measure: string, index: number): void {
  const { name, place, former } = pick(PLATFORMS, index)
  const id = writer.node("Platform", platformId(name), name, {
    ...(former.length > 0 && { formerNames: former }),
    kind: "laboratory",
  })
  writer.edge("SUPPORTS", measure, id, `建设${name}`, { action: "建设", mention: name })
  writer.edge("LOCATED_IN", id, addRegion(writer, place), `位于${place.name}的${name}`, { basis: "text" })
}

function addIndustry(writer: Writer, measure: string, index: number): void {
  const { name, partOf } = pick<{ name: string; partOf?: string }>(INDUSTRIES, index)
  const id = writer.node("Industry", industryId(name), name)
  writer.edge("SUPPORTS", measure, id, `发展${name}`, { action: "发展", mention: name })
  if (partOf !== undefined) writer.edge("PART_OF", id, writer.node("Industry", industryId(partOf), partOf))
}

function addTarget(writer: Writer, measure: string, file: string, index: number, order: number): void {
  const { name, says, unit, value } = pick(INDICATORS, index)
  const mention = pick(says, order)
  const id = writer.node("Target", targetId(measure, `document:${file}`, order), `${mention} ≥${value}${unit}`, {
    op: ">=",
    value,
    unit,
    year: 2033,
  })
  const sentence = `到2033年,${mention}达到${value}${unit}`
  writer.edge("SETS", measure, id, sentence)
  writer.edge(
    "MEASURES",
    id,
    writer.node("Indicator", indicatorId(name), name, { unit, synonyms: [mention] }),
    sentence,
    {
      mention,
    },
  )
}

/** A derived edge for the same title in a plan of one level and one of a lower level: what a comparison of plans stands for. */
export const sameTitles: Derive = (graph, policies) => {
  const measures = [...graph.nodes()]
    .filter(({ label }) => label === "Measure")
    .map((node) => ({ node, ...planOf(graph, node.id) }))
  const edges = measures.flatMap((upper) =>
    measures
      .filter((lower) => lower.node.name === upper.node.name && upper.rank < lower.rank)
      .filter((lower) => policies.has(upper.policy) || policies.has(lower.policy))
      .map((lower) => ({
        id: edgeId("OVERLAPS", upper.node.id, lower.node.id),
        type: "OVERLAPS" as const,
        source: upper.node.id,
        target: lower.node.id,
        properties: {
          score: 0.5 + [...graph.edgesAt(lower.node.id)].filter(({ type }) => type === "LEADS").length / 4,
          kind: "same",
        },
        evidence: [],
      })),
  )
  return { policies, edges }
}

const RANKS = ["national", "province", "city", "county"]

function planOf(graph: GraphView, measure: string): { policy: string; rank: number } {
  const policy = [...graph.edgesAt(measure)].find(({ type }) => type === "CONTAINS")?.source ?? ""
  return { policy, rank: RANKS.indexOf(String(graph.node(policy)?.properties.level)) }
}

const upTo = (max: number) => fc.nat({ max })

/** Invented plans: few files and few plans, so that a file often comes again with other words. */
export const planArb: fc.Arbitrary<PlanSketch> = fc.record({
  file: fc.constantFrom("a.txt", "b.txt", "省/c.txt", "省/d 一.txt"),
  plan: upTo(PLANS.length - 1),
  measures: fc.array(
    fc.record(
      {
        title: upTo(MEASURES.length - 1),
        lead: upTo(AGENCIES.length - 1),
        supports: fc.uniqueArray(upTo(AGENCIES.length - 1), { maxLength: 2 }),
        platform: upTo(2),
        industry: upTo(2),
        target: upTo(1),
      },
      { requiredKeys: ["title", "lead", "supports"] },
    ),
    { maxLength: 4 },
  ),
  cites: fc.uniqueArray(upTo(CITED.length - 1), { maxLength: 3 }),
  fullText: fc.boolean(),
})

/** A plan with nothing in it but what is given. */
export const sketch = (given: Partial<PlanSketch> & Pick<PlanSketch, "plan">): PlanSketch => ({
  file: `${given.plan}.txt`,
  measures: [],
  cites: [],
  fullText: true,
  ...given,
})

/** What may happen to a store: a document comes, or comes again with other words, or goes. */
export type Step = { readonly load: PlanSketch } | { readonly remove: string }

export const stepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ load: planArb }) },
  { weight: 1, arbitrary: fc.record({ remove: planArb.map(({ file }) => documentId(file)) }) },
)

/** The documents that are there when all steps are done. */
export function remaining(steps: readonly Step[]): DocumentGraph[] {
  const left = new Map<string, DocumentGraph>()
  for (const step of steps) {
    if ("remove" in step) left.delete(step.remove)
    else left.set(documentId(step.load.file), planGraph(step.load))
  }
  return [...left.values()]
}
