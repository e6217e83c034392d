import type { CompletionContext, CompletionResult, Completion as Suggestion } from "@codemirror/autocomplete"
import { type Completion, complete } from "../../../src/cypher/index.ts"
import { EDGE_TYPES, EDGES, GRAPH_NAMES, NODE_LABELS, NODES } from "../../../src/model/ontology.ts"

const TYPES: Readonly<Record<Completion["kind"], string>> = {
  keyword: "keyword",
  label: "class",
  type: "interface",
  property: "property",
  function: "function",
  procedure: "function",
  variable: "variable",
  parameter: "constant",
}

/** What stands first among what fits. */
const BOOST: Partial<Record<Completion["kind"], number>> = { variable: 3, label: 2, type: 2, property: 2, keyword: 1 }

const meaning = (name: string): string | undefined =>
  NODE_LABELS.find((label) => label === name) !== undefined
    ? NODES[name as keyof typeof NODES].zh
    : EDGE_TYPES.find((type) => type === name) !== undefined
      ? EDGES[name as keyof typeof EDGES].zh
      : undefined

function suggestion({ label, kind }: Completion): Suggestion {
  const detail = kind === "label" || kind === "type" ? meaning(label) : undefined
  return {
    label,
    type: TYPES[kind],
    boost: BOOST[kind] ?? 0,
    ...(detail === undefined ? {} : { detail }),
    ...(kind === "function" ? { apply: `${label}(` } : {}),
  }
}

/** What may be written at the cursor, by the parser that reads the query. */
export function suggest({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const { from, options } = complete(state.doc.toString(), pos, GRAPH_NAMES)
  const before = state.sliceDoc(pos - 1, pos)
  if (options.length === 0 || (!explicit && from === pos && ![":", ".", "|"].includes(before))) return null
  return { from, options: options.map(suggestion), validFor: /^[\p{L}\p{N}_]*$/u }
}
