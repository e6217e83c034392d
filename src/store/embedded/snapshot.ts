import { randomUUID } from "node:crypto"
import { open } from "node:fs/promises"
import { z } from "zod"
import type { Statements } from "../../model/linker.ts"
import { type Places, readShared, replaceFile, type Stamp } from "./folder.ts"
import { Pack } from "./pack/read.ts"
import { isWhole } from "./pack/sections.ts"
import { packed } from "./pack/write.ts"
import { lineOf, linesOf } from "./sealed.ts"
import { type Entry, emptyState, type Filed, type State, settle } from "./state.ts"
import { writeStatements } from "./statements.ts"

/** Raised when the form of snapshot or journal changes: an older one is made anew. */
const FORMAT = 4

const headerSchema = z.object({
  format: z.literal(FORMAT),
  /** Names this snapshot; the journal that continues it says it too. */
  snapshot: z.string(),
  version: z.number(),
})

type Header = z.infer<typeof headerSchema>

interface SnapshotHeader extends Header {
  readonly files: readonly (readonly [string, Filed])[]
  readonly decisions?: Stamp
}

/** A state with the name of the snapshot and the place in the journal that it was read to. */
export interface Followed {
  readonly state: State
  snapshot: string
  /** Bytes of the journal that are in the state. */
  offset: number
}

/** Reads the snapshot; undefined where there is none that can be used. */
export async function readSnapshot(places: Places): Promise<Followed | undefined> {
  const memory = await readShared(places.snapshot)
  if (memory === undefined || !isWhole(memory)) return undefined
  try {
    const pack = new Pack<SnapshotHeader>(memory)
    const { snapshot, version } = headerSchema.parse(pack.own)
    const state = emptyState(pack)
    state.version = version
    state.decisions = pack.own.decisions
    for (const [name, filed] of pack.own.files) state.files.set(name, filed)
    return { state, snapshot, offset: 0 }
  } catch {
    return undefined
  }
}

/**
 * Writes a state as a new snapshot, with an empty journal after it, and beside it what documents said, which may know
 * already of documents that the state does not have yet. `keep` where others hold the state's elements, too.
 */
export async function writeSnapshot(
  places: Places,
  state: State,
  said: Statements,
  options: { readonly keep: boolean },
): Promise<Followed> {
  const header: Header = { format: FORMAT, snapshot: randomUUID(), version: state.version }
  await writeStatements(places.statements, header.snapshot, said, state)
  const decisions = state.decisions && { decisions: state.decisions }
  const own: SnapshotHeader = { ...header, ...decisions, files: [...state.files] }
  const memory = packed(state.nodes.values(), state.edges.values(), own)
  await replaceFile(places.snapshot, [Buffer.from(memory)])
  const first = lineOf(header)
  await replaceFile(places.journal, [first])
  settle(state, new Pack(memory), options)
  return { state, snapshot: header.snapshot, offset: Buffer.byteLength(first) }
}

/** Adds what a write did to the journal. Returns its size now. */
export async function appendEntry(places: Places, entry: Entry): Promise<number> {
  const file = await open(places.journal, "a")
  try {
    await file.appendFile(lineOf(entry))
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

/**
 * What other processes wrote since the state was read. `lost` where the journal does not continue this state, so that
 * all has to be read anew.
 */
export async function readJournal(
  places: Places,
  at: Followed,
): Promise<{ entries: Entry[]; offset: number } | "lost"> {
  const file = await open(places.journal, "r").catch(() => undefined)
  if (file === undefined) return "lost"
  try {
    const { size } = await file.stat()
    const first = await firstLine(file)
    const header = headerSchema.safeParse(first === undefined ? undefined : JSON.parse(first))
    if (!header.success) return "lost"
    const { snapshot, version } = header.data
    if (snapshot !== at.snapshot) {
      if (version !== at.state.version) return "lost"
      at.snapshot = snapshot
      at.offset = 0
    }
    if (size < at.offset) return "lost"
    const from = Math.max(at.offset, Buffer.byteLength(`${first}\n`))
    const bytes = Buffer.alloc(Math.max(size - from, 0))
    await file.read(bytes, 0, bytes.length, from)
    const entries = [...linesOf(bytes)].map((text) => JSON.parse(text) as Entry)
    return { entries, offset: from + bytes.lastIndexOf(0x0a) + 1 }
  } catch {
    return "lost"
  } finally {
    await file.close()
  }
}

async function firstLine(file: Awaited<ReturnType<typeof open>>): Promise<string | undefined> {
  const bytes = Buffer.alloc(512)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
  const end = bytes.subarray(0, bytesRead).indexOf(0x0a)
  return end < 0 ? undefined : bytes.subarray(0, end).toString("utf8")
}
