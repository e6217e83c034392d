import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Evaluation, evaluate, type Gold, goldSchema } from "../../src/evaluate/index.ts"
import { GOLD, SEED_DOCUMENTS } from "../../src/files.ts"
import { link } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import type { Lexicon } from "../../src/model/lexicon/index.ts"
import { readDocument } from "../../src/pipeline.ts"

/** A document with what people read in it. */
export interface Annotated {
  readonly gold: Gold
  readonly bytes: Buffer
}

async function annotatedIn(annotations: string, documents: string): Promise<Annotated[]> {
  const names = (await readdir(annotations)).filter((name) => name.endsWith(".json")).sort()
  return Promise.all(
    names.map(async (name) => {
      const gold = goldSchema.parse(JSON.parse(await readFile(join(annotations, name), "utf8")))
      return { gold, bytes: await readFile(join(documents, gold.doc)) }
    }),
  )
}

const PLANS = join(GOLD, "plans")

/** The seeds. */
export const annotatedSeeds = (): Promise<Annotated[]> => annotatedIn(GOLD, SEED_DOCUMENTS)

/** The plans of every kind that were written for the tests. */
export const annotatedPlans = (): Promise<Annotated[]> => annotatedIn(PLANS, PLANS)

/** How the graph of the documents compares, each read with the lexicon that `lexiconFor` gives for its text. */
export async function compared(
  annotated: readonly Annotated[],
  lexiconFor: (text: string) => Lexicon,
): Promise<Evaluation & { readonly graphs: readonly DocumentGraph[] }> {
  const graphs: DocumentGraph[] = []
  for (const { gold, bytes } of annotated) {
    const { graph } = await readDocument({ file: gold.doc, bytes }, lexiconFor(bytes.toString("utf8")))
    if (graph !== undefined) graphs.push(graph)
  }
  const found = evaluate(
    link(graphs, []),
    annotated.map(({ gold }) => gold),
  )
  return { ...found, graphs }
}
