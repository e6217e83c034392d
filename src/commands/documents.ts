import { findDocuments, SEED_DOCUMENTS } from "../files.ts"
import type { LedgerEntry } from "../model/graph.ts"
import type { ReadDocument } from "../pipeline.ts"
import type { Reader } from "../reader.ts"
import { count, issueLine, issueSummary, type Output, Progress, say } from "./output.ts"

/** What reading files came to; `failed` counts those that gave no graph. */
export interface Reading {
  documents: number
  failed: number
}

/**
 * Reads the documents under the paths (the seeds where there are none), and hands each to `use`, one after the other.
 * What cannot be read is said with file and reason, and the next one is read.
 */
export async function eachDocument(
  named: readonly string[],
  reader: Reader,
  output: Output,
  use: (document: ReadDocument) => Promise<void> | void,
): Promise<Reading> {
  const { files, unusable } = await findDocuments(named.length === 0 ? [SEED_DOCUMENTS] : named)
  for (const { path, reason } of unusable) say(output, `${path}: ${reason}`)
  const reading: Reading = { documents: 0, failed: unusable.length }
  const progress = new Progress(output)
  const paths = new Map(files.map(({ file, path }) => [file, path]))
  for await (const document of reader.read(files)) {
    progress.step(reading.documents + reading.failed, files.length + unusable.length, document.file)
    if (document.graph === undefined) {
      progress.clear()
      reading.failed++
      for (const issue of document.issues.filter(({ severity }) => severity === "error"))
        say(output, issueLine(paths.get(document.file) ?? document.file, issue))
      continue
    }
    reading.documents++
    await use(document)
  }
  progress.clear()
  return reading
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
