import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { UserError } from "../errors.ts"
import { type ExportFile, type ExportFormat, exportGraph } from "../export/index.ts"
import type { Store } from "../store/port.ts"
import { count, type Output, say } from "./output.ts"

/** The whole graph for other tools; CSV goes into a folder, everything else into one file. Returns the exit status. */
export async function exportCommand(
  options: { format: ExportFormat; out: string },
  store: Store,
  output: Output,
): Promise<number> {
  const graph = await store.graph()
  const files = await exportGraph(graph, options.format)
  for (const file of files) await write(file, options.out)
  say(output, `${count(graph.nodes.length, "node")}, ${count(graph.edges.length, "edge")} → ${options.out}`)
  return 0
}

async function write({ name, content }: ExportFile, out: string): Promise<void> {
  const path = name === "" ? out : join(out, name)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (error) {
    throw new UserError(
      `${path} cannot be written: ${(error as Error).message}. Name a path in a folder you may write.`,
    )
  }
}
