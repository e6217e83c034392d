import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { SEED_DOCUMENTS } from "../../src/files.ts"
import type { SourceFile } from "../../src/pipeline.ts"

/** The seed documents again and again, each under a name of its own, until they are at least this many bytes. */
export async function documentsOf(bytes: number): Promise<SourceFile[]> {
  const names = (await readdir(SEED_DOCUMENTS)).filter((name) => name.endsWith(".txt")).sort()
  const seeds = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(SEED_DOCUMENTS, name)) })),
  )
  const found: SourceFile[] = []
  for (let size = 0, round = 0; size < bytes; round++)
    for (const seed of seeds) {
      found.push({ file: `${round}/${seed.name}`, bytes: seed.bytes })
      size += seed.bytes.length
    }
  return found
}

export const sizeOf = (files: readonly SourceFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0)
