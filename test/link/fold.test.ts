import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { createLinker, link } from "../../src/link/index.ts"
import type { Decision } from "../../src/model/decision.ts"
import type { DocumentGraph, PolicyGraph } from "../../src/model/graph.ts"
import { agencyId, edgeId, industryId, measureId, platformId, regionId, stubId } from "../../src/model/ids.ts"
import type { GraphDelta, GraphView, LinkedBefore, Linker } from "../../src/model/linker.ts"
import { agency, planArb, planGraph, planId, remaining, sameTitles, sketch, stepArb } from "../support/plans.ts"
import { Writer } from "../support/writer.ts"

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const shown = (view: GraphView) => ({ nodes: [...view.nodes()].sort(byId), edges: [...view.edges()].sort(byId) })
const linked = (graphs: readonly DocumentGraph[], decisions: readonly Decision[] = []) => {
  const { nodes, edges } = link(graphs, decisions, sameTitles)
  return { nodes, edges }
}
const node = (graph: Pick<PolicyGraph, "nodes">, id: string) => graph.nodes.find((each) => each.id === id)
const typed = (graph: Pick<PolicyGraph, "edges">, type: string) => graph.edges.filter((edge) => edge.type === type)

/** What a linker can go on from, apart from the linker itself. */
const putDown = (linker: Linker, decisions: readonly Decision[]): LinkedBefore => {
  const { nodes, edges, documents } = linker.statements()
  const statements = { nodes: [...nodes], edges: [...edges], documents: [...documents] }
  return structuredClone({ statements, decisions, nodes: [...linker.view.nodes()], edges: [...linker.view.edges()] })
}

const subject = (id: string) => ({ id, title: id })
const decision = (n: number, rest: object) =>
  ({ id: `d${n}`, at: `2031-06-0${n}T08:00:00Z`, ...rest }) as unknown as Decision

const titleId = (plan: number, title: string, order: number) => measureId(planId(plan), title, String(order))
const decisionArb: fc.Arbitrary<Decision> = fc.oneof(
  fc
    .tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 }))
    .filter(([keep, drop]) => keep !== drop)
    .map(([keep, drop]) =>
      decision(1 + (keep % 9), { kind: "merge", keep: subject(agency(keep)), drop: subject(agency(drop)) }),
    ),
  fc.constantFrom(5, 6).map((at) =>
    decision(at, {
      kind: "split",
      node: subject(agency(at)),
      name: "大连市工业和信息化局",
      mention: at === 5 ? "省工信厅" : "市工信局",
    }),
  ),
  fc.tuple(fc.constantFrom("confirm", "reject"), fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([kind, upper, lower]) =>
    decision(7, {
      kind,
      upper: subject(titleId(upper, "建设滑雪场", 1)),
      lower: subject(titleId(lower + 1, "建设滑雪场", 1)),
    }),
  ),
)

