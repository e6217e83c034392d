import { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { ask, empty } from "./server.ts"

/** A small invented policy graph, the same at every call: integers are bigints, numbers are floats. */

type Properties = Record<string, unknown>

interface FixtureNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

interface FixtureEdge {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

export interface Fixture {
  readonly nodes: readonly FixtureNode[]
  readonly edges: readonly FixtureEdge[]
}

const REGIONS = [
  ["100000", "全国", "national", undefined],
  ["370000", "海东省", "province", "100000"],
  ["370100", "云州市", "city", "370000"],
  ["370200", "江城市", "city", "370000"],
  ["370101", "东湖区", "county", "370100"],
] as const

const OFFICES = ["科学技术局", "发展和改革委员会", "工业和信息化局", "财政局", "教育局", "大数据局"]
const INDUSTRIES = ["人工智能", "低空经济", "生物医药", "新能源", "海洋装备"]
const PLATFORMS = ["云州实验室", "江城创新中心", "海东超算中心", "东湖中试基地", "深海研究院"]
const INDICATORS = ["高新技术企业数量", "研发投入强度", "技术合同成交额", "专利拥有量"]
const TOPICS = ["培育企业", "建设平台", "引进人才", "推动转化", "开放合作", "数据共享", "绿色转型", "金融支持"]
const ROLES = ["配合", "责任", "参与", "指导"]

/** A generator of numbers that repeats itself. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

class Maker {
  readonly nodes: FixtureNode[] = []
  readonly edges: FixtureEdge[] = []
  private readonly next = random(7)

  node(id: string, labels: string | readonly string[], properties: Properties): string {
    const all = Object.entries({ id, ...properties }).filter(([, value]) => value !== undefined)
    this.nodes.push({ id, labels: typeof labels === "string" ? [labels] : labels, properties: Object.fromEntries(all) })
    return id
  }

  edge(source: string, type: string, target: string, properties: Properties = {}): void {
    this.edges.push({ source, type, target, properties })
  }

  int(below: number): number {
    return Math.floor(this.next() * below)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)] as T
  }

  chance(share: number): boolean {
    return this.next() < share
  }
}

const regions = (m: Maker): void => {
  for (const [code, name, level, parent] of REGIONS) {
    m.node(code, "Region", { name, code, level })
    if (parent !== undefined) m.edge(code, "PART_OF", parent)
  }
}

const agencies = (m: Maker): string[] => {
  const ids: string[] = []
  for (const [code, region, level] of REGIONS.slice(1, 4)) {
    for (const office of OFFICES) {
      const name = `${region}${level === "province" ? office.replace("局", "厅") : office}`
      const labels = office === "财政局" ? ["Agency", "Finance"] : "Agency"
      const aliases = m.chance(0.6) ? [name.slice(3), `${region[2]}${office.slice(0, 2)}`] : undefined
      const id = m.node(`agency/${name}`, labels, { name, level, kind: "office", jurisdiction: region, aliases })
      m.edge(id, "LOCATED_IN", code, { basis: "name" })
      ids.push(id)
    }
  }
  for (const [place, id] of ids.entries()) if (place >= 6) m.edge(id, "COUNTERPART_OF", ids[place % 6] as string)
  ids.push(m.node("agency/各高校院所", "Agency", { name: "各高校院所", kind: "group" }))
  return ids
}

const subjects = (m: Maker): void => {
  for (const name of INDUSTRIES) m.node(`industry/${name}`, "Industry", { name })
  m.edge("industry/海洋装备", "PART_OF", "industry/新能源")
  for (const name of PLATFORMS) {
    m.node(`platform/${name}`, "Platform", { name, kind: m.pick(["实验室", "中心", "基地"]) })
    m.edge(`platform/${name}`, "LOCATED_IN", m.pick(REGIONS)[0], { basis: "text" })
  }
  for (const name of INDICATORS) m.node(`indicator/${name}`, "Indicator", { name, unit: m.pick(["家", "%", "亿元"]) })
}

const policies = (m: Maker, offices: readonly string[]): string[] => {
  const measures: string[] = []
  for (let number = 1; number <= 6; number++) {
    const [code, region, level] = REGIONS[number % 4] as (typeof REGIONS)[number]
    const issuedDate = m.chance(0.8) ? `20${20 + number}-0${1 + m.int(9)}-1${m.int(9)}` : undefined
    const title = `${region}科技创新规划(${number})`
    const period = {
      periodStart: BigInt(2020 + number),
      periodEnd: number % 3 === 0 ? undefined : BigInt(2025 + number),
    }
    const id = m.node(`policy/${number}`, "Policy", {
      name: title,
      title,
      level,
      issuedDate,
      ...period,
      fullText: number !== 6,
    })
    m.edge(id, "APPLIES_TO", code)
    m.edge(m.pick(offices), "ISSUED", id, { mention: region })
    if (number > 1) m.edge(id, "CITES", `policy/${1 + m.int(number - 1)}`)
    for (let order = 1; order <= 8; order++) measures.push(measure(m, id, number, order, offices))
  }
  m.edge("policy/2", "CITES", "policy/2")
  return measures
}

const measure = (m: Maker, policy: string, number: number, order: number, offices: readonly string[]): string => {
  const title = `${m.pick(TOPICS)}${order}`
  const headings = m.chance(0.7) ? [m.pick(TOPICS), m.pick(["总体要求", "重点任务"])] : undefined
  const path = `${["一", "二", "三"][m.int(3)]}/${order}`
  const id = m.node(`measure/${number}/${order}`, "Measure", {
    name: title,
    title,
    path,
    headings,
    order: BigInt(order),
  })
  m.edge(policy, "CONTAINS", id, { order: BigInt(order) })
  const mode = m.chance(0.6) ? "sole" : "joint"
  for (let count = 0; count < (mode === "sole" ? 1 : 2); count++)
    m.edge(m.pick(offices), "LEADS", id, { mode, mention: "局" })
  for (let count = m.int(3); count > 0; count--) m.edge(m.pick(offices), "SUPPORTS", id, { role: m.pick(ROLES) })
  if (m.chance(0.5)) m.edge(id, "SUPPORTS", `industry/${m.pick(INDUSTRIES)}`, { action: m.pick(["培育", "做强"]) })
  if (m.chance(0.4)) m.edge(id, "SUPPORTS", `platform/${m.pick(PLATFORMS)}`, { action: "建设" })
  if (m.chance(0.4)) target(m, id)
  return id
}

const target = (m: Maker, owner: string): void => {
  const value = m.chance(0.5) ? m.int(200) * 10 : m.int(100) / 8
  const year = m.chance(0.8) ? BigInt(2025 + m.int(6)) : undefined
  const id = m.node(`target/${owner}`, "Target", {
    name: "目标",
    op: m.pick([">=", "<=", "~"]),
    value,
    year,
    unit: m.pick(["家", "%"]),
  })
  m.edge(owner, "SETS", id)
  m.edge(id, "MEASURES", `indicator/${m.pick(INDICATORS)}`)
}

/** The fixture's nodes and edges. */
export const policyGraph = (): Fixture => {
  const m = new Maker()
  regions(m)
  const offices = agencies(m)
  subjects(m)
  const measures = policies(m, offices)
  for (let count = 0; count < 12; count++) {
    m.edge(m.pick(measures), "OVERLAPS", m.pick(measures), {
      score: m.int(100) / 100,
      kind: m.pick(["same", "refines"]),
    })
  }
  return m
}

/** The fixture as the evaluator's graph; JavaScript numbers in it are floats. */
export const asGraph = ({ nodes, edges }: Fixture): MultiDirectedGraph => {
  const graph = new MultiDirectedGraph()
  for (const { id, labels, properties } of nodes) graph.addNode(id, { labels, properties })
  for (const { type, source, target: to, properties } of edges) graph.addDirectedEdge(source, to, { type, properties })
  return graph
}

/** Empties the server's database and fills it with the fixture. */
export const fill = async (driver: Driver, { nodes, edges }: Fixture): Promise<void> => {
  await empty(driver)
  for (const labels of new Set(nodes.map((node) => node.labels.join(":")))) {
    const rows = nodes.filter((node) => node.labels.join(":") === labels).map(({ properties }) => properties)
    for (const some of batches(rows))
      await ask(driver, `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, { rows: some })
  }
  const labelOf = new Map(nodes.map((node) => [node.id, node.labels.join(":")]))
  const kind = ({ type, source, target: to }: FixtureEdge) =>
    `(a:${labelOf.get(source)} {id: row.source}), (b:${labelOf.get(to)} {id: row.target}) CREATE (a)-[r:${type}]->(b)`
  for (const pattern of new Set(edges.map(kind))) {
    const rows = edges.filter((edge) => kind(edge) === pattern)
    for (const some of batches(rows)) {
      await ask(driver, `UNWIND $rows AS row MATCH ${pattern} SET r = row.properties`, { rows: some })
    }
  }
}

const BATCH = 20_000

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, part) => rows.slice(part * BATCH, (part + 1) * BATCH))
