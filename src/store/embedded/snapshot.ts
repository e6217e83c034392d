import { randomUUID } from "node:crypto"
import { open, readFile } from "node:fs/promises"
import { z } from "zod"
import { type Places, replaceFile, type Stamp } from "./folder.ts"
import { RowReader, type Rows, RowWriter } from "./rows.ts"
import { type Entry, emptyState, type Filed, type State } from "./state.ts"

/** Raised when the form of snapshot or journal changes: an older one is made anew. */
const FORMAT = 2
/** Elements in one line of the snapshot. */
const CHUNK = 500

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

/** Reads snapshot and journal; undefined where there is none that can be used. */
export async function readSnapshot(places: Places): Promise<Followed | undefined> {
  const bytes = await readFile(places.snapshot).catch(() => undefined)
  if (bytes === undefined) return undefined
  const state = emptyState()
  const reader = new RowReader()
  let header: SnapshotHeader | undefined
  try {
    for (const line of linesOf(bytes)) {
      if (header === undefined) header = headerSchema.loose().parse(JSON.parse(line)) as unknown as SnapshotHeader
      else takeRows(state, JSON.parse(line), reader)
    }
  } catch {
    return undefined
  }
  if (header === undefined) return undefined
  state.version = header.version
  state.decisions = header.decisions
  for (const [name, filed] of header.files) state.files.set(name, filed)
  return { state, snapshot: header.snapshot, offset: 0 }
}

function takeRows(state: State, rows: Rows, reader: RowReader): void {
  for (const row of rows.nodes ?? []) state.nodes.set(row[1], reader.node(row))
  for (const row of rows.edges ?? []) {
    const edge = reader.edge(row)
    state.edges.set(edge.id, edge)
  }
}

/** The whole lines of a file; line by line, as all of it may be too long for one string. */
function* linesOf(bytes: Buffer): Iterable<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) return
    yield bytes.toString("utf8", start, end)
    start = end + 1
  }
}

/** Writes a state as a new snapshot, with an empty journal after it. */
export async function writeSnapshot(places: Places, state: State): Promise<Followed> {
  const header: Header = { format: FORMAT, snapshot: randomUUID(), version: state.version }
  await replaceFile(places.snapshot, snapshotLines(header, state))
  const first = line(header)
  await replaceFile(places.journal, [first])
  return { state, snapshot: header.snapshot, offset: Buffer.byteLength(first) }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

function* snapshotLines(header: Header, state: State): Iterable<string> {
  const decisions = state.decisions && { decisions: state.decisions }
  yield line({ ...header, ...decisions, files: [...state.files] })
  const writer = new RowWriter()
  for (const nodes of chunks(state.nodes.values())) yield line({ nodes: nodes.map((node) => writer.node(node)) })
  for (const edges of chunks(state.edges.values())) yield line({ edges: edges.map((edge) => writer.edge(edge)) })
}

function* chunks<T>(items: Iterable<T>): Iterable<T[]> {
  let chunk: T[] = []
  for (const item of items)
    if (chunk.push(item) === CHUNK) {
      yield chunk
      chunk = []
    }
  if (chunk.length > 0) yield chunk
}

/** Adds what a write did to the journal. Returns its size now. */
export async function appendEntry(places: Places, entry: Entry): Promise<number> {
  const file = await open(places.journal, "a")
  try {
    await file.appendFile(line(entry))
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
