import { once } from "node:events"
import { createWriteStream, type WriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { UserError } from "../errors.ts"
import type { FoundFile } from "../files.ts"
import type { DocumentPart } from "../parts.ts"
import type { Reader } from "../reader.ts"
import { Coverage, eachDocument } from "./documents.ts"
import { writeGraph } from "./graph-file.ts"
import { count, type Output, say } from "./output.ts"

/** Documents → graph JSON, without a store. Returns the exit status. */
export async function extract(
  paths: readonly string[],
  options: { out?: string },
  reader: Reader,
  output: Output,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-"))
  try {
    const coverage = new Coverage()
    const parts: DocumentPart[] = []
    const read = (files: readonly FoundFile[]) => reader.readInParts(files, folder)
    const reading = await eachDocument(paths, read, output, ({ issues, graph }) => {
      coverage.add(issues, graph?.statuses ?? {})
      if (graph !== undefined) parts.push(graph)
    })
    const written = await writeTo(options.out, output, (stream) => writeGraph(parts, stream))
    const counts = `${count(written.nodes, "node")}, ${count(written.edges, "edge")}`
    const where = options.out === undefined ? "" : ` → ${options.out}`
    say(output, `${count(reading.documents, "document")}, ${counts}${where}`)
    coverage.say(output)
    return reading.failed > 0 ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeTo<T>(
  path: string | undefined,
  output: Output,
  write: (stream: NodeJS.WritableStream) => Promise<T>,
): Promise<T> {
  if (path === undefined) return write(output.out)
  const file = await openFile(path)
  const written = await write(file)
  file.end()
  await once(file, "finish")
  return written
}

async function openFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path)
  try {
    await once(file, "open")
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${(error as Error).message}. Name a file in a folder that exists.`)
  }
  return file
}
