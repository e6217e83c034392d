import { overlapDeriver } from "../../src/compare/index.ts"
import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import { link } from "../../src/link/index.ts"
import type { PolicyGraph } from "../../src/model/graph.ts"
import { readDocument } from "../../src/pipeline.ts"
import { type StoredValue, storedEdge, storedNode } from "../../src/store/stored.ts"
import type { Fixture } from "../cypher/support/policy-graph.ts"
import { documentsOf } from "./documents.ts"

type Properties = Record<string, StoredValue>
type Nodes = Fixture["nodes"][number][]
type Edges = Fixture["edges"][number][]

const seeds = async (): Promise<PolicyGraph> => {
  const lexicon = await readLexicon([SEED_LEXICON])
  const read = await Promise.all((await documentsOf(1)).map((file) => readDocument(file, lexicon)))
  return link(
    read.flatMap(({ graph }) => graph ?? []),
    [],
    overlapDeriver(lexicon),
  )
}

const NAMED = new Set(["id", "name", "title", "code", "evidenceDocument"])

/** What names a thing, told apart by the round; the first round stays as it is. */
const inRound = (properties: Properties, round: number): Properties => {
  const suffix = (value: unknown): unknown => (Array.isArray(value) ? value.map(suffix) : `${String(value)}·${round}`)
  const change = ([key, value]: [string, StoredValue]) => [key, NAMED.has(key) ? suffix(value) : value] as const
  return round === 0 ? properties : (Object.fromEntries(Object.entries(properties).map(change)) as Properties)
}

/** The graph of the seed documents so many times side by side, each time with names of its own. */
export const seedGraph = async (rounds: number): Promise<Fixture> => {
  const graph = await seeds()
  const nodes: Nodes = []
  const edges: Edges = []
  for (let round = 0; round < rounds; round++) {
    for (const node of graph.nodes) {
      const properties = inRound(storedNode(node), round)
      nodes.push({ id: properties.id as string, labels: [node.label], properties })
    }
    for (const edge of graph.edges) {
      const properties = inRound({ ...storedEdge(edge), source: edge.source, target: edge.target }, 0)
      const { source, target, ...rest } = properties
      const end = (id: StoredValue | undefined) => inRound({ id: id as string }, round).id as string
      edges.push({ type: edge.type, source: end(source), target: end(target), properties: inRound(rest, round) })
    }
  }
  return { nodes, edges }
}

/** Numbers from 0 to 1 that repeat themselves. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const LEVELS = ["national", "province", "city", "county"]
const ROLES = ["配合", "责任", "参与", "指导"]
const TOPICS = ["培育企业", "建设平台", "引进人才", "推动转化", "开放合作", "数据共享", "绿色转型", "金融支持"]

/** Shares of the labels among all nodes; measures take the rest. */
const SHARES = {
  Document: 0.01,
  Policy: 0.015,
  Agency: 0.025,
  Platform: 0.05,
  Industry: 0.02,
  Region: 0.02,
  Target: 0.2,
  Indicator: 0.03,
} as const

type Label = keyof typeof SHARES | "Measure"

/** A graph of the whole ontology with about so many nodes and just so many edges, the same at every call. */
class Large {
  readonly nodes: Nodes = []
  readonly edges: Edges = []
  private readonly next = random(11)
  private readonly counts = new Map<Label, number>()

  constructor(nodes: number, edges: number) {
    for (const [label, share] of Object.entries(SHARES)) this.counts.set(label as Label, Math.floor(nodes * share))
    this.counts.set("Measure", nodes - [...this.counts.values()].reduce((sum, count) => sum + count, 0))
    for (const label of this.counts.keys()) for (let n = 0; n < this.count(label); n++) this.node(label, n)
    this.outlines()
    this.places()
    this.targets()
    this.between(edges - this.edges.length)
  }

  private count(label: Label): number {
    return this.counts.get(label) as number
  }

  /** A number below, small ones more often than large ones as `skew` grows. */
  private below(limit: number, skew = 1): number {
    return Math.floor(this.next() ** skew * limit)
  }

  private some(label: Label, skew = 1): string {
    return `${label}/${this.below(this.count(label), skew)}`
  }

