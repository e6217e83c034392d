import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { evaluate, type Gold, goldSchema, type Score } from "../../src/evaluate/index.ts"
import { GOLD, SEED_DOCUMENTS } from "../../src/files.ts"
import { link } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import type { Lexicon } from "../../src/model/lexicon/index.ts"
import { readDocument } from "../../src/pipeline.ts"

interface Named {
  readonly name: string
  readonly aliases: readonly string[]
  readonly formerNames?: readonly string[]
}

/** The entries of which the text has no name. */
const unnamed = <T extends Named>(entries: readonly T[], text: string): T[] =>
  entries.filter(
    ({ name, aliases, formerNames = [] }) => ![name, ...aliases, ...formerNames].some((word) => text.includes(word)),
  )

/** The lexicon without every platform and industry that the text names: what the rules find on their own. */
export const withoutNamed = (lexicon: Lexicon, text: string): Lexicon => ({
  ...lexicon,
  platforms: { ...lexicon.platforms, entries: unnamed(lexicon.platforms.entries, text) },
  industries: { ...lexicon.industries, entries: unnamed(lexicon.industries.entries, text) },
})

/** Scores of the annotated documents, each read with the lexicon that `lexiconFor` gives for its text. */
export async function scoresOf(
  lexiconFor: (text: string) => Lexicon,
  stems: readonly string[],
): Promise<readonly Score[]> {
  const graphs: DocumentGraph[] = []
  const gold: Gold[] = []
  for (const stem of stems) {
    const bytes = await readFile(join(SEED_DOCUMENTS, `${stem}.txt`))
    const { graph } = await readDocument({ file: `${stem}.txt`, bytes }, lexiconFor(bytes.toString("utf8")))
    if (graph !== undefined) graphs.push(graph)
    gold.push(goldSchema.parse(JSON.parse(await readFile(join(GOLD, `${stem}.json`), "utf8"))))
  }
  return evaluate(link(graphs, []), gold).scores
}
