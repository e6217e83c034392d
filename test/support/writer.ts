import type { DocumentGraph, GraphEdge, GraphNode } from "../../src/model/graph.ts"
import { documentId, edgeId } from "../../src/model/ids.ts"
import type { EdgeType, NodeLabel } from "../../src/model/ontology.ts"

type Properties = GraphNode["properties"]

/** Writes the graph of an invented document; its text grows with each sentence, so that all evidence quotes it. */
export class Writer {
  readonly #nodes = new Map<string, GraphNode>()
  readonly #edges = new Map<string, GraphEdge>()
  readonly #file: string
  readonly #policy: string
  #text = ""

  constructor(file: string, policy: { id: string; name: string; properties?: Properties }) {
    this.#file = file
    this.#policy = this.node("Policy", policy.id, policy.name, { title: policy.name, ...policy.properties })
    this.edge("STATES", this.node("Document", documentId(file), file, { file }), this.#policy)
  }

  node(label: NodeLabel, id: string, name: string, properties: Properties = {}): string {
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, label, name, properties })
    return id
  }

  /** An edge that rests on `sentence`, where there is one; it is written to the end of the text. */
  edge(type: EdgeType, source: string, target: string, sentence?: string, properties: Properties = {}): void {
    const mention = properties.mention
    const id = edgeId(type, source, target, typeof mention === "string" ? mention : undefined)
    const edge = this.#edges.get(id) ?? { id, type, source, target, properties, evidence: [] }
    if (sentence !== undefined) {
      const start = this.#text.length
      this.#text += `${sentence}\n`
      edge.evidence.push({ document: documentId(this.#file), start, end: start + sentence.length, quote: sentence })
    }
    this.#edges.set(id, edge)
  }

  done(): DocumentGraph {
    const id = documentId(this.#file)
    const text = this.#text
    // Any change of the text shows in it; no test needs it to be a real digest.
    const sha256 = [...text]
      .reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 2 ** 48, 7)
      .toString(16)
      .padStart(64, "0")
    const document = { id, file: this.#file, sha256, policy: this.#policy, text }
    const nodes = [...this.#nodes.values()].map((node) =>
      node.label === "Document" ? { ...node, properties: { ...node.properties, sha256 } } : node,
    )
    const ledger = [
      { start: 0, end: text.length, edges: [...this.#edges.keys()].slice(0, 2), status: "facts" as const },
    ]
    return { document, nodes, edges: [...this.#edges.values()], issues: [], ledger }
  }
}
