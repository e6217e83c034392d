import { describe, expect, it } from "vitest"
import { align, overlapDeriver, overlapEdges } from "../../src/compare/index.ts"
import { graphView } from "../../src/compare/view.ts"
import { createLinker } from "../../src/link/index.ts"
import type { DocumentGraph, PolicyGraph } from "../../src/model/graph.ts"
import type { Linker } from "../../src/model/linker.ts"
import { graphOf, lexicon, type PlanSpec, policyOf } from "./plans.ts"

const LABS = { title: "建设实验室", text: "布局省级实验室和全国重点实验室。" }
const LOANS = { title: "发展科技信贷", text: "推广知识产权质押贷款,设立科技支行。" }
const plan = (
  title: string,
  level: PlanSpec["level"],
  region: string | undefined,
  measures = [LABS, LOANS],
): PlanSpec => ({
  file: `${title}.txt`,
  title,
  level,
  ...(region !== undefined && { region }),
  measures,
})
const NATION = plan("国家规划", "national", undefined)
const PROVINCE = plan("甲省规划", "province", "甲省")
const OTHER = plan("丁省规划", "province", "丁省")
const CITY = plan("乙市规划", "city", "乙市")
const NEIGHBOUR = plan("丙市规划", "city", "丙市", [LOANS])

const plansOf = (graph: PolicyGraph) => {
  const policy = new Map(
    graph.edges.flatMap(({ type, source, target }) => (type === "CONTAINS" ? [[target, source]] : [])),
  )
  return (edges: readonly { source: string; target: string }[]) =>
    [...new Set(edges.map(({ source, target }) => `${policy.get(source)} > ${policy.get(target)}`))].sort()
}

describe("overlapEdges", () => {
  const graph = graphOf([NATION, PROVINCE, OTHER, CITY, NEIGHBOUR])
  const edges = overlapEdges(graph, lexicon)

  it("joins plans of different level where one is to be carried out in the region of the other", () => {
    expect(plansOf(graph)(edges)).toEqual(
      [
        "国家规划 > 甲省规划",
        "国家规划 > 丁省规划",
        "国家规划 > 乙市规划",
        "国家规划 > 丙市规划",
        "甲省规划 > 乙市规划",
        "甲省规划 > 丙市规划",
      ]
        .map((line) => line.replace(/(\S+) > (\S+)/u, (_, a, b) => `${policyOf(a)} > ${policyOf(b)}`))
        .sort(),
    )
  })

  it("gives each edge score, kind and reasons, and the quotes of both sides", () => {
    const texts = new Map(graph.documents.map(({ id, text }) => [id, text]))
    for (const { properties, evidence } of edges) {
      expect(properties.score).toBeGreaterThan(0)
      expect(["same", "refines", "partial"]).toContain(properties.kind)
      expect((properties.reasons as string[]).length).toBeGreaterThan(0)
      expect(evidence.length).toBe(2 * (properties.reasons as string[]).length)
      for (const { document, start, end, quote } of evidence) expect(texts.get(document)?.slice(start, end)).toBe(quote)
    }
    expect(edges.flatMap(({ properties }) => properties.reasons)).toContain("object 省实验室: 省级实验室 = 省级实验室")
  })

  it("does not join unlike measures", () => {
    const titles = new Map(graph.nodes.map(({ id, name }) => [id, name]))
    for (const { source, target } of edges) expect(titles.get(source)).toBe(titles.get(target))
  })

  it("finds by candidates what a full comparison finds", () => {
    for (const [upper, lower] of [
      [PROVINCE, CITY],
      [NATION, NEIGHBOUR],
    ] as const) {
      const pairs = align(graph, [policyOf(upper.title)], [policyOf(lower.title)], lexicon)
      const full = pairs.filter(({ kind }) => kind !== "none").map(({ upper, lower }) => `${upper.id} ${lower.id}`)
      const found = edges.map(({ source, target }) => `${source} ${target}`)
      expect(full.length).toBeGreaterThan(0)
      expect(found).toEqual(expect.arrayContaining(full))
    }
  })

  it("gives only the edges of the named policies", () => {
    const named = new Set([policyOf(CITY.title)])
    const own = new Set(
      graph.edges.flatMap(({ type, source, target }) => (type === "CONTAINS" && named.has(source) ? [target] : [])),
    )
    const expected = edges.filter(({ source, target }) => own.has(source) || own.has(target))
    expect(
      overlapEdges(graph, lexicon, named)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected.map(({ id }) => id).sort())
  })
})

const byId = (edges: readonly { id: string }[]) => [...edges].sort((a, b) => (a.id < b.id ? -1 : 1))

describe("overlapDeriver", () => {
  it("says after a change what a fresh one says", () => {
    const derive = overlapDeriver(lexicon)
    const before = graphOf([PROVINCE, CITY])
    derive(graphView(before), new Set([PROVINCE, CITY].map(({ title }) => policyOf(title))))
    const after = graphOf([PROVINCE, { ...CITY, measures: [LOANS] }])
    const changed = derive(graphView(after), new Set([policyOf(CITY.title)])).edges
    expect(byId(changed)).toEqual(byId(overlapEdges(after, lexicon)))
    expect(changed.length).toBeGreaterThan(0)
  })

  it("forgets a policy that is gone", () => {
    const derive = overlapDeriver(lexicon)
    const all = new Set([PROVINCE, CITY].map(({ title }) => policyOf(title)))
    expect(derive(graphView(graphOf([PROVINCE, CITY])), all).edges.length).toBeGreaterThan(0)
    expect(derive(graphView(graphOf([PROVINCE])), new Set([policyOf(CITY.title)])).edges).toEqual([])
    expect(derive(graphView(graphOf([PROVINCE])), new Set([policyOf(PROVINCE.title)])).edges).toEqual([])
  })

  it("knows plans that it was never told of when it is first asked", () => {
    const derive = overlapDeriver(lexicon)
    expect(derive(graphView(graphOf([PROVINCE, CITY])), new Set([policyOf(CITY.title)])).edges.length).toBeGreaterThan(
      0,
    )
  })
})

