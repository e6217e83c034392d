import { existsSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { basename, dirname, join, sep } from "node:path"

/** Where something lies: as people see it and, where a name in it is not UTF-8, as the system knows it. */
export interface Place {
  readonly path: string
  readonly bytes?: Uint8Array
}

/** What the file system is asked for. */
export const onDisk = ({ path, bytes }: Place): string | Buffer => (bytes === undefined ? path : Buffer.from(bytes))

/** A name in a folder. Archives that were packed under an old Windows hold names in GB18030. */
export function within(folder: Place, name: Buffer): Place {
  const utf8 = name.toString("utf8")
  const isUtf8 = Buffer.from(utf8).equals(name)
  const path = join(folder.path, isUtf8 ? utf8 : new TextDecoder("gb18030").decode(name))
  if (isUtf8 && folder.bytes === undefined) return { path }
  return { path, bytes: Buffer.concat([Buffer.from(onDisk(folder)), Buffer.from(sep), name]) }
}

const LOST = "\ufffd"

/** The place that a command line names: what of it is not UTF-8 has come as marks of what was lost. */
export async function placeOf(path: string): Promise<Place> {
  if (!path.includes(LOST) || existsSync(path)) return { path }
  const folder = dirname(path)
  const names = await readdir(folder, { encoding: "buffer" }).catch(() => [])
  const [name, ...others] = names.filter((bytes) => bytes.toString("utf8") === basename(path))
  return name === undefined || others.length > 0 ? { path } : within({ path: folder }, name)
}
