import { randomUUID } from "node:crypto"
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import { StoreError, systemCode } from "../errors.ts"

const ownerSchema = z.object({ pid: z.int(), host: z.string(), token: z.string(), since: z.string() })
type Owner = z.infer<typeof ownerSchema>

/** How often an owner says that it lives, and after what silence it is taken for dead where its process cannot be asked. */
const BEAT = 2_000
const SILENCE = 60_000
/** Taking a dead owner's lock away is a matter of milliseconds; one that took longer died at it. */
const BREAKING = 5_000

/** How long a writer waits for its turn, ms. */
const PATIENCE = 15_000

/**
 * Runs `work` while no other process writes. The lock is a file with its owner's process; it ends with the owner: one
 * whose process is gone, or which has not said that it lives, is taken away.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const owner: Owner = { pid: process.pid, host: hostname(), token: randomUUID(), since: new Date().toISOString() }
  await acquire(path, owner, patience)
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT)
  beat.unref()
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if ((await readOwner(path))?.token === owner.token) await rm(path, { force: true })
  }
}

async function acquire(path: string, owner: Owner, patience: number): Promise<void> {
  const until = Date.now() + patience
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    if (await create(path, JSON.stringify(owner))) return
    if (await isStale(path)) await breakLock(path)
    else if (Date.now() > until) throw held(path, await readOwner(path))
    else await sleep(pause)
  }
}

/** Creates a file that is not there. On Windows one that is being deleted counts as there. */
async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" })
    return true
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false
    if (process.platform === "win32" && systemCode(error) === "EPERM") return false
    throw error
  }
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, "utf8")))
  } catch {
    return undefined
  }
}

const silentFor = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => undefined)
  return found === undefined ? 0 : Date.now() - found.mtimeMs
}

/** A lock without a readable owner is one that is being written, or whose writer died at it. */
async function isStale(path: string): Promise<boolean> {
  const silence = await silentFor(path)
  if (silence > SILENCE) return true
  const owner = await readOwner(path)
  if (owner === undefined) return silence > BREAKING
  return owner.host === hostname() && !isAlive(owner.pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === "EPERM"
  }
}

/** Takes a dead owner's lock away; one process at a time, so that no living one's is taken. */
async function breakLock(path: string): Promise<void> {
  const breaking = `${path}.breaking`
  if (!(await create(breaking, String(process.pid)))) {
    if ((await silentFor(breaking)) > BREAKING) await rm(breaking, { force: true })
    await sleep(5)
    return
  }
  try {
    if (await isStale(path)) await rm(path, { force: true })
  } finally {
    await rm(breaking, { force: true })
  }
}

const held = (path: string, owner: Owner | undefined): StoreError =>
  new StoreError(
    "locked",
    `Nothing was written: ${owner === undefined ? "another process" : `process ${owner.pid} on ${owner.host}`} has been writing to this data folder since ${owner?.since ?? "a moment ago"} (lock ${path})`,
    "Wait until it is done, or stop it, and try again",
  )