describe("the law of the fold", () => {
  it("any order of loading, changing and removing equals a fresh load", () => {
    fc.assert(
      fc.property(
        fc.array(stepArb, { maxLength: 8 }),
        fc.array(decisionArb, { maxLength: 3 }),
        fc.nat({ max: 8 }),
        (steps, decisions, when) => {
          const linker = createLinker(sameTitles)
          steps.forEach((step, i) => {
            if (i === when) linker.apply({ decisions })
            linker.apply("remove" in step ? { remove: [step.remove] } : { put: [planGraph(step.load)] })
          })
          linker.apply({ decisions })
          expect(shown(linker.view)).toEqual(linked(remaining(steps), decisions))
        },
      ),
      { numRuns: 300 },
    )
  })

  it("the order of documents makes no difference", () => {
    fc.assert(
      fc.property(fc.uniqueArray(planArb, { selector: ({ file }) => file, maxLength: 4 }), (sketches) => {
        const graphs = sketches.map(planGraph)
        expect(linked([...graphs].reverse())).toEqual(linked(graphs))
      }),
    )
  })

  it("going on from what was linked before equals having linked it", () => {
    fc.assert(
      fc.property(
        fc.array(stepArb, { minLength: 1, maxLength: 8 }),
        fc.array(decisionArb, { maxLength: 3 }),
        fc.array(decisionArb, { maxLength: 2 }),
        fc.nat({ max: 8 }),
        (steps, first, then, when) => {
          let linker = createLinker(sameTitles)
          linker.apply({ decisions: first })
          steps.forEach((step, i) => {
            if (i === when) linker = createLinker(sameTitles, putDown(linker, first))
            linker.apply("remove" in step ? { remove: [step.remove] } : { put: [planGraph(step.load)] })
          })
          linker.apply({ decisions: then })
          expect(shown(linker.view)).toEqual(linked(remaining(steps), then))
        },
      ),
      { numRuns: 300 },
    )
  })

  it("what a change tells is the difference, and loading twice tells nothing", () => {
    fc.assert(
      fc.property(fc.array(stepArb, { maxLength: 6 }), (steps) => {
        const linker = createLinker(sameTitles)
        const nodes = new Map<string, unknown>()
        const edges = new Map<string, unknown>()
        const follow = ({ added, changed, removed }: GraphDelta) => {
          for (const each of removed.nodes) expect(nodes.delete(each.id)).toBe(true)
          for (const each of removed.edges) expect(edges.delete(each.id)).toBe(true)
          for (const each of added.nodes) expect(nodes.has(each.id)).toBe(false)
          for (const each of changed.nodes) expect(nodes.get(each.id)).not.toEqual(each)
          for (const each of [...added.nodes, ...changed.nodes]) nodes.set(each.id, each)
          for (const each of [...added.edges, ...changed.edges]) edges.set(each.id, each)
        }
        for (const step of steps) {
          const change = "remove" in step ? { remove: [step.remove] } : { put: [planGraph(step.load)] }
          follow(linker.apply(change))
          const again = linker.apply(change)
          for (const part of Object.values(again)) expect(part).toEqual({ nodes: [], edges: [] })
        }
        expect(new Map([...linker.view.nodes()].map((each) => [each.id, each]))).toEqual(nodes)
        expect(new Map([...linker.view.edges()].map((each) => [each.id, each]))).toEqual(edges)
      }),
    )
  })

  it("every edge has both ends, and no edge joins a node with itself", () => {
    fc.assert(
      fc.property(fc.array(stepArb, { maxLength: 6 }), fc.array(decisionArb, { maxLength: 3 }), (steps, decisions) => {
        const graph = linked(remaining(steps), decisions)
        const ids = new Set(graph.nodes.map(({ id }) => id))
        for (const { source, target } of graph.edges) {
          expect(ids.has(source) && ids.has(target)).toBe(true)
          expect(source).not.toBe(target)
        }
      }),
    )
  })
})

test("a measure does not overlap with itself, whatever people confirmed", () => {
  const graph = planGraph(sketch({ plan: 1, measures: [{ title: 0, lead: 0, supports: [] }] }))
  const id = titleId(1, "建设滑雪场", 1)
  const own = { id, title: id }
  const decision: Decision = { id: "d", at: "2031-06-07T08:00:00Z", kind: "confirm", upper: own, lower: own }
  expect(typed(link([graph], [decision]), "OVERLAPS")).toEqual([])
})

describe("what two documents say of one node", () => {
  it("adds up their names, sorted", () => {
    const graph = linked([
      planGraph(sketch({ plan: 1, file: "a.txt", measures: [{ title: 0, lead: 5, supports: [] }] })),
      planGraph(
        sketch({
          plan: 2,
          file: "b.txt",
          measures: [
            { title: 0, lead: 0, supports: [] },
            { title: 1, lead: 5, supports: [] },
          ],
        }),
      ),
    ])
    expect(node(graph, agency(5))?.properties.aliases).toEqual(["省工信厅", "省工业和信息化厅"].sort())
  })

  it("takes the words of the full policy before those of a report about it", () => {
    const full = planGraph(sketch({ plan: 1, file: "z.txt" }))
    const report = planGraph(sketch({ plan: 1, file: "a.txt", fullText: false }))
    expect(node(linked([report, full]), planId(1))?.properties.fullText).toBe(true)
    expect(node(linked([report]), planId(1))?.properties.fullText).toBe(false)
  })
})

