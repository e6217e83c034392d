import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { UserError } from "../errors.ts"
import { link } from "../link/index.ts"
import type { DocumentGraph, PolicyGraph } from "../model/graph.ts"
import type { Reader } from "../reader.ts"
import { Coverage, eachDocument } from "./documents.ts"
import { count, type Output, say } from "./output.ts"

/** Documents → graph JSON, without a store. Returns the exit status. */
export async function extract(
  paths: readonly string[],
  options: { out?: string },
  reader: Reader,
  output: Output,
): Promise<number> {
  const graphs: DocumentGraph[] = []
  const coverage = new Coverage()
  const reading = await eachDocument(paths, reader, output, (document) => {
    coverage.add(document)
    if (document.graph !== undefined) graphs.push(document.graph)
  })
  const graph = link(graphs, [])
  await writeGraph(graph, options.out === undefined ? output.out : await openFile(options.out))
  say(
    output,
    `${count(reading.documents, "document")}, ${count(graph.nodes.length, "node")}, ${count(graph.edges.length, "edge")}` +
      `${options.out === undefined ? "" : ` → ${options.out}`}`,
  )
  coverage.say(output)
  return reading.failed > 0 ? 1 : 0
}

async function openFile(path: string): Promise<NodeJS.WritableStream> {
  const file = createWriteStream(path)
  try {
    await once(file, "open")
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${(error as Error).message}. Name a file in a folder that exists.`)
  }
  return file
}

/** Writes the graph JSON in pieces, so that it is never in memory as one string. */
async function writeGraph(graph: PolicyGraph, stream: NodeJS.WritableStream): Promise<void> {
  const write = async (piece: string): Promise<void> => {
    if (!stream.write(piece)) await once(stream, "drain")
  }
  const list = async (name: string, items: readonly unknown[], last: boolean): Promise<void> => {
    await write(`${JSON.stringify(name)}: [`)
    for (const [at, item] of items.entries()) await write(`${at === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`)
    await write(`\n]${last ? "" : ",\n"}`)
  }
  await write("{\n")
  await list("documents", graph.documents, false)
  await list("nodes", graph.nodes, false)
  await list("edges", graph.edges, true)
  await write("\n}\n")
  if (stream !== process.stdout) {
    stream.end()
    await once(stream, "finish")
  }
}
