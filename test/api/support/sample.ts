import type { GraphEdge, GraphNode, PolicyGraph } from "../../../src/model/graph.ts"

/** Two invented plans, one of a province and one of a city in it, with evidence at its true place. */
const PROVINCE_TEXT = `云岭省轻舟产业行动方案
一、夯实基础
(一)建设轻舟实验室。依托省船舶研究所建设轻舟实验室,到2030年建成试验水池3个。(牵头单位:省科技厅;责任单位:省财政厅)
(二)发展内河航运。(牵头单位:省交通运输厅)
二、强化保障
(三)加大投入。由省财政厅统筹资金。`

const CITY_TEXT = `临江市轻舟产业实施意见
1. 落实轻舟实验室建设。配合建设轻舟实验室!市科技局牵头,市财政局配合。`

const PROVINCE = "document:province.txt"
const CITY = "document:city.txt"
const TEXTS: Readonly<Record<string, string>> = { [PROVINCE]: PROVINCE_TEXT, [CITY]: CITY_TEXT }

const node = (
  id: string,
  label: GraphNode["label"],
  name: string,
  properties: GraphNode["properties"] = {},
): GraphNode => ({
  id,
  label,
  name,
  properties,
})

/** An edge that rests on the first place of the quote. */
function edge(
  type: GraphEdge["type"],
  source: string,
  target: string,
  document?: string,
  quote?: string,
  properties: GraphEdge["properties"] = {},
): GraphEdge {
  const id = `${type}:${source}>${target}`
  if (document === undefined || quote === undefined) return { id, type, source, target, properties, evidence: [] }
  const start = (TEXTS[document] ?? "").indexOf(quote)
  if (start < 0) throw new Error(`The sample has no ${quote}`)
  return { id, type, source, target, properties, evidence: [{ document, start, end: start + quote.length, quote }] }
}

export const IDS = {
  province: "policy:云政发〔2026〕1号",
  city: "policy:临江市轻舟产业实施意见",
  lab: "measure:云政发〔2026〕1号#建设轻舟实验室",
  shipping: "measure:云政发〔2026〕1号#发展内河航运",
  money: "measure:云政发〔2026〕1号#加大投入",
  cityLab: "measure:临江市轻舟产业实施意见#落实轻舟实验室建设",
  science: "agency:云岭省科学技术厅",
  finance: "agency:云岭省财政厅",
  cityScience: "agency:临江市科学技术局",
  platform: "platform:轻舟实验室",
  target: "target:试验水池",
  provinceDocument: PROVINCE,
  cityDocument: CITY,
} as const

export function sampleGraph(): PolicyGraph {
  return {
    documents: [
      { id: PROVINCE, file: "province.txt", sha256: "a".repeat(64), policy: IDS.province, text: PROVINCE_TEXT },
      { id: CITY, file: "city.txt", sha256: "b".repeat(64), policy: IDS.city, text: CITY_TEXT },
    ],
    nodes: [
      node(PROVINCE, "Document", "province.txt", { file: "province.txt" }),
      node(CITY, "Document", "city.txt", { file: "city.txt" }),
      node(IDS.province, "Policy", "云岭省轻舟产业行动方案", {
        title: "云岭省轻舟产业行动方案",
        docNumber: "云政发〔2026〕1号",
        level: "province",
        issuedDate: "2026-03-01",
      }),
      node(IDS.city, "Policy", "临江市轻舟产业实施意见", { title: "临江市轻舟产业实施意见", level: "city" }),
      node("policy:船舶工业条例", "Policy", "船舶工业条例", { title: "船舶工业条例" }),
      node(IDS.lab, "Measure", "建设轻舟实验室", {
        path: "一/(一)",
        title: "建设轻舟实验室",
        order: 1,
        headings: ["夯实基础"],
      }),
      node(IDS.shipping, "Measure", "发展内河航运", {
        path: "一/(二)",
        title: "发展内河航运",
        order: 2,
        headings: ["夯实基础"],
      }),
      node(IDS.money, "Measure", "加大投入", { path: "二/(三)", title: "加大投入", order: 3, headings: ["强化保障"] }),
      node(IDS.cityLab, "Measure", "落实轻舟实验室建设", { path: "1", title: "落实轻舟实验室建设", order: 1 }),
      node(IDS.science, "Agency", "云岭省科学技术厅", { aliases: ["省科技厅"], level: "province", kind: "office" }),
      node(IDS.finance, "Agency", "云岭省财政厅", { aliases: ["省财政厅"], level: "province", kind: "office" }),
      node("agency:云岭省交通运输厅", "Agency", "云岭省交通运输厅", { aliases: ["省交通运输厅"], level: "province" }),
      node(IDS.cityScience, "Agency", "临江市科学技术局", { aliases: ["市科技局"], level: "city" }),
      node("agency:临江市财政局", "Agency", "临江市财政局", { aliases: ["市财政局"], level: "city" }),
      node(IDS.platform, "Platform", "轻舟实验室", { kind: "laboratory", formerNames: ["云岭内河船模实验室"] }),
      node(IDS.target, "Target", "试验水池 ≥ 3 个", { op: ">=", value: 3, unit: "个", year: 2030 }),
      node("indicator:试验水池数量", "Indicator", "试验水池数量", { unit: "个", synonyms: ["试验水池"] }),
    ],
    edges: [
      edge("STATES", PROVINCE, IDS.province),
      edge("STATES", CITY, IDS.city),
      edge("CONTAINS", IDS.province, IDS.lab, PROVINCE, "建设轻舟实验室", { order: 1 }),
      edge("CONTAINS", IDS.province, IDS.shipping, PROVINCE, "发展内河航运", { order: 2 }),
      edge("CONTAINS", IDS.province, IDS.money, PROVINCE, "加大投入", { order: 3 }),
      edge("CONTAINS", IDS.city, IDS.cityLab, CITY, "落实轻舟实验室建设", { order: 1 }),
      edge("LEADS", IDS.science, IDS.lab, PROVINCE, "牵头单位:省科技厅", { mode: "sole", mention: "省科技厅" }),
      edge("SUPPORTS", IDS.finance, IDS.lab, PROVINCE, "责任单位:省财政厅", { role: "责任", mention: "省财政厅" }),
      edge("LEADS", "agency:云岭省交通运输厅", IDS.shipping, PROVINCE, "牵头单位:省交通运输厅", { mode: "sole" }),
      edge("LEADS", IDS.finance, IDS.money, PROVINCE, "由省财政厅统筹资金", { mode: "sole" }),
      edge("LEADS", IDS.cityScience, IDS.cityLab, CITY, "市科技局牵头", { mode: "sole" }),
      edge("SUPPORTS", "agency:临江市财政局", IDS.cityLab, CITY, "市财政局配合", { role: "配合" }),
      edge("SUPPORTS", IDS.lab, IDS.platform, PROVINCE, "建设轻舟实验室", { action: "建设", mention: "轻舟实验室" }),
      edge("SUPPORTS", IDS.cityLab, IDS.platform, CITY, "轻舟实验室", { action: "建设", mention: "轻舟实验室" }),
      edge("SETS", IDS.lab, IDS.target, PROVINCE, "建成试验水池3个"),
      edge("MEASURES", IDS.target, "indicator:试验水池数量", PROVINCE, "试验水池"),
      edge("COUNTERPART_OF", IDS.cityScience, IDS.science),
      edge("CITES", IDS.city, "policy:船舶工业条例", CITY, "轻舟产业"),
    ],
  }
}
