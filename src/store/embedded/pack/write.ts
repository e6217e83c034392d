import type { GraphEdge, GraphNode } from "../../../model/graph.ts"
import { EvidenceWriter } from "./evidence.ts"
import { Growing } from "./growing.ts"
import { indexOf } from "./index-of-ids.ts"
import { noQuote, PropertyWriter } from "./properties.ts"
import { type Column, join } from "./sections.ts"
import { StringWriter } from "./strings.ts"

/** An edge whose id is kept as it is; otherwise only what follows `TYPE:source>target` is. */
export const WHOLE_ID = 2 ** 31

export const idStart = (type: string, source: string, target: string): string => `${type}:${source}>${target}`

/** Names in the order in which they came, each once. */
class Names {
  readonly all: string[] = []

  place(name: string): number {
    const known = this.all.indexOf(name)
    return known < 0 ? this.all.push(name) - 1 : known
  }
}

/** What a pack tells of itself beside what its owner adds. */
export interface About<O> {
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly shapes: PropertyWriter["shapes"]
  readonly own: O
}

/** A graph as one piece of memory that is read as it lies; see `Pack`. Throws where an edge ends at no node. */
export function packed<O>(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>, own: O): SharedArrayBuffer {
  const strings = new StringWriter()
  const properties = new PropertyWriter(strings)
  const [labels, types] = [new Names(), new Names()]
  const written = writeNodes(nodes, strings, properties, labels)
  const evidence = new EvidenceWriter(strings, (id) => {
    const place = written.places.get(id)
    const text = place === undefined ? undefined : written.all[place]?.properties.text
    return place !== undefined && typeof text === "string" ? { place, text } : undefined
  })
  const edgeColumns = writeEdges(edges, written.places, { strings, properties, types, evidence })
  const about: About<O> = { labels: labels.all, types: types.all, shapes: properties.shapes, own }
  return join(about, {
    ...written.columns,
    ...edgeColumns,
    ...evidence.columns(),
    ...properties.columns(),
    ...strings.columns(),
  })
}

function writeNodes(nodes: Iterable<GraphNode>, strings: StringWriter, properties: PropertyWriter, labels: Names) {
  const [label, id, name, rows] = [new Growing(), new Growing(), new Growing(), new Growing()]
  const places = new Map<string, number>()
  const all: GraphNode[] = []
  for (const node of nodes) {
    places.set(node.id, all.push(node) - 1)
    label.add(labels.place(node.label))
    id.add(strings.place(node.id))
    name.add(strings.place(node.name))
    rows.add(properties.add(node.properties, noQuote))
  }
  const columns: Record<string, Column> = {
    "node labels": Uint8Array.from(label.all()),
    "node ids": id.all(),
    "node names": name.all(),
    "node properties": rows.all(),
    "node index": indexOf(places.keys(), places.size),
  }
  return { columns, places, all }
}

interface EdgeWriters {
  readonly strings: StringWriter
  readonly properties: PropertyWriter
  readonly types: Names
  readonly evidence: EvidenceWriter
}

function writeEdges(
  edges: Iterable<GraphEdge>,
  places: ReadonlyMap<string, number>,
  { strings, properties, types, evidence: pieces }: EdgeWriters,
): Record<string, Column> {
  const [type, source, target, ends] = [new Growing(), new Growing(), new Growing(), new Growing()]
  const [rows, starts, evidence] = [new Growing(), new Growing(), new Growing()]
  const ids: string[] = []
  for (const edge of edges) {
    const [from, to] = [places.get(edge.source), places.get(edge.target)]
    if (from === undefined || to === undefined) throw new Error(`${edge.id} ends at no node`)
    const start = idStart(edge.type, edge.source, edge.target)
    const isUsual = edge.id.startsWith(start)
    ids.push(edge.id)
    type.add(types.place(edge.type))
    source.add(from)
    target.add(to)
    ends.add(isUsual ? strings.place(edge.id.slice(start.length)) : WHOLE_ID + strings.place(edge.id))
    rows.add(properties.add(edge.properties, (place) => edge.evidence[place]?.quote))
    starts.add(evidence.length)
    for (const piece of edge.evidence) evidence.add(pieces.place(piece))
  }
  starts.add(evidence.length)
  return {
    "edge types": Uint8Array.from(type.all()),
    "edge sources": source.all(),
    "edge targets": target.all(),
    "edge ids": ends.all(),
    "edge properties": rows.all(),
    "edge evidence starts": starts.all(),
    "edge evidence": evidence.all(),
    "edge index": indexOf(ids, ids.length),
  }
}
