import { countStatuses } from "../model/ledger.ts"
import type { Reader } from "../reader.ts"
import type { Change, Store } from "../store/port.ts"
import { Coverage, eachDocument } from "./documents.ts"
import { count, type Output, say } from "./output.ts"

/** Documents → store, one transaction a document; what is unchanged is left alone. Returns the exit status. */
export async function load(
  paths: readonly string[],
  options: { dryRun?: boolean },
  reader: Reader,
  store: Store,
  output: Output,
): Promise<number> {
  const coverage = new Coverage()
  const changes: Change[] = []
  let failed = 0
  const reading = await eachDocument(paths, reader.read, output, async (document) => {
    if (document.graph === undefined) return
    try {
      const change = options.dryRun ? await store.preview(document.graph) : await store.load(document.graph)
      changes.push(change)
      coverage.add(document.issues, countStatuses(document.graph.ledger))
      if (change.status !== "unchanged") say(output, changeLine(document.file, change, options.dryRun ?? false))
    } catch (error) {
      failed++
      say(output, `${document.file}: ${(error as Error).message}`)
    }
  })
  await sayProblems(store, output)
  say(output, summary(changes, options.dryRun ?? false))
  coverage.say(output)
  return reading.failed + failed > 0 ? 1 : 0
}

/** Says what is stored and cannot be read; all else is served. */
export async function sayProblems(store: Store, output: Output): Promise<void> {
  for (const problem of await store.problems()) say(output, problem)
}

function changeLine(file: string, change: Change, dryRun: boolean): string {
  const part = (noun: string, added: number, changed: number, removed: number): string =>
    `${noun} +${added} ~${changed} −${removed}`
  const nodes = part("nodes", change.nodesAdded, change.nodesChanged, change.nodesRemoved)
  const edges = part("edges", change.edgesAdded, change.edgesChanged, change.edgesRemoved)
  return `${file}: ${dryRun ? "would be " : ""}${change.status} (${nodes}, ${edges})`
}

function summary(changes: readonly Change[], dryRun: boolean): string {
  const of = (status: Change["status"]): number => changes.filter((change) => change.status === status).length
  return `${count(changes.length, "document")}${dryRun ? ", nothing stored" : ""}: ${of("added")} added, ${of("changed")} changed, ${of("unchanged")} unchanged`
}
