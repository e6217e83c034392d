import type { DocumentGraph } from "../model/graph.ts"
import type { Staged } from "../model/issue.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Mentions } from "../model/mention.ts"

/** The file that mentions were found in. */
export interface SourceDocument {
  readonly file: string
  readonly sha256: string
  readonly text: string
}

/** What one document says as nodes and edges, made from it and the lexicon alone. */
export function read(_source: SourceDocument, _mentions: Mentions, _lexicon: Lexicon): Staged<DocumentGraph> {
  throw new Error("to be written")
}
