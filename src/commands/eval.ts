import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { UserError } from "../errors.ts"
import { evaluate, f1, type Gold, goldSchema, precision, recall } from "../evaluate/index.ts"
import { GOLD } from "../files.ts"
import { link } from "../link/index.ts"
import type { DocumentGraph } from "../model/graph.ts"
import type { Reader } from "../reader.ts"
import { eachDocument } from "./documents.ts"
import { type Output, say } from "./output.ts"

/**
 * Precision, recall and F1 a field against annotated documents. Without paths, the documents are those that lie beside
 * the annotations, else the seeds. Returns the exit status.
 */
export async function evalCommand(
  paths: readonly string[],
  options: { gold?: string; show?: boolean },
  reader: Reader,
  output: Output,
): Promise<number> {
  const folder = options.gold ?? GOLD
  const annotated = await readGold(folder)
  const documents = paths.length > 0 ? paths : beside(folder, annotated)
  const graphs: DocumentGraph[] = []
  const reading = await eachDocument(documents, reader.read, output, ({ graph }) => {
    if (graph !== undefined) graphs.push(graph)
  })
  const result = evaluate(link(graphs, []), annotated)
  if (options.show)
    for (const { document, field, kind, fact } of result.misses)
      output.out.write(`  ${document} ${field}: ${kind} ${fact}\n`)
  output.out.write(`${"field".padEnd(16)} ${" gold   got   hit"}  prec   rec    F1\n`)
  for (const score of result.scores) {
    const counts = [score.gold, score.got, score.hit].map((n) => String(n).padStart(5)).join(" ")
    const rates = [precision(score), recall(score), f1(score)].map((rate) => rate.toFixed(3)).join(" ")
    output.out.write(`${score.field.padEnd(16)} ${counts} ${rates}\n`)
  }
  for (const [law, times] of result.laws) say(output, `law broken ${times} times: ${law}`)
  for (const name of result.missing) say(output, `no document ${name} among those read; name its file or folder`)
  return reading.failed > 0 || result.laws.size > 0 ? 1 : 0
}

/** The annotated documents that lie beside their annotations. */
const beside = (folder: string, annotated: readonly Gold[]): string[] =>
  annotated.map(({ doc }) => join(folder, doc)).filter((path) => existsSync(path))

async function readGold(folder: string): Promise<Gold[]> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new UserError(`${folder} cannot be read: ${error.message}. Name a folder of annotated documents.`)
  })
  const found: Gold[] = []
  for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
    const json: unknown = JSON.parse(await readFile(join(folder, name), "utf8"))
    if (typeof json !== "object" || json === null || !("policy" in json)) continue
    const parsed = goldSchema.safeParse(json)
    if (!parsed.success) {
      const [first] = parsed.error.issues
      throw new UserError(`${join(folder, name)}: ${first?.path.join("/")}: ${first?.message}. Mend the annotation.`)
    }
    found.push(parsed.data)
  }
  if (found.length === 0) throw new UserError(`${folder} holds no annotated documents (JSON with a policy).`)
  return found
}
