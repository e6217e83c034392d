import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"

import { createServer, type Plugin, type ViteDevServer } from "vite"
import { withoutNamed } from "../support/ablation.ts"
import { type Rule, rulesOf } from "./rules.ts"

/*
 * What each rule of reading is worth: how the scores of the annotated documents change with the rule taken out, and of
 * how many documents the graph changes. Further documents, and rules of one place alone:
 * npm run ablation -- --of mentions/roles <folder>…
 */

const { values: options, positionals: folders } = parseArgs({
  options: { of: { type: "string", default: "" } },
  allowPositionals: true,
})
let taken: Rule | undefined

/** Puts something neutral in the place of the rule that is taken out, in memory alone. */
const without: Plugin = {
  name: "without-a-rule",
  enforce: "pre",
  transform(code, id) {
    if (taken === undefined || !id.endsWith(`/src/${taken.file}.ts`)) return undefined
    const { name, neutral } = taken
    const declared = new RegExp(`^(export )?(function|const) ${name}\\b`, "mu")
    const rest = code.replace(declared, `$2 ${name}TakenOut`)
    return `${declared.exec(code)?.[1] ?? ""}const ${name}: any = ${neutral}\n${rest}`
  },
}

interface Reading {
  /** F1 a field over the annotated documents. */
  readonly scores: ReadonlyMap<string, number>
  /** The graph of each document, annotated or not, as text. */
  readonly graphs: ReadonlyMap<string, string>
}

async function reading(server: ViteDevServer, named = true): Promise<Reading> {
  server.moduleGraph.invalidateAll()
  const load = <T>(path: string) => server.ssrLoadModule(path) as Promise<T>
  const { annotatedPlans, annotatedSeeds, compared } =
    await load<typeof import("../support/annotated.ts")>("/test/support/annotated.ts")
  const { f1 } = await load<typeof import("../../src/evaluate/index.ts")>("/src/evaluate/index.ts")
  const { readLexicon, SEED_LEXICON } = await load<typeof import("../../src/files.ts")>("/src/files.ts")
  const { readDocument } = await load<typeof import("../../src/pipeline.ts")>("/src/pipeline.ts")
  const lexicon = await readLexicon([SEED_LEXICON])
  const annotated = [...(await annotatedSeeds()), ...(await annotatedPlans())]
  const { scores, graphs } = await compared(annotated, (text) => (named ? lexicon : withoutNamed(lexicon, text)))
  const found = new Map(graphs.map(({ document, nodes, edges }) => [document.id, JSON.stringify([nodes, edges])]))
  for (const folder of folders)
    for (const file of await readdir(folder)) {
      const { graph } = await readDocument({ file, bytes: await readFile(join(folder, file)) }, lexicon)
      found.set(join(folder, file), JSON.stringify([graph?.nodes, graph?.edges]))
    }
  return { scores: new Map(scores.map((score) => [score.field, f1(score)])), graphs: found }
}

const server = await createServer({
  configFile: false,
  plugins: [without],
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, watch: null, ws: false },
})
try {
  const whole = await reading(server)
  const difference = ({ scores, graphs }: Reading): string => {
    const changed = [...whole.graphs].filter(([file, graph]) => graphs.get(file) !== graph).length
    const fields = [...scores]
      .map(([field, value]) => ({ field, change: value - (whole.scores.get(field) ?? 0) }))
      .filter(({ change }) => Math.abs(change) >= 0.0005)
      .map(({ field, change }) => `${field} ${change > 0 ? "+" : ""}${change.toFixed(3)}`)
    return `${changed} of ${whole.graphs.size} graphs${fields.length > 0 ? `: ${fields.join(", ")}` : ""}`
  }
  console.log(`with every rule: ${[...whole.scores].map(([field, f1]) => `${field} ${f1.toFixed(3)}`).join(", ")}`)
  console.log(`without lexicon entries that the documents name: ${difference(await reading(server, false))}`)
  for (const rule of await rulesOf("src")) {
    if (!rule.file.startsWith(options.of)) continue
    taken = rule
    const found = await reading(server).then(difference, (error: Error) => `fails (${error.message})`)
    console.log(`without ${rule.file} ${rule.name}: ${found}`)
  }
} finally {
  await server.close()
}
