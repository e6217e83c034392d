import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { SEED_DOCUMENTS } from "../../src/files.ts"
import type { SourceFile } from "../../src/pipeline.ts"

/** Every date of a text, moved by as many months as the round: a copy states a plan of its own. */
const moved = (text: string, round: number): string =>
  text.replaceAll(/20(\d\d)([年-])(\d{1,2})([月-])(\d{1,2})/gu, (_all, _year, first, _month, second, day) => {
    const year = 1990 + (Math.floor(round / 12) % 100)
    return `${year}${first}${String((round % 12) + 1).padStart(2, "0")}${second}${day}`
  })

/** The seed documents again and again, each as a plan and under a name of its own, until they are this many bytes. */
export async function documentsOf(bytes: number): Promise<SourceFile[]> {
  const names = (await readdir(SEED_DOCUMENTS)).filter((name) => name.endsWith(".txt")).sort()
  const seeds = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(SEED_DOCUMENTS, name)) })),
  )
  const found: SourceFile[] = []
  for (let size = 0, round = 0; size < bytes; round++)
    for (const seed of seeds) {
      const bytes =
        round === 0
          ? seed.bytes
          : Buffer.from(moved(seed.bytes.toString("utf8").replaceAll("104号", `${round}号`), round))
      found.push({ file: `${round}/${seed.name}`, bytes })
      size += bytes.length
    }
  return found
}

export const sizeOf = (files: readonly SourceFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0)