  private node(label: Label, n: number): void {
    const id = `${label}/${n}`
    const level = LEVELS[n % 4] as string
    const own: Readonly<Record<Label, () => Properties>> = {
      Document: () => ({ file: `${n}.txt`, sha256: `${n}` }),
      Policy: () => ({
        title: `规划${n}`,
        level,
        issuedDate: `20${10 + (n % 16)}-05-01`,
        periodStart: 2000 + (n % 25),
      }),
      Agency: () => ({ level, kind: "office", aliases: [`部门${n}`, `局${n}`] }),
      Platform: () => ({ kind: n % 3 === 0 ? "实验室" : "中心" }),
      Industry: () => ({ aliases: [`产业${n}`] }),
      Region: () => ({ code: `${100_000 + n}`, level }),
      Target: () => ({ op: ">=", value: n % 700, unit: n % 3 === 0 ? "家" : "%", year: 2020 + (n % 15) }),
      Indicator: () => ({ unit: "家", synonyms: [`量${n}`] }),
      Measure: () => ({
        title: `${TOPICS[n % 8]}${n % 997}`,
        path: `${n % 9}/${n % 50}`,
        headings: [TOPICS[n % 7] as string],
        order: n % 50,
        text: `${TOPICS[n % 8]},${TOPICS[n % 5]}。`.repeat(3),
      }),
    }
    this.nodes.push({ id, labels: [label], properties: { id, name: `${label}${n}`, ...own[label]() } })
  }

  private edge(type: string, source: string, target: string, properties: Properties = {}): void {
    const id = `${type}/${this.edges.length}`
    this.edges.push({ type, source, target, properties: { id, ...properties } })
  }

  private evidence(): Properties {
    const start = this.below(9000)
    const quote = TOPICS[start % 8] as string
    const document = this.some("Document")
    return {
      evidenceDocument: [document],
      evidenceStart: [start],
      evidenceEnd: [start + quote.length],
      evidenceQuote: [quote],
    }
  }

  private outlines(): void {
    for (let n = 0; n < this.count("Document"); n++) this.edge("STATES", `Document/${n}`, `Policy/${n}`)
    for (let n = 0; n < this.count("Policy"); n++) {
      this.edge("ISSUED", this.some("Agency"), `Policy/${n}`, { mention: "局", ...this.evidence() })
      this.edge("APPLIES_TO", `Policy/${n}`, `Region/${this.below(60)}`)
    }
    for (let n = 0; n < this.count("Measure"); n++)
      this.edge("CONTAINS", `Policy/${n % this.count("Document")}`, `Measure/${n}`, { order: n % 50 })
  }

  private places(): void {
    for (let n = 1; n < this.count("Region"); n++) this.edge("PART_OF", `Region/${n}`, `Region/${Math.floor(n / 12)}`)
    for (let n = 20; n < this.count("Industry"); n++)
      this.edge("PART_OF", `Industry/${n}`, `Industry/${Math.floor(n / 20)}`)
    for (let n = 0; n < this.count("Platform"); n++) this.edge("LOCATED_IN", `Platform/${n}`, this.some("Region"))
    for (let n = 1; n < this.count("Agency"); n++)
      if (n % 2 === 0) this.edge("COUNTERPART_OF", `Agency/${n}`, `Agency/${n >> 1}`)
    for (let n = 0; n < 100; n++) this.edge("SUCCEEDS", this.some("Agency"), this.some("Agency"), { since: "2018" })
  }

  private targets(): void {
    for (let n = 0; n < this.count("Target"); n++) {
      this.edge("SETS", n % 5 === 0 ? this.some("Policy") : this.some("Measure"), `Target/${n}`, this.evidence())
      this.edge("MEASURES", `Target/${n}`, this.some("Indicator", 2))
    }
  }

  private between(left: number): void {
    for (let n = 0; n < left; n++) {
      const kind = n % 20
      const measure = this.some("Measure")
      if (kind < 6) this.duty("LEADS", measure, { mode: n % 3 === 0 ? "joint" : "sole" })
      else if (kind < 12) this.duty("SUPPORTS", measure, { role: ROLES[n % 4] as string })
      else if (kind < 15) this.edge("SUPPORTS", measure, this.some("Platform"), { action: "建设", ...this.evidence() })
      else if (kind < 17) this.edge("SUPPORTS", measure, this.some("Industry"), { action: "培育", ...this.evidence() })
      else if (kind < 18) this.edge("CITES", this.some("Policy"), this.some("Policy"), this.evidence())
      else this.edge("OVERLAPS", measure, this.some("Measure"), { score: this.below(100) / 100, kind: "same" })
    }
  }

  private duty(type: string, measure: string, properties: Properties): void {
    this.edge(type, this.some("Agency", 1.5), measure, { ...properties, mention: "市局", ...this.evidence() })
  }
}

export const largeGraph = (nodes: number, edges: number): Fixture => {
  const { nodes: allNodes, edges: allEdges } = new Large(nodes, edges)
  return { nodes: allNodes, edges: allEdges }
}
