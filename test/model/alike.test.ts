import { describe, expect, it } from "vitest"
import { isAlike } from "../../src/model/alike.ts"
import type { GraphEdge, GraphNode } from "../../src/model/graph.ts"

const agency = (name: string, properties: GraphNode["properties"]): GraphNode => ({
  id: "agency:某局",
  label: "Agency",
  name,
  properties,
})

const lies = (properties: GraphEdge["properties"], evidence: GraphEdge["evidence"]): GraphEdge => ({
  id: "LOCATED_IN:a>b",
  type: "LOCATED_IN",
  source: "a",
  target: "b",
  properties,
  evidence,
})

const place = (start: number) => ({ document: "document:a", start, end: start + 2, quote: "某地" })

describe("isAlike", () => {
  it("is true of nodes that say the same, whatever the order of their properties", () => {
    const one = agency("某局", { aliases: ["甲", "乙"], kind: "government" })
    expect(isAlike(one, agency("某局", { kind: "government", aliases: ["甲", "乙"] }))).toBe(true)
  })

  it.each<[string, GraphNode]>([
    ["another name", agency("某 局", { aliases: ["甲"] })],
    ["another label", { ...agency("某局", { aliases: ["甲"] }), label: "Platform" }],
    ["a longer list", agency("某局", { aliases: ["甲", "乙"] })],
    ["another list", agency("某局", { aliases: ["乙"] })],
    ["a property less", agency("某局", {})],
    ["a property more", agency("某局", { aliases: ["甲"], kind: "government" })],
  ])("is false of nodes with %s", (_what, other) => {
    expect(isAlike(agency("某局", { aliases: ["甲"] }), other)).toBe(false)
  })

  it("looks at the evidence of edges", () => {
    const one = lies({ basis: "text" }, [place(0), place(7)])
    expect(isAlike(one, lies({ basis: "text" }, [place(0), place(7)]))).toBe(true)
    expect(isAlike(one, lies({ basis: "name" }, [place(0), place(7)]))).toBe(false)
    expect(isAlike(one, lies({ basis: "text" }, [place(0)]))).toBe(false)
    expect(isAlike(one, lies({ basis: "text" }, [place(0), place(8)]))).toBe(false)
  })
})