describe("a citation", () => {
  const citing = planGraph(sketch({ plan: 4, cites: [0, 1, 3] }))
  const cites = (...graphs: DocumentGraph[]) =>
    typed(linked([citing, ...graphs]), "CITES")
      .map(({ target }) => target)
      .sort()

  it("points at a stub until the plan that it names arrives", () => {
    expect(cites()).toContain(stubId("国务院关于推进装备制造业改造的意见"))
    expect(cites(planGraph(sketch({ plan: 0 })))).toContain(planId(0))
  })

  it("finds a plan inside its notice, with another dash", () => {
    const graph = linked([citing, planGraph(sketch({ plan: 1 }))])
    expect(cites(planGraph(sketch({ plan: 1 })))).toContain(planId(1))
    expect(graph.nodes.filter(({ name }) => name.includes("冰雪经济三年计划"))).toHaveLength(1)
  })

  it("finds a plan whose title has the issuer that the citation leaves out", () => {
    expect(cites(planGraph(sketch({ plan: 3 })))).toContain(planId(3))
  })

  it("means no plan of the same title that another level issued", () => {
    const same = planGraph(sketch({ plan: 3, cites: [5] }))
    expect(typed(linked([same]), "CITES").map(({ target }) => target)).toEqual([
      stubId("国务院关于促进菱镁产业发展的意见"),
    ])
  })

  it("keeps the words that it rests on", () => {
    const [edge] = typed(linked([citing, planGraph(sketch({ plan: 3 }))]), "CITES").filter(
      ({ target }) => target === planId(3),
    )
    expect(edge?.evidence.map(({ quote }) => quote)).toEqual(["落实《关于促进菱镁产业发展的意见》"])
  })
})

describe("counterparts", () => {
  it("are offices of one function, one level up", () => {
    const offices = [4, 5, 6, 7].map((lead) => ({ title: 0, lead, supports: [8, 9] }))
    const pairs = typed(linked([planGraph(sketch({ plan: 2, measures: offices }))]), "COUNTERPART_OF").map(
      ({ source, target }) => [source, target],
    )
    expect(pairs.sort()).toEqual(
      [
        [agency(5), agency(4)],
        [agency(6), agency(5)],
        [agency(7), agency(6)],
        [agency(9), agency(8)],
      ].sort(),
    )
  })

  it("skip no level", () => {
    const offices = [4, 6].map((lead) => ({ title: 0, lead, supports: [] }))
    expect(typed(linked([planGraph(sketch({ plan: 2, measures: offices }))]), "COUNTERPART_OF")).toEqual([])
  })
})

