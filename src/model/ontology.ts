/** The ontology in one table. Types, schemas, constraints, the link checker, the legend and the README derive from it. */

export type PropertyType = "string" | "integer" | "float" | "boolean" | "date" | "strings"

interface NodeRule {
  readonly zh: string
  readonly en: string
  readonly about: string
  readonly shape: "square" | "disc" | "ring" | "diamond" | "hexagon" | "triangle" | "triangle-small" | "pin" | "page"
  readonly light: string
  readonly dark: string
  /** Beside `id` and `name`, which every node has. */
  readonly properties: Readonly<Record<string, PropertyType>>
}

interface EdgeRule {
  readonly zh: string
  readonly en: string
  readonly ends: readonly (readonly [NodeLabel, NodeLabel])[]
  /** Whether the edge must, may or cannot carry the words that it rests on. */
  readonly evidence: "required" | "optional" | "none"
  readonly properties: Readonly<Record<string, PropertyType>>
}

export type NodeLabel =
  | "Document"
  | "Policy"
  | "Agency"
  | "Measure"
  | "Platform"
  | "Industry"
  | "Target"
  | "Indicator"
  | "Region"

export const NODES = {
  Document: {
    zh: "文档",
    en: "Document",
    about: "one loaded file",
    shape: "page",
    light: "#5f6368",
    dark: "#9aa0a6",
    properties: { file: "string", sha256: "string", text: "string" },
  },
  Policy: {
    zh: "政策",
    en: "Policy",
    about: "a plan, scheme, opinion or notice; also one that is only cited",
    shape: "square",
    light: "#26245e",
    dark: "#badbfe",
    properties: {
      title: "string",
      docNumber: "string",
      level: "string",
      issuedDate: "date",
      publishedDate: "date",
      validFrom: "date",
      validUntil: "date",
      periodStart: "integer",
      periodEnd: "integer",
      fullText: "boolean",
    },
  },
  Agency: {
    zh: "机构",
    en: "Agency",
    about: "an office by its full official name; a group such as 各高校院所 has kind group",
    shape: "ring",
    light: "#b13e06",
    dark: "#f3b01d",
    properties: { aliases: "strings", level: "string", kind: "string", jurisdiction: "string", function: "string" },
  },
  Measure: {
    zh: "措施",
    en: "Measure",
    about: "the smallest item of the outline that orders something done",
    shape: "disc",
    light: "#5673f0",
    dark: "#19affe",
    properties: { path: "string", headings: "strings", title: "string", order: "integer", text: "string" },
  },
  Platform: {
    zh: "平台",
    en: "Platform",
    about: "a named laboratory, institute, centre, facility, university, park, zone or service",
    shape: "diamond",
    light: "#5a34b4",
    dark: "#516ce9",
    properties: { aliases: "strings", formerNames: "strings", kind: "string" },
  },
  Industry: {
    zh: "产业",
    en: "Industry",
    about: "an industry or field of technology that a plan develops",
    shape: "hexagon",
    light: "#dd6f23",
    dark: "#c55123",
    properties: { aliases: "strings" },
  },
  Target: {
    zh: "目标",
    en: "Target",
    about: "one promised number",
    shape: "triangle",
    light: "#45240f",
    dark: "#faed9e",
    properties: {
      op: "string",
      value: "float",
      valueMax: "float",
      unit: "string",
      year: "integer",
      every: "string",
      baselineYear: "integer",
      baselineValue: "float",
      scope: "string",
      reported: "boolean",
    },
  },
  Indicator: {
    zh: "指标",
    en: "Indicator",
    about: "what a target measures, shared by all plans",
    shape: "triangle-small",
    light: "#a885a4",
    dark: "#8a6f91",
    properties: { unit: "string", synonyms: "strings" },
  },
  Region: {
    zh: "地区",
    en: "Region",
    about: "a region of GB/T 2260",
    shape: "pin",
    light: "#7d5c7a",
    dark: "#aea298",
    properties: { code: "string", level: "string" },
  },
} as const satisfies Record<NodeLabel, NodeRule>