describe("versions of one plan", () => {
  const DRAFT: PlanSpec = { ...PROVINCE, file: "旧.txt", title: "甲省规划(征求意见稿)", issuedDate: "2031-03-01" }
  const FINAL: PlanSpec = { ...PROVINCE, file: "新.txt", issuedDate: "2031-09-01", measures: [LOANS] }
  const named = (...plans: readonly PlanSpec[]) => new Set(plans.map(({ title }) => policyOf(title)))

  it("leaves only the newest beside other plans, whichever comes first", () => {
    for (const plans of [
      [DRAFT, FINAL, CITY],
      [CITY, FINAL, DRAFT],
    ]) {
      const graph = graphOf(plans)
      expect(plansOf(graph)(overlapEdges(graph, lexicon))).toEqual([
        `${policyOf(FINAL.title)} > ${policyOf(CITY.title)}`,
      ])
    }
  })

  it("takes the older one's edges back when a newer one comes, and says them again when that goes", () => {
    const derive = overlapDeriver(lexicon)
    const before = derive(graphView(graphOf([DRAFT, CITY])), named(DRAFT, CITY))
    expect(before.edges.length).toBeGreaterThan(0)
    const between = derive(graphView(graphOf([DRAFT, CITY, FINAL])), named(FINAL))
    expect(between.policies).toEqual(named(FINAL, DRAFT))
    const after = derive(graphView(graphOf([DRAFT, CITY])), named(FINAL))
    expect(after.policies).toEqual(named(FINAL, DRAFT))
    expect(byId(after.edges)).toEqual(byId(before.edges))
  })

  it("does not take plans for versions that are of other years, issuers or regions", () => {
    const plans: PlanSpec[] = [
      { ...PROVINCE, title: "甲省规划(2026-2030年)", periodStart: 2026, periodEnd: 2030, issuedDate: "2026-01-01" },
      { ...PROVINCE, title: "甲省规划(2031-2035年)", periodStart: 2031, periodEnd: 2035, issuedDate: "2031-01-01" },
      { ...PROVINCE, title: "年度工作要点", issuer: "甲省科学技术厅", issuedDate: "2031-01-01" },
      { ...PROVINCE, title: "年度工作要点(甲)", issuer: "甲省教育厅", issuedDate: "2032-01-01" },
      { ...OTHER, title: "甲省规划", issuedDate: "2033-01-01" },
    ]
    const graph = graphOf([...plans, CITY])
    expect(plansOf(graph)(overlapEdges(graph, lexicon))).toHaveLength(4)
  })
})

describe("in a linker", () => {
  const document = (plan: PlanSpec): DocumentGraph => {
    const { documents, nodes, edges } = graphOf([plan])
    return { document: documents[0] as DocumentGraph["document"], nodes, edges, issues: [], ledger: [] }
  }
  const overlapsOf = (linker: Linker) => [...linker.view.edges()].filter(({ type }) => type === "OVERLAPS")

  it("keeps the pairs of the newest version, in whatever order versions come and go", () => {
    const draft: PlanSpec = { ...PROVINCE, title: "甲省规划(草案)", file: "旧.txt", issuedDate: "2031-03-01" }
    const final: PlanSpec = { ...PROVINCE, file: "新.txt", issuedDate: "2031-09-01" }
    const linker = createLinker(overlapDeriver(lexicon))
    const seen = [
      { put: [document(draft)] },
      { put: [document(CITY)] },
      { put: [document(final)] },
      { remove: [document(final).document.id] },
      { put: [document(final)] },
      { remove: [document(draft).document.id] },
    ].map((change) => {
      linker.apply(change)
      return [...new Set(overlapsOf(linker).map(({ source }) => source.replace(/^measure:|#.*$/gu, "")))]
    })
    expect(seen).toEqual([[], [draft.title], [final.title], [draft.title], [final.title], [final.title]])
  })

  it("says the older version's pairs again when the newer one goes, also after it was put down and taken up", () => {
    const draft: PlanSpec = { ...PROVINCE, title: "甲省规划(草案)", file: "旧.txt", issuedDate: "2031-03-01" }
    const final: PlanSpec = { ...PROVINCE, file: "新.txt", issuedDate: "2031-09-01" }
    const first = createLinker(overlapDeriver(lexicon))
    first.apply({ put: [draft, final, CITY].map(document) })
    const { nodes, edges } = { nodes: [...first.view.nodes()], edges: [...first.view.edges()] }
    const before = { statements: first.statements(), decisions: [], nodes, edges }
    const linker = createLinker(overlapDeriver(lexicon), before)
    linker.apply({ remove: [document(final).document.id] })
    expect(new Set(overlapsOf(linker).map(({ source }) => source.replace(/^measure:|#.*$/gu, "")))).toEqual(
      new Set([draft.title]),
    )
  })

  it("draws no edge to a plan that was removed", () => {
    const linker = createLinker(overlapDeriver(lexicon))
    linker.apply({ put: [document(PROVINCE), document(CITY)] })
    linker.apply({ remove: [document(CITY).document.id] })
    linker.apply({ put: [document({ ...PROVINCE, measures: [LOANS] })] })
    expect(overlapsOf(linker)).toEqual([])
  })
})
