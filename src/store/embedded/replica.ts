import { stat } from "node:fs/promises"
import type { DocumentGraph } from "../../model/graph.ts"
import type { Linker, LinkerChange, MakeLinker } from "../../model/linker.ts"
import { summaryOf, withText } from "../stored.ts"
import { readDecisions } from "./decisions.ts"
import { readDocument } from "./documents.ts"
import { listDocuments, makeFolders, type Places, type Stamp, stampOf } from "./folder.ts"
import { withLock } from "./lock.ts"
import { appendEntry, type Followed, readJournal, readSnapshot, writeSnapshot } from "./snapshot.ts"
import { advance, type Entry, emptyState, type Filed, madeOf, type State } from "./state.ts"

/** How often a file that is being written is looked at again before all is read anew. */
const LOOKS = 10
const PAUSE = 50
/** The journal is made into a new snapshot when it is longer than this, and than half the snapshot, bytes. */
const LONG_JOURNAL = 1_000_000

/** Files that are read at once. */
const AT_ONCE = 16

/** One process's copy of the graph, kept in step with the data folder. */
export class Replica {
  readonly #places: Places
  readonly #makeLinker: MakeLinker
  readonly #listeners: ((entry: Entry | "anew") => void)[] = []
  #followed: Followed | undefined
  #seen = ""
  #linker: Linker | undefined
  /** Documents that other processes wrote since the linker was brought in step. */
  readonly #behind = new Map<string, { readonly name: string; readonly document: string }>()
  #refreshing: Promise<State> | undefined

  constructor(places: Places, makeLinker: MakeLinker) {
    this.#places = places
    this.#makeLinker = makeLinker
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
      if (entry.file !== undefined) this.#behind.set(entry.file.name, entry.file)
      this.#tell(entry)
    }
    followed.offset = news.offset
    return true
  }

  #tell(entry: Entry | "anew"): void {
    for (const listener of this.#listeners) listener(entry)
  }

  /** From the snapshot where it is of just these documents; otherwise from the documents. */
  async #open(): Promise<Followed> {
    this.#linker = undefined
    this.#behind.clear()
    let followed = await readSnapshot(this.#places)
    for (let look = 0; followed !== undefined && look < LOOKS; look++) {
      if (!(await this.#catchUp(followed))) followed = undefined
      else if (await this.#isCurrent(followed.state)) return followed
      else if ((await stampOf(this.#places.lock)) === undefined) break
      else await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    const state = await this.#rebuild(followed?.state.version ?? 0)
    return (await this.#keep(state)) ?? { state, snapshot: "", offset: 0 }
  }

  /** Keeps what was linked anew for those who open the folder next, where nobody writes and this process may. */
  async #keep(state: State): Promise<Followed | undefined> {
    if (state.files.size === 0) return undefined
    const write = async () => ((await this.#isCurrent(state)) ? await writeSnapshot(this.#places, state) : undefined)
    return await makeFolders(this.#places)
      .then(() => withLock(this.#places.lock, write, 0))
      .catch(() => undefined)
  }

  async #isCurrent(state: State): Promise<boolean> {
    return madeOf(state, await listDocuments(this.#places), await stampOf(this.#places.decisions))
  }

  /** Links all documents anew. */
  async #rebuild(before: number): Promise<State> {
    const linker = this.#makeLinker()
    const stamps = await listDocuments(this.#places)
    const decisions = await stampOf(this.#places.decisions)
    const state = { ...emptyState(), decisions, version: stamps.size === 0 ? before : nextVersion(before) }
    const change = await this.#readAll(stamps, state.files)
    linker.apply({ ...change, decisions: (await readDecisions(this.#places)).decisions })
    for (const node of linker.view.nodes()) state.nodes.set(node.id, node)
    for (const edge of linker.view.edges()) state.edges.set(edge.id, edge)
    this.#linker = linker
    return state
  }

  async #readAll(stamps: ReadonlyMap<string, Stamp>, files: Map<string, Filed>): Promise<LinkerChange> {
    const put: DocumentGraph[] = []
    const names = [...stamps]
    for (let first = 0; first < names.length; first += AT_ONCE)
      await Promise.all(
        names.slice(first, first + AT_ONCE).map(async ([name, stamp]) => {
          const found = await readDocument(this.#places, name)
          if (found.graph === undefined) files.set(name, { stamp, problem: found.problem })
          else {
            files.set(name, { stamp, summary: summaryOf(found.graph) })
            put.push(withText(found.graph))
          }
        }),
      )
    return { put }
  }

  /** The linker of this state, for one who holds the lock. */
  async linker(): Promise<Linker> {
    const state = await this.state()
    if (this.#linker === undefined) {
      const linker = this.#makeLinker()
      const { decisions } = await readDecisions(this.#places)
      linker.apply({ ...(await this.#readAll(await listDocuments(this.#places), new Map())), decisions })
      this.#linker = linker
    } else if (this.#behind.size > 0) await this.#bringUp(this.#linker, state)
    this.#behind.clear()
    return this.#linker
  }

  async #bringUp(linker: Linker, state: State): Promise<void> {
    const put = []
    const remove = []
    for (const { name, document } of this.#behind.values()) {
      const found = state.files.has(name) ? await readDocument(this.#places, name) : undefined
      if (found?.graph === undefined) remove.push(document)
      else put.push(withText(found.graph))
    }
    linker.apply({ put, remove, decisions: (await readDecisions(this.#places)).decisions })
  }

  /** Takes the linker for lost: after a write that failed it is ahead of the folder. */
  forgetLinker(): void {
    this.#linker = undefined
  }

  /** Tells other processes of a write, for one who holds the lock and has put the files in place. */
  async commit(entry: Entry): Promise<void> {
    const before = await this.state()
    const work = this.#commit(before, entry).finally(() => {
      this.#refreshing = undefined
    })
    this.#refreshing = work
    await work
  }

  /** A new snapshot is written before the entry, so that who has read all until then can go on with the new journal. */
  async #commit(state: State, entry: Entry): Promise<State> {
    let followed = this.#followed ?? { state, snapshot: "", offset: 0 }
    if (followed.snapshot === "" || (await this.#isLong(followed.offset))) {
      followed = await writeSnapshot(this.#places, state)
      this.#followed = followed
    }
    advance(state, entry)
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
