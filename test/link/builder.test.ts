import { expect, test } from "vitest"
import { GraphBuilder } from "../../src/link/builder.ts"

test("an edge rests on each place once, however many places it has", () => {
  const graph = new GraphBuilder("document:a", "桥".repeat(100))
  const places = Array.from({ length: 40 }, (_, start) => ({ start, end: start + 2 }))
  for (const evidence of [places, places]) graph.edge("SUPPORTS", "policy:a", "industry:b", { evidence })
  const [edge] = graph.edges
  expect(edge?.evidence.map(({ start }) => start)).toEqual(places.map(({ start }) => start))
})
