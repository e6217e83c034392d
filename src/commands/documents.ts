import { type FoundFile, findDocuments, SEED_DOCUMENTS } from "../files.ts"
import type { LedgerEntry } from "../model/graph.ts"
import type { Issue } from "../model/issue.ts"
import type { StatusCounts } from "../model/ledger.ts"
import { count, issueLine, type Output, Progress, say } from "./output.ts"

/** What reading files came to; `failed` counts those that gave no graph. */
export interface Reading {
  documents: number
  failed: number
}

/** What became of one file; without a graph, issues of severity error say why. */
interface Outcome {
  readonly file: string
  readonly issues: readonly Issue[]
  readonly graph?: unknown
}

/**
 * Reads the documents under the paths (the seeds where there are none), and hands each to `use`, one after the other.
 * What cannot be read is said with file and reason, and the next one is read.
 */
export async function eachDocument<T extends Outcome>(
  named: readonly string[],
  read: (files: readonly FoundFile[]) => AsyncIterable<T>,
  output: Output,
  use: (document: T) => Promise<void> | void,
): Promise<Reading> {
  const { files, unusable } = await findDocuments(named.length === 0 ? [SEED_DOCUMENTS] : named)
  for (const { path, reason } of unusable) say(output, `${path}: ${reason}`)
  const reading: Reading = { documents: 0, failed: unusable.length }
  const progress = new Progress(output)
  const paths = new Map(files.map(({ file, path }) => [file, path]))
  for await (const document of read(files)) {
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
  readonly #rules = new Map<string, number>()

  add(issues: readonly Issue[], statuses: StatusCounts): void {
    for (const { rule } of issues) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1)
    for (const [status, times] of Object.entries(statuses) as [LedgerEntry["status"], number][])
      this.#status.set(status, (this.#status.get(status) ?? 0) + times)
  }

  say(output: Output): void {
    const of = (status: LedgerEntry["status"]): number => this.#status.get(status) ?? 0
    say(
      output,
      `${count(of("facts"), "sentence")} gave facts, ${of("orders-nothing-found")} order something and gave none, ` +
        `${count(of("role-not-understood"), "role clause")} not understood`,
    )
    const rules = [...this.#rules].sort((a, b) => b[1] - a[1])
    const issues = rules.reduce((sum, [, times]) => sum + times, 0)
    if (issues > 0)
      say(output, `${count(issues, "issue")}: ${rules.map(([rule, times]) => `${rule} ${times}`).join(", ")}`)
  }
}
