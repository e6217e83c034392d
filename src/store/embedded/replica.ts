import { stat } from "node:fs/promises"
import type { Decision } from "../../model/decision.ts"
import type { Linker, MakeLinker } from "../../model/linker.ts"
import { readDecisions } from "./decisions.ts"
import { readDigest } from "./documents.ts"
import { listDocuments, makeFolders, type Places, type Stamp, stampOf } from "./folder.ts"
import { withLock } from "./lock.ts"
import { readAll, readWritten, type Written } from "./said.ts"
import { appendEntry, type Followed, readJournal, readSnapshot, writeSnapshot } from "./snapshot.ts"
import {
  advance,
  changesOf,
  type Entry,
  emptyState,
  type Filed,
  madeOf,
  type State,
  type StoredGraph,
  sameStamp,
} from "./state.ts"
import { readStatements } from "./statements.ts"

/** How often a file that is being written is looked at again before all is read anew. */
const LOOKS = 10
const PAUSE = 50
/** The journal is made into a new snapshot when it is longer than this, and than half the snapshot, bytes. */
const LONG_JOURNAL = 1_000_000

/** Documents from which on it pays to link them on a thread of its own. */
const MANY = 64

/** One process's copy of the graph, kept in step with the data folder. */
export class Replica {
  readonly #places: Places
  readonly #makeLinker: MakeLinker
  readonly #listeners: ((entry: Entry | "anew") => void)[] = []
  #followed: Followed | undefined
  #seen = ""
  #linker: Linker | undefined
  /** The elements of the snapshot that was opened, until a linker is made of them. */
  #opened: { readonly snapshot: string; readonly graph: StoredGraph } | undefined
  /** Documents that were written since the snapshot, and by other processes since the linker was brought in step. */
  readonly #since = new Map<string, Written>()
  readonly #behind = new Map<string, Written>()
  #distrusted = false
  /** Links what there is and keeps it; not asked again, nor after the folder was opened. */
  #elsewhere: (() => Promise<void>) | undefined
  #refreshing: Promise<State> | undefined

  constructor(places: Places, makeLinker: MakeLinker, elsewhere?: () => Promise<void>) {
    this.#places = places
    this.#makeLinker = makeLinker
    this.#elsewhere = elsewhere
  }

  /** Called with every write that this copy takes in, or when it is read anew. */
  onChange(listener: (entry: Entry | "anew") => void): void {
    this.#listeners.push(listener)
  }

