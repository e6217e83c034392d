import { hash } from "node:crypto"
import { read } from "./link/read.ts"
import { mentions } from "./mentions/index.ts"
import type { DocumentGraph } from "./model/graph.ts"
import type { Issue } from "./model/issue.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { outline } from "./outline/index.ts"
import { clean } from "./text/index.ts"

/** One file as it was found; `file` is its path under the folder that it was loaded from. */
export interface SourceFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What became of one file: its graph, or issues of severity error that say why there is none. */
export interface ReadDocument {
  readonly file: string
  readonly graph?: DocumentGraph
  readonly issues: readonly Issue[]
}

/** The richest of plans give some thousand nodes and edges; what gives more than this is no one document. */
const MOST_ELEMENTS = 100_000

/** Says so where a document gives a graph far larger than any. */
function tooRich(file: string, { nodes, edges }: DocumentGraph): ReadDocument | undefined {
  const elements = nodes.length + edges.length
  if (elements <= MOST_ELEMENTS) return undefined
  const message = `the document gives ${elements} nodes and edges, more than the ${MOST_ELEMENTS} that are kept of one: split it into its documents`
  return { file, issues: [{ rule: "file/too-rich", severity: "error", message }] }
}

/** The whole way from bytes to the graph of one document. Never rejects for what the bytes hold. */
export async function readDocument({ file, bytes }: SourceFile, lexicon: Lexicon): Promise<ReadDocument> {
  const cleaned = await clean(bytes, file)
  if (cleaned.issues.some((issue) => issue.severity === "error")) return { file, issues: cleaned.issues }
  const { text } = cleaned.value
  const tree = outline(text)
  const found = mentions(text, tree.value, lexicon)
  const issues = [...cleaned.issues, ...tree.issues, ...found.issues]
  const sha256 = hash("sha256", bytes, "hex")
  const graph = read({ file, sha256, text, main: tree.value.main, issues }, found.value, lexicon)
  return tooRich(file, graph.value) ?? { file, graph: graph.value, issues: [...issues, ...graph.issues] }
}
