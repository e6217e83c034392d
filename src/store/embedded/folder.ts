import { createHash, randomBytes } from "node:crypto"
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { reasonOf, StoreError, systemCode } from "../errors.ts"

/** Where things lie in a data folder. */
export const places = (folder: string) => ({
  folder,
  documents: join(folder, "documents"),
  decisions: join(folder, "decisions.jsonl"),
  /** What can be made again from the documents and decisions. */
  snapshot: join(folder, "graph", "snapshot.bin"),
  statements: join(folder, "graph", "statements.jsonl"),
  journal: join(folder, "graph", "journal.jsonl"),
  graph: join(folder, "graph"),
  lock: join(folder, "write.lock"),
})

export type Places = ReturnType<typeof places>

/** The name of a document's file: readable, the same on every system, and of its own also where case is ignored. */
export function documentFile(id: string): string {
  const path = id.slice("document:".length)
  const readable = [...path.replace(/[^\p{L}\p{N}.-]+/gu, "_")].slice(-40).join("").replace(/^\.+/u, "")
  return `${readable}-${createHash("sha256").update(id).digest("hex").slice(0, 16)}.json`
}

/** What tells whether a file is as it was: its size and when it was written. */
export type Stamp = readonly [size: number, modified: number]

export async function stampOf(path: string): Promise<Stamp | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && [found.size, Math.round(found.mtimeMs)]
}

/** The documents' files by name; none where there is no folder yet. */
export async function listDocuments({ folder, documents }: Places): Promise<Map<string, Stamp>> {
  const listed = await readdir(documents).catch((error: unknown) => nothingThere(folder, error))
  const names = listed.filter((name) => name.endsWith(".json")).sort()
  const stamps = await Promise.all(names.map((name) => stampOf(join(documents, name))))
  return new Map(names.flatMap((name, i) => (stamps[i] === undefined ? [] : [[name, stamps[i]] as const])))
}

function nothingThere(folder: string, error: unknown): string[] {
  if (systemCode(error) === "ENOENT") return []
  throw new StoreError(
    "folder",
    `The data folder ${folder} cannot be read: ${reasonOf(error)}`,
    "Set POLICY_GRAPH_DATA to a folder that this user may read and write",
    error,
  )
}

/** A file's text; undefined where there is none. */
export const readText = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined
    throw error
  })

/** A file in memory that threads can share; undefined where there is none that can be read. */
export async function readShared(path: string): Promise<SharedArrayBuffer | undefined> {
  const file = await open(path, "r").catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { size } = await file.stat()
    const memory = new SharedArrayBuffer(size)
    const bytes = Buffer.from(memory)
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at)
      if (bytesRead === 0) return undefined
      at += bytesRead
    }
    return memory
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}

/** Writes a file beside and renames it, so that there is always the old one or the new one. */
export async function replaceFile(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`
  try {
    const file = await open(beside, "wx")
    try {
      for (const part of parts) await file.appendFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameOver(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** On Windows a file cannot be replaced while another process has it open; that passes. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (attempt === 20 || !["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "")) throw error
      if (process.platform !== "win32") throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Makes the folders of a data folder. */
export async function makeFolders({ documents, graph, folder }: Places): Promise<void> {
  try {
    await mkdir(documents, { recursive: true })
    await mkdir(graph, { recursive: true })
  } catch (error) {
    throw notWritable(folder, error)
  }
}

export const notWritable = (folder: string, error: unknown): StoreError =>
  new StoreError(
    "folder",
    `The data folder ${folder} cannot be written: ${reasonOf(error)}`,
    "Give yourself the right to write there, make room on the disk, or set POLICY_GRAPH_DATA to another folder",
    error,
  )