export const EDGES = {
  STATES: { zh: "记载", en: "states", ends: [["Document", "Policy"]], evidence: "none", properties: {} },
  ISSUED: {
    zh: "发布",
    en: "issued",
    ends: [["Agency", "Policy"]],
    evidence: "required",
    properties: { mention: "string" },
  },
  CONTAINS: {
    zh: "包含",
    en: "contains",
    ends: [["Policy", "Measure"]],
    evidence: "required",
    properties: { order: "integer" },
  },
  LEADS: {
    zh: "牵头",
    en: "leads",
    ends: [["Agency", "Measure"]],
    evidence: "required",
    properties: { mode: "string", mention: "string", deadline: "string" },
  },
  SUPPORTS: {
    zh: "支持",
    en: "supports",
    ends: [
      ["Agency", "Measure"],
      ["Measure", "Platform"],
      ["Measure", "Industry"],
      ["Policy", "Platform"],
      ["Policy", "Industry"],
    ],
    evidence: "required",
    properties: { role: "string", action: "string", mention: "string", deadline: "string" },
  },
  SETS: {
    zh: "设定",
    en: "sets",
    ends: [
      ["Measure", "Target"],
      ["Policy", "Target"],
    ],
    evidence: "required",
    properties: {},
  },
  MEASURES: {
    zh: "衡量",
    en: "measures",
    ends: [["Target", "Indicator"]],
    evidence: "optional",
    properties: { mention: "string" },
  },
  LOCATED_IN: {
    zh: "位于",
    en: "located in",
    ends: [
      ["Platform", "Region"],
      ["Agency", "Region"],
    ],
    evidence: "optional",
    properties: { basis: "string" },
  },
  APPLIES_TO: { zh: "适用于", en: "applies to", ends: [["Policy", "Region"]], evidence: "optional", properties: {} },
  PART_OF: {
    zh: "属于",
    en: "part of",
    ends: [
      ["Region", "Region"],
      ["Industry", "Industry"],
      ["Agency", "Agency"],
    ],
    evidence: "none",
    properties: {},
  },
  COUNTERPART_OF: { zh: "对应", en: "counterpart of", ends: [["Agency", "Agency"]], evidence: "none", properties: {} },
  SUCCEEDS: {
    zh: "承接",
    en: "succeeds",
    ends: [["Agency", "Agency"]],
    evidence: "none",
    properties: { since: "string" },
  },
  CITES: {
    zh: "引用",
    en: "cites",
    ends: [["Policy", "Policy"]],
    evidence: "required",
    properties: { mention: "string" },
  },
  OVERLAPS: {
    zh: "重合",
    en: "overlaps",
    ends: [["Measure", "Measure"]],
    evidence: "optional",
    properties: { score: "float", kind: "string", reasons: "strings", decision: "string" },
  },
} as const satisfies Record<string, EdgeRule>

export type EdgeType = keyof typeof EDGES

export const NODE_LABELS = Object.keys(NODES) as NodeLabel[]
export const EDGE_TYPES = Object.keys(EDGES) as EdgeType[]

/** The property types of a label, `id` and `name` included. */
export const nodeProperties = (label: NodeLabel): Readonly<Record<string, PropertyType>> => ({
  id: "string",
  name: "string",
  ...NODES[label].properties,
})

/** The property types of an edge type. */
export const edgeProperties = (type: EdgeType): Readonly<Record<string, PropertyType>> => EDGES[type].properties

/** The properties in which a store keeps an edge's evidence, parallel lists, and what of the evidence each holds. */
export const EVIDENCE_PROPERTIES = {
  evidenceDocument: "document",
  evidenceStart: "start",
  evidenceEnd: "end",
  evidenceQuote: "quote",
} as const

/** What of its evidence a property of an edge holds; undefined where it is no such list. */
export const evidencePart = (property: string): "document" | "start" | "end" | "quote" | undefined =>
  Object.hasOwn(EVIDENCE_PROPERTIES, property)
    ? EVIDENCE_PROPERTIES[property as keyof typeof EVIDENCE_PROPERTIES]
    : undefined

/** Every name of the stored graph that a query may use. */
export const GRAPH_NAMES = {
  labels: NODE_LABELS,
  types: EDGE_TYPES,
  properties: [
    ...new Set([
      ...NODE_LABELS.flatMap((label) => Object.keys(nodeProperties(label))),
      ...EDGE_TYPES.flatMap((type) => Object.keys(edgeProperties(type))),
      ...Object.keys(EVIDENCE_PROPERTIES),
    ]),
  ],
} as const

/** Whether the ontology has an edge of this type between these labels. */
export const allowsEnds = (type: EdgeType, source: NodeLabel, target: NodeLabel): boolean =>
  (EDGES[type].ends as EdgeRule["ends"]).some(([from, to]) => from === source && to === target)
