import { readFile } from "node:fs/promises"
import { type FoundFile, findDocuments, SEED_DOCUMENTS } from "../files.ts"
import type { LedgerEntry } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { type ReadDocument, readDocument } from "../pipeline.ts"
import { count, issueLine, issueSummary, type Output, Progress, say } from "./output.ts"

/** What reading files came to; `failed` counts those that gave no graph. */
export interface Reading {
  documents: number
  failed: number
  issues: number
}

/**
 * Reads the documents under the paths (the seeds where there are none), one after the other, and hands each to `use`.
 * What cannot be read is said with file and reason, and the next one is read.
 */
export async function eachDocument(
  paths: readonly string[],
  lexicon: Lexicon,
  output: Output,
  use: (document: ReadDocument) => Promise<void> | void,
): Promise<Reading> {
  const { files, unusable } = await findDocuments(paths.length === 0 ? [SEED_DOCUMENTS] : paths)
  for (const { path, reason } of unusable) say(output, `${path}: ${reason}`)
  const reading: Reading = { documents: 0, failed: unusable.length, issues: 0 }
  const progress = new Progress(output)
  for (const [at, found] of files.entries()) {
    progress.step(at, files.length, found.file)
    const document = await readOne(found, lexicon)
    reading.issues += document.issues.length
    if (document.graph === undefined) {
      progress.clear()
      reading.failed++
      for (const issue of document.issues.filter(({ severity }) => severity === "error"))
        say(output, issueLine(found.path, issue))
      continue
    }
    reading.documents++
    await use(document)
  }
  progress.step(files.length, files.length, "")
  return reading
}

async function readOne({ path, file }: FoundFile, lexicon: Lexicon): Promise<ReadDocument> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const message = `the file cannot be read: ${(error as Error).message}`
    return { file, issues: [{ rule: "file/unreadable", severity: "error", message }] }
  }
  return readDocument({ file, bytes }, lexicon)
}

/** The ledgers of all documents in one line, and how often each rule raised an issue. */
export class Coverage {
  readonly #status = new Map<LedgerEntry["status"], number>()
  readonly #issues: ReadDocument["issues"][number][] = []

  add({ graph, issues }: ReadDocument): void {
    this.#issues.push(...issues)
    for (const { status } of graph?.ledger ?? []) this.#status.set(status, (this.#status.get(status) ?? 0) + 1)
  }

  say(output: Output): void {
    const of = (status: LedgerEntry["status"]): number => this.#status.get(status) ?? 0
    say(
      output,
      `${count(of("facts"), "sentence")} gave facts, ${of("orders-nothing-found")} order something and gave none, ` +
        `${count(of("role-not-understood"), "role clause")} not understood`,
    )
    if (this.#issues.length > 0) say(output, `${count(this.#issues.length, "issue")}: ${issueSummary(this.#issues)}`)
  }
}
