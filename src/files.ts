import { type Dirent, existsSync } from "node:fs"
import { readdir, readFile, realpath, stat } from "node:fs/promises"
import { basename, extname, join, relative, sep } from "node:path"
import { UserError } from "./errors.ts"
import { LEXICON_FILES, type Lexicon } from "./model/lexicon/index.ts"
import { PACKAGE } from "./package.ts"
import { onDisk, type Place, placeOf, within } from "./places.ts"

export const SEED_DOCUMENTS = join(PACKAGE, "seeds", "documents")
export const SEED_LEXICON = join(PACKAGE, "seeds", "lexicon")

/** The folders of the lexicon of a data folder: the shipped one, and what people added. */
export const lexiconFolders = (data: string): readonly string[] => [SEED_LEXICON, join(data, "lexicon")]
export const GOLD = join(PACKAGE, "test", "gold")

/** The endings by which documents are found in a folder; a file that is named itself may have any. */
const READ = [".txt", ".html", ".htm", ".docx", ".pdf", ".ofd"]
/** Those of documents that are found in order to be told how to convert them. */
const TOLD = [".doc", ".wps", ".rtf"]
const ENDINGS = new Set([...READ, ...TOLD])

/** A document to read: where it lies, and its path under the folder that it was named by. */
export interface FoundFile extends Place {
  readonly file: string
}

/** A path that could not be used, and why. */
export interface Unusable {
  readonly path: string
  readonly reason: string
}

/** The documents under files and folders, in the order of their names; a folder that links to itself is read once. */
export async function findDocuments(paths: readonly string[]): Promise<{ files: FoundFile[]; unusable: Unusable[] }> {
  const files: FoundFile[] = []
  const unusable: Unusable[] = []
  for (const named of paths) {
    const place = await placeOf(named)
    const { path } = place
    try {
      const kind = await stat(onDisk(place))
      if (kind.isFile()) files.push({ ...place, file: basename(path) })
      else if (kind.isDirectory()) {
        const found = await filesUnder(path, place, new Set(), unusable)
        if (found.length === 0)
          unusable.push({ path, reason: `the folder holds no documents; put ${READ.join(", ")} files into it` })
        files.push(...found)
      } else unusable.push({ path, reason: "it is neither a file nor a folder; name a file or a folder" })
    } catch (error) {
      unusable.push({ path, reason: whyNot(error) })
    }
  }
  return { files: distinct(files, unusable), unusable }
}

const whyNot = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === "ENOENT"
    ? "there is no such file or folder; check the path"
    : `it cannot be read: ${(error as Error).message}`

/** Two files that would be the same document (one path under two folders): the first is read, the second is said. */
function distinct(files: readonly FoundFile[], unusable: Unusable[]): FoundFile[] {
  const known = new Map<string, FoundFile>()
  for (const found of files) {
    const first = known.get(found.file)
    if (first === undefined) known.set(found.file, found)
    else if (first.path !== found.path)
      unusable.push({ path: found.path, reason: `it has the same name as ${first.path}; load a folder above both` })
  }
  return [...known.values()]
}

async function filesUnder(root: string, folder: Place, seen: Set<string>, unusable: Unusable[]): Promise<FoundFile[]> {
  let entries: Dirent<Buffer>[]
  try {
    const real = (await realpath(onDisk(folder), { encoding: "buffer" })).toString("latin1")
    if (seen.has(real)) return []
    seen.add(real)
    entries = await readdir(onDisk(folder), { withFileTypes: true, encoding: "buffer" })
  } catch (error) {
    unusable.push({ path: folder.path, reason: `the folder cannot be read: ${(error as Error).message}` })
    return []
  }
  const found: FoundFile[] = []
  const inside = entries.map((entry) => ({ entry, place: within(folder, entry.name) }))
  for (const { entry, place } of inside.sort((a, b) => (a.place.path < b.place.path ? -1 : 1))) {
    const { path } = place
    if (basename(path).startsWith(".")) continue
    const kind = entry.isSymbolicLink() ? await stat(onDisk(place)).catch(() => undefined) : entry
    if (kind?.isDirectory()) found.push(...(await filesUnder(root, place, seen, unusable)))
    else if (ENDINGS.has(extname(path).toLowerCase())) {
      if (kind?.isFile()) found.push({ ...place, file: relative(root, path).split(sep).join("/") })
      else unusable.push({ path, reason: "it is no ordinary file; replace it by one" })
    }
  }
  return found
}

/**
 * The lexicon: the shipped files, with a folder of a user's own read over them. An entry of the same name (a region: of
 * the same code) replaces the shipped one. Throws a UserError that names file and place where one is not as it should be.
 */
export async function readLexicon(folders: readonly string[]): Promise<Lexicon> {
  const lexicon: Record<string, Record<string, unknown>> = {}
  for (const folder of folders)
    for (const [name, schema] of Object.entries(LEXICON_FILES)) {
      const path = join(folder, `${name}.json`)
      if (!existsSync(path)) continue
      const parsed = schema.safeParse(await readJson(path))
      if (!parsed.success) {
        const [first] = parsed.error.issues
        throw new UserError(`${path}: ${first?.path.join("/")}: ${first?.message}. Mend the entry or remove the file.`)
      }
      lexicon[name] = overlay(lexicon[name], parsed.data)
    }
  return lexicon as unknown as Lexicon
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch (error) {
    throw new UserError(`${path} cannot be read as JSON: ${(error as Error).message}. Mend or remove the file.`)
  }
}

/** Lists of entries are merged by code, name or function; everything else of `over` replaces what `base` says. */
function overlay(base: Record<string, unknown> | undefined, over: Record<string, unknown>): Record<string, unknown> {
  if (base === undefined) return over
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const old = base[key]
    merged[key] = Array.isArray(old) && Array.isArray(value) ? mergeEntries(old, value) : value
  }
  return merged
}

function mergeEntries(base: readonly unknown[], over: readonly unknown[]): unknown[] {
  const keyOf = (entry: unknown): string => {
    if (typeof entry !== "object" || entry === null) return String(entry)
    const { code, name, function: role } = entry as Record<string, string>
    return code ?? name ?? role ?? JSON.stringify(entry)
  }
  return [...new Map([...base, ...over].map((entry) => [keyOf(entry), entry])).values()]
}
