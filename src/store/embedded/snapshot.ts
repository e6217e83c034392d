import { randomUUID } from "node:crypto"
import { open } from "node:fs/promises"
import { z } from "zod"
import type { GraphEdge, GraphNode } from "../../model/graph.ts"
import type { Statements } from "../../model/linker.ts"
import { type Places, replaceFile, type Stamp } from "./folder.ts"
import { RowReader, type Rows, RowWriter } from "./rows.ts"
import { chunks, lineOf, linesOf, readSealed, writeSealed } from "./sealed.ts"
import { type Entry, emptyState, type Filed, type State } from "./state.ts"
import { type Elements, writeStatements } from "./statements.ts"

/** Raised when the form of snapshot or journal changes: an older one is made anew. */
const FORMAT = 3

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

/** Reads the snapshot, with its elements in their order; undefined where there is none that can be used. */
export async function readSnapshot(places: Places): Promise<(Followed & { readonly elements: Elements }) | undefined> {
  const lines = await readSealed(places.snapshot)
  if (lines === undefined) return undefined
  const state = emptyState()
  const elements = { nodes: [], edges: [] }
  const reader = new RowReader()
  let header: SnapshotHeader | undefined
  try {
    for (const line of lines) {
      if (header === undefined) header = headerSchema.loose().parse(JSON.parse(line)) as unknown as SnapshotHeader
      else takeRows(state, JSON.parse(line), reader, elements)
    }
  } catch {
    return undefined
  }
  if (header === undefined) return undefined
  state.version = header.version
  state.decisions = header.decisions
  for (const [name, filed] of header.files) state.files.set(name, filed)
  return { state, snapshot: header.snapshot, offset: 0, elements }
}

function takeRows(state: State, rows: Rows, reader: RowReader, all: { nodes: GraphNode[]; edges: GraphEdge[] }): void {
  for (const row of rows.nodes ?? []) {
    const node = reader.node(row)
    state.nodes.set(node.id, node)
    all.nodes.push(node)
  }
  for (const row of rows.edges ?? []) {
    const edge = reader.edge(row)
    state.edges.set(edge.id, edge)
    all.edges.push(edge)
  }
}

/**
 * Writes a state as a new snapshot, with an empty journal after it, and beside it what documents said, which may know
 * already of documents that the state does not have yet.
 */
export async function writeSnapshot(places: Places, state: State, said: Statements): Promise<Followed> {
  const header: Header = { format: FORMAT, snapshot: randomUUID(), version: state.version }
  await writeStatements(places.statements, header.snapshot, said, state)
  await writeSealed(places.snapshot, snapshotLines(header, state))
  const first = lineOf(header)
  await replaceFile(places.journal, [first])
  return { state, snapshot: header.snapshot, offset: Buffer.byteLength(first) }
}

function* snapshotLines(header: Header, state: State): Iterable<string> {
  const decisions = state.decisions && { decisions: state.decisions }
  yield lineOf({ ...header, ...decisions, files: [...state.files] })
  const writer = new RowWriter()
  for (const nodes of chunks(state.nodes.values())) yield lineOf({ nodes: nodes.map((node) => writer.node(node)) })
  for (const edges of chunks(state.edges.values())) yield lineOf({ edges: edges.map((edge) => writer.edge(edge)) })
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
