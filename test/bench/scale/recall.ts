import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { candidates } from "../../../src/compare/candidates.ts"
import { CompiledPlans } from "../../../src/compare/compiled-plans.ts"
import { align } from "../../../src/compare/index.ts"
import { thesaurusOf } from "../../../src/compare/thesaurus.ts"
import { type Relations, relationsOf } from "../../../src/compare/view.ts"
import { readLexicon, SEED_DOCUMENTS, SEED_LEXICON } from "../../../src/files.ts"
import { link } from "../../../src/link/index.ts"
import type { DocumentGraph } from "../../../src/model/graph.ts"
import type { Lexicon } from "../../../src/model/lexicon/index.ts"
import { readDocument } from "../../../src/pipeline.ts"
import graded from "./graded-pairs.json" with { type: "json" }

/** A pair that counts as overlapping, by the grades of two people. */
const OVERLAPPING = 0.5
const TOP = 20

interface Ranked {
  readonly upper: { readonly document: string; readonly path: string }
  readonly lower: { readonly document: string; readonly path: string }
}

const keyOf = ({ upper, lower }: Ranked): string => [upper.document, upper.path, lower.document, lower.path].join("\n")

/** What the candidates keep of the full comparison of the plans that people graded, by what is counted. */
export async function recalls(): Promise<[what: string, recall: number][]> {
  const lexicon = await readLexicon([SEED_LEXICON])
  const read = async (file: string): Promise<DocumentGraph> => {
    const { graph } = await readDocument({ file, bytes: await readFile(join(SEED_DOCUMENTS, file)) }, lexicon)
    if (graph === undefined) throw new Error(`${file} was not read`)
    return graph
  }
  const side = (of: "upper" | "lower"): Promise<DocumentGraph[]> =>
    Promise.all([...new Set(graded.pairs.map((pair) => pair[of].document))].map(read))
  const [above, below] = [await side("upper"), await side("lower")]
  const graph = link([...above, ...below], [])
  const [upper, lower] = [above, below].map((graphs) => graphs.map(({ document }) => document.policy)) as [
    string[],
    string[],
  ]
  const found = candidateKeys(relationsOf(graph), upper, lower, lexicon)
  const share = (pairs: readonly Ranked[]): number =>
    pairs.filter((pair) => found.has(keyOf(pair))).length / pairs.length
  const full = align(graph, upper, lower, lexicon)
  const overlapping = graded.pairs.filter(({ grade }) => grade >= OVERLAPPING)
  return [
    ["candidates: recall of the pairs that people graded as overlapping", share(overlapping)],
    [`candidates: recall of the ${TOP} best of each upper measure`, share(best(full, "upper"))],
    [`candidates: recall of the ${TOP} best of each lower measure`, share(best(full, "lower"))],
  ]
}

function candidateKeys(
  view: Relations,
  upper: readonly string[],
  lower: readonly string[],
  lexicon: Lexicon,
): Set<string> {
  const plans = new CompiledPlans(thesaurusOf(lexicon))
  const found = new Set<string>()
  for (const above of upper)
    for (const below of lower)
      for (const asked of plans.measures(view, below))
        for (const { measure } of candidates(plans.index(view, above), asked))
          found.add(keyOf({ upper: refOf(measure.statement), lower: refOf(asked.statement) }))
  return found
}

const refOf = ({ file, path }: { readonly file: string; readonly path: string }) => ({ document: file, path })

/** The first pairs of each measure of one side. */
function best(ranked: readonly Ranked[], side: "upper" | "lower"): Ranked[] {
  const taken = new Map<string, number>()
  return ranked.filter((pair) => {
    const measure = `${pair[side].document}\n${pair[side].path}`
    const count = taken.get(measure) ?? 0
    taken.set(measure, count + 1)
    return count < TOP
  })
}