  /** The present state: what other processes wrote is taken in. */
  state(): Promise<State> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  async #refresh(): Promise<State> {
    const seen = await signature(this.#places.journal)
    if (this.#followed !== undefined && seen === this.#seen) return this.#followed.state
    if (this.#followed !== undefined && (await this.#catchUp(this.#followed))) {
      this.#seen = seen
      return this.#followed.state
    }
    this.#followed = await this.#open()
    this.#elsewhere = undefined
    this.#seen = seen
    this.#tell("anew")
    return this.#followed.state
  }

  /** Takes in the journal's new entries; false where it does not continue this copy. */
  async #catchUp(followed: Followed): Promise<boolean> {
    const news = await readJournal(this.#places, followed)
    if (news === "lost") return false
    for (const entry of news.entries) {
      advance(followed.state, entry)
      if (entry.file !== undefined) {
        this.#since.set(entry.file.name, entry.file)
        this.#behind.set(entry.file.name, entry.file)
      }
      this.#tell(entry)
    }
    followed.offset = news.offset
    return true
  }

  #tell(entry: Entry | "anew"): void {
    for (const listener of this.#listeners) listener(entry)
  }

  /** From the snapshot, with the documents that are not as it knows them; where there is none, from all documents. */
  async #open(): Promise<Followed> {
    this.#linker = undefined
    this.#since.clear()
    this.#behind.clear()
    const read = await readSnapshot(this.#places)
    this.#opened = read && { snapshot: read.snapshot, graph: read.state }
    let followed = read
    for (let look = 0; followed !== undefined && look < LOOKS; look++) {
      if (!(await this.#catchUp(followed))) followed = undefined
      else if (await this.#isCurrent(followed.state)) return followed
      else if ((await stampOf(this.#places.lock)) === undefined) break
      else await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    if (followed !== undefined && (await this.#restamp(followed.state))) return followed
    if (await this.#isLinkedElsewhere()) return this.#open()
    const state = (followed && (await this.#mended(followed))) ?? (await this.#rebuilt(followed?.state.version ?? 0))
    return (await this.#keep(state)) ?? { state, snapshot: "", offset: 0 }
  }

  /** Has many documents linked elsewhere, once. Returns whether it is worth looking again. */
  async #isLinkedElsewhere(): Promise<boolean> {
    const elsewhere = this.#elsewhere
    this.#elsewhere = undefined
    if (elsewhere === undefined || (await listDocuments(this.#places)).size < MANY) return false
    return elsewhere().then(
      () => true,
      () => false,
    )
  }

  /** Keeps what was linked anew for those who open the folder next, where nobody writes and this process may. */
  async #keep(state: State): Promise<Followed | undefined> {
    const linker = this.#linker
    if (state.files.size === 0 || linker === undefined) return undefined
    const write = async () => {
      if (!(await this.#isCurrent(state))) return undefined
      const followed = await writeSnapshot(this.#places, state, linker.statements(), { keep: false })
      this.#linker = undefined
      this.#since.clear()
      return followed
    }
    return await makeFolders(this.#places)
      .then(() => withLock(this.#places.lock, write, 0))
      .catch(() => undefined)
  }

  /** Takes in new time stamps of documents that say the same, as in a folder that was copied. Returns whether that was all. */
  async #restamp(state: State): Promise<boolean> {
    for (const [name, stamp] of await listDocuments(this.#places)) {
      const filed = state.files.get(name)
      if (filed?.digest === undefined || sameStamp(filed.stamp, stamp) || filed.stamp[0] !== stamp[0]) continue
      if ((await readDigest(this.#places, name)) === filed.digest) state.files.set(name, { ...filed, stamp })
    }
    return this.#isCurrent(state)
  }

  async #isCurrent(state: State): Promise<boolean> {
    return madeOf(state, await listDocuments(this.#places), await stampOf(this.#places.decisions))
  }

  /**
   * Links the documents that are not as a state knows them. Undefined where that state cannot be gone on from, or where
   * one of them was written since the snapshot, so that nothing tells any more what it said.
   */
  async #mended(followed: Followed): Promise<State | undefined> {
    const { state } = followed
    const stamps = await listDocuments(this.#places)
    const other = new Map([...stamps].filter(([name, stamp]) => !sameStamp(state.files.get(name)?.stamp, stamp)))
    const gone = [...state.files.keys()].filter((name) => other.has(name) || !stamps.has(name))
    if ([...other.keys(), ...gone].some((name) => this.#since.has(name))) return undefined
    const linker = await this.#resumed(followed)
    if (linker === undefined) return undefined
    const remove = gone.flatMap((name) => state.files.get(name)?.summary?.id ?? [])
    for (const name of gone) state.files.delete(name)
    const decisions = await stampOf(this.#places.decisions)
    const change = { ...(await readAll(this.#places, other, state.files)), remove, decisions: await this.#decisions() }
    advance(state, { version: nextVersion(state.version), ...changesOf(linker.apply(change)) })
    this.#linker = linker
    return { ...state, decisions }
  }

  /** Links all documents anew. */
  async #rebuilt(before: number): Promise<State> {
    const stamps = await listDocuments(this.#places)
    const decisions = await stampOf(this.#places.decisions)
    const state = { ...emptyState(), decisions, version: stamps.size === 0 ? before : nextVersion(before) }
    const linker = await this.#linkAll(stamps, state.files)
    for (const node of linker.view.nodes()) state.nodes.set(node.id, node)
    for (const edge of linker.view.edges()) state.edges.set(edge.id, edge)
    this.#linker = linker
    return state
  }

  async #linkAll(stamps: ReadonlyMap<string, Stamp>, files: Map<string, Filed>): Promise<Linker> {
    const linker = this.#makeLinker()
    linker.apply({ ...(await readAll(this.#places, stamps, files)), decisions: await this.#decisions() })
    return linker
  }

  async #decisions(): Promise<readonly Decision[]> {
    return (await readDecisions(this.#places)).decisions
  }

  /** The linker of this state, for one who holds the lock. */
  async linker(): Promise<Linker> {
    if (this.#distrusted) this.#followed = undefined
    const state = await this.state()
    this.#distrusted = false
    if (this.#linker !== undefined) {
      if (this.#behind.size > 0)
        this.#linker.apply({
          ...(await readWritten(this.#places, this.#behind, state)),
          decisions: await this.#decisions(),
        })
    } else {
      const resumed = this.#followed && (await this.#resumed(this.#followed))
      this.#linker = resumed ?? (await this.#linkAll(await listDocuments(this.#places), new Map()))
    }
    this.#behind.clear()
    return this.#linker
  }

  /** A linker that goes on from what the last writer put down; undefined where that cannot be used. */
  async #resumed({ state, snapshot }: Followed): Promise<Linker | undefined> {
    const opened = this.#opened?.snapshot === snapshot ? this.#opened : await this.#reread()
    this.#opened = undefined
    if (opened === undefined || opened.snapshot !== snapshot) return undefined
    const statements = await readStatements(this.#places.statements, snapshot, opened.graph).catch(() => undefined)
    if (statements === undefined) return undefined
    const since = await readWritten(this.#places, this.#since, state)
    const { nodes, edges } = state
    const decisions = await this.#decisions()
    return this.#makeLinker({ statements, since, decisions, nodes: nodes.values(), edges: edges.values() })
  }

  async #reread() {
    const read = await readSnapshot(this.#places)
    return read && { snapshot: read.snapshot, graph: read.state }
  }

  /** After a write that failed linker and folder may each be ahead of the state: the next write opens the folder anew. */
  distrust(): void {
    this.#linker = undefined
    this.#distrusted = true
  }

  /** Tells other processes of a write, for one who holds the lock and has put the files in place. */
  async commit(entry: Entry, linker: Linker): Promise<void> {
    const before = await this.state()
    const work = this.#commit(before, entry, linker).finally(() => {
      this.#refreshing = undefined
    })
    this.#refreshing = work
    await work
  }

  /** A new snapshot is written before the entry, so that who has read all until then can go on with the new journal. */
  async #commit(state: State, entry: Entry, linker: Linker): Promise<State> {
    let followed = this.#followed ?? { state, snapshot: "", offset: 0 }
    if (followed.snapshot === "" || (await this.#isLong(followed.offset))) {
      followed = await writeSnapshot(this.#places, state, linker.statements(), { keep: true })
      this.#followed = followed
      this.#since.clear()
    }
    advance(state, entry)
    if (entry.file !== undefined) this.#since.set(entry.file.name, entry.file)
    followed.offset = await appendEntry(this.#places, entry)
    this.#seen = await signature(this.#places.journal)
    this.#tell(entry)
    return state
  }

  async #isLong(journal: number): Promise<boolean> {
    if (journal < LONG_JOURNAL) return false
    const snapshot = await stampOf(this.#places.snapshot)
    return snapshot === undefined || journal > snapshot[0] / 2
  }
}

/** Versions grow, also where a folder was emptied and filled again. */
export const nextVersion = (version: number): number => Math.max(version + 1, Date.now())

/** Changes whenever a file does. */
async function signature(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found === undefined ? "" : `${found.ino}:${found.size}:${found.mtimeNs}`
}