describe("decisions", () => {
  const plan = planGraph(
    sketch({
      plan: 2,
      measures: [
        { title: 0, lead: 6, supports: [9], platform: 0 },
        { title: 1, lead: 9, supports: [] },
      ],
    }),
  )

  it("merge: edges of the dropped node move, its names stay", () => {
    const graph = linked([plan], [decision(1, { kind: "merge", keep: subject(agency(6)), drop: subject(agency(9)) })])
    expect(node(graph, agency(9))).toBeUndefined()
    expect(node(graph, agency(6))?.properties.aliases).toEqual(["市体育局", "市工信局", "鞍山市体育局"].sort())
    expect(typed(graph, "LEADS").map(({ source }) => source)).toEqual([agency(6), agency(6)])
  })

  it("merge: without effect while the kept node is not there", () => {
    const merge = decision(1, { kind: "merge", keep: subject(agencyId("鞍山市文旅局")), drop: subject(agency(9)) })
    expect(linked([plan], [merge])).toEqual(linked([plan]))
  })

  it("split: what bears the mention belongs to the new node", () => {
    const split = decision(1, {
      kind: "split",
      node: subject(agency(6)),
      name: "海城市工业和信息化局",
      mention: "市工信局",
    })
    const graph = linked([plan], [split])
    const made = agencyId("海城市工业和信息化局")
    expect(node(graph, made)).toMatchObject({
      label: "Agency",
      name: "海城市工业和信息化局",
      properties: { aliases: ["市工信局"] },
    })
    expect(node(graph, agency(6))?.properties.aliases).toBeUndefined()
    expect(typed(graph, "LEADS").map(({ source }) => source)).toContain(made)
    expect(typed(graph, "LEADS").map(({ source }) => source)).not.toContain(agency(6))
  })

  const upper = titleId(1, "建设滑雪场", 1)
  const lower = titleId(2, "建设滑雪场", 1)
  const pair = { upper: subject(upper), lower: subject(lower) }
  const both = [plan, planGraph(sketch({ plan: 1, measures: [{ title: 0, lead: 5, supports: [] }] }))]
  const overlaps = (decisions: Decision[], graphs = both) => typed(linked(graphs, decisions), "OVERLAPS")

  it("reject: the pair goes; taken back, it returns", () => {
    expect(overlaps([]).map(({ id }) => id)).toEqual([edgeId("OVERLAPS", upper, lower)])
    expect(overlaps([decision(1, { kind: "reject", ...pair })])).toEqual([])
    const linker = createLinker(sameTitles)
    linker.apply({ put: both, decisions: [decision(1, { kind: "reject", ...pair })] })
    linker.apply({ decisions: [] })
    expect(typed({ edges: [...linker.view.edges()] }, "OVERLAPS")).toHaveLength(1)
  })

  it("confirm: the pair is kept in any case, and says so", () => {
    const other = { upper: subject(upper), lower: subject(titleId(2, "组建菱镁实验室", 2)) }
    const confirmed = overlaps([decision(1, { kind: "confirm", ...other })]).filter(
      ({ properties }) => properties.decision === "confirmed",
    )
    expect(confirmed.map(({ target }) => target)).toEqual([other.lower.id])
    expect(overlaps([decision(1, { kind: "confirm", ...other })], [plan])).toEqual([])
  })

  it("a later verdict on the same pair stands", () => {
    const verdicts = [decision(2, { kind: "confirm", ...pair }), decision(1, { kind: "reject", ...pair })]
    expect(overlaps(verdicts)[0]?.properties.decision).toBe("confirmed")
  })
})

describe("loading one document among many", () => {
  it("asks for the overlaps of the plans alone that it touches", () => {
    const asked: string[][] = []
    const linker = createLinker((_, policies) => {
      asked.push([...policies].sort())
      return { policies, edges: [] }
    })
    const measures = [{ title: 0, lead: 6, supports: [], platform: 0, industry: 1 }]
    linker.apply({ put: [planGraph(sketch({ plan: 1, measures })), planGraph(sketch({ plan: 2, measures }))] })
    linker.apply({ put: [planGraph(sketch({ plan: 3, measures }))] })
    expect(asked).toEqual([[planId(1), planId(2)].sort(), [planId(3)]])
    expect(linker.view.node(platformId("千山滑雪场"))).toBeDefined()
  })

  it("asks for no plan again that names what it places elsewhere or puts below something", () => {
    const asked: string[][] = []
    const linker = createLinker((_, policies) => {
      asked.push([...policies])
      return { policies, edges: [] }
    })
    const plan = (name: string, more: (writer: Writer, platform: string, industry: string) => void): DocumentGraph => {
      const writer = new Writer(`${name}.txt`, { id: `policy:${name}`, name })
      const measure = writer.node("Measure", `measure:${name}`, name)
      const platform = writer.node("Platform", platformId("冰雪产业园"), "冰雪产业园")
      const industry = writer.node("Industry", industryId("冰雪旅游"), "冰雪旅游")
      writer.edge("CONTAINS", `policy:${name}`, measure, `${name}:建设冰雪产业园,发展冰雪旅游。`)
      writer.edge("SUPPORTS", measure, platform, "建设冰雪产业园")
      writer.edge("SUPPORTS", measure, industry, "发展冰雪旅游")
      more(writer, platform, industry)
      return writer.done()
    }
    linker.apply({ put: [plan("甲", () => undefined)] })
    const placed = plan("乙", (writer, platform, industry) => {
      writer.edge("LOCATED_IN", platform, writer.node("Region", regionId("210300"), "鞍山市"), "位于鞍山市的冰雪产业园")
      writer.edge("PART_OF", industry, writer.node("Industry", industryId("旅游"), "旅游"))
    })
    linker.apply({ put: [placed] })
    expect(asked).toEqual([["policy:甲"], ["policy:乙"]])
  })
})
