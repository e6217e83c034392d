import { type ChildProcess, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { link } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import { openEmbedded } from "../../src/store/embedded/index.ts"
import { withLock } from "../../src/store/embedded/lock.ts"
import type { Store } from "../../src/store/port.ts"
import { withText } from "../../src/store/stored.ts"
import { agency, planGraph, sameTitles, sketch } from "../support/plans.ts"
import { embeddedGround, linker } from "../support/stores.ts"

const CHILD = join(import.meta.dirname, "..", "support", "load-child.ts")
const child = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", CHILD, ...args], { stdio: ["ignore", "pipe", "inherit"] })

const snow = planGraph(sketch({ plan: 2, file: "雪/冰 雪?.txt", measures: [{ title: 0, lead: 6, supports: [9] }] }))
const province = planGraph(
  sketch({ plan: 1, file: "b.txt", measures: [{ title: 0, lead: 5, supports: [] }], cites: [0] }),
)

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const whole = async (store: Store) => {
  const { nodes, edges } = await store.graph()
  return { nodes: [...nodes].sort(byId), edges: [...edges].sort(byId) }
}
const fresh = (...graphs: DocumentGraph[]) => {
  const { nodes, edges } = link(graphs.map(withText), [], sameTitles)
  return { nodes, edges }
}

describe("the data folder", () => {
  let ground: Awaited<ReturnType<typeof embeddedGround>>
  let folder: string
  const open = () => ground.open()
  const opened = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await open()
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const documentFiles = async () => (await readdir(join(folder, "documents"))).sort()

  beforeEach(async () => {
    ground = await embeddedGround()
    folder = ground.folder
    await opened(async (store) => {
      await store.load(snow)
      await store.load(province)
    })
  })
  afterEach(() => ground.done())

  it("holds one plain file a document, and nothing left over", async () => {
    const files = await documentFiles()
    expect(files).toHaveLength(2)
    const read = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(folder, "documents", file), "utf8"))),
    )
    expect(read).toEqual(expect.arrayContaining([snow, province]))
    const all = await readdir(folder, { recursive: true })
    expect(all.filter((name) => name.includes(".tmp") || name.includes("lock"))).toEqual([])
  })

  it("is not made by reading", async () => {
    const elsewhere = join(folder, "none")
    const store = await openEmbedded({ folder: elsewhere, linker })
    expect((await store.graph()).nodes).toEqual([])
    await store.close()
    await expect(stat(elsewhere)).rejects.toMatchObject({ code: "ENOENT" })
  })

  describe("opens right whatever was left behind", () => {
    it("without what can be made again", async () => {
      await rm(join(folder, "graph"), { recursive: true })
      expect(await opened(whole)).toEqual(fresh(snow, province))
      expect(await opened(whole)).toEqual(fresh(snow, province))
    })

    it.each(["snapshot.bin", "journal.jsonl"])("with half a %s", async (name) => {
      const path = join(folder, "graph", name)
      await truncate(path, Math.floor((await stat(path)).size / 2))
      expect(await opened(whole)).toEqual(fresh(snow, province))
    })

    describe("with a snapshot of all documents", () => {
      const snapshot = () => join(folder, "graph", "snapshot.bin")
      const statements = () => join(folder, "graph", "statements.jsonl")
      const other = planGraph(sketch({ plan: 1, file: "b.txt", cites: [1] }))
      beforeEach(async () => {
        await rm(join(folder, "graph"), { recursive: true })
        await opened(whole)
      })

      it.each([1, 32, 33, 2_000])("that lost its last %i bytes", async (lost) => {
        await truncate(snapshot(), (await stat(snapshot())).size - lost)
        expect(await opened(whole)).toEqual(fresh(snow, province))
      })

      it("in which a sign was changed", async () => {
        const bytes = await readFile(snapshot())
        const place = bytes.indexOf(Buffer.from("冰雪经济", "utf16le"))
        expect(place).toBeGreaterThan(0)
        await writeFile(
          snapshot(),
          Buffer.concat([bytes.subarray(0, place), Buffer.from("火", "utf16le"), bytes.subarray(place + 2)]),
        )
        expect(await opened(whole)).toEqual(fresh(snow, province))
      })

      it.each([
        [/"format":\d/u, '"format":1'],
        [/"order":"[LB]E"/u, '"order":"XX"'],
        [/"edge ids":/u, '"node ids":'],
        [/"version":\d{2}/u, '"version":""'],
      ])("of another form: %s", async (usual, other) => {
        const bytes = (await readFile(snapshot())).subarray(0, -32)
        const body = Buffer.from(bytes.toString("latin1").replace(usual, other), "latin1")
        expect(body.equals(bytes)).toBe(false)
        expect(body).toHaveLength(bytes.length)
        await writeFile(snapshot(), Buffer.concat([body, createHash("sha256").update(body).digest()]))
        expect(await opened(whole)).toEqual(fresh(snow, province))
      })

      it("that lies beside one of an older form", async () => {
        await writeFile(join(folder, "graph", "snapshot.jsonl"), '{"format":3}\n')
        expect(await opened(whole)).toEqual(fresh(snow, province))
      })

      it("and is asked on another thread, with what was written since", async () => {
        const text =
          "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, r.evidenceQuote AS quotes ORDER BY r.id"
        const more = planGraph(sketch({ plan: 3, file: "c.txt", measures: [{ title: 2, lead: 6, supports: [9] }] }))
        const rows = await opened(async (store) => {
          const before = (await store.ask(text, {})).rows
          await store.load(more)
          await store.load(other)
          const after = (await store.ask(text, {})).rows
          expect(after).not.toEqual(before)
          return after
        })
        expect(await opened(async (store) => (await store.ask(text, {})).rows)).toEqual(rows)
        await rm(join(folder, "graph"), { recursive: true })
        expect(await opened(async (store) => (await store.ask(text, {})).rows)).toEqual(rows)
        expect(rows).toHaveLength((await opened(whole)).edges.length)
      })

      it.each(["gone", "damaged", "of another snapshot"])("and what documents said %s", async (how) => {
        if (how === "gone") await rm(statements())
        else if (how === "damaged") await truncate(statements(), 40)
        else {
          const before = await readFile(statements())
          await rm(join(folder, "graph"), { recursive: true })
          await opened(whole)
          await writeFile(statements(), before)
        }
        await opened(async (store) => {
          await store.load(other)
          expect(await whole(store)).toEqual(fresh(snow, other))
        })
      })

      it("from which a writer goes on as if it had read all", async () => {
        const more = planGraph(sketch({ plan: 3, file: "c.txt", measures: [{ title: 2, lead: 6, supports: [9] }] }))
        await opened((store) => store.load(more))
        await opened(async (store) => {
          await store.load(other)
          expect(await whole(store)).toEqual(fresh(snow, other, more))
        })
        await opened(async (store) => {
          await store.remove(snow.document.id)
          await store.remove(more.document.id)
          expect(await whole(store)).toEqual(fresh(other))
        })
      })

      it("and documents that were changed, taken away and put there by hand", async () => {
        const [bName = ""] = (await documentFiles()).filter((file) => file.startsWith("b"))
        await writeFile(join(folder, "documents", bName), `${JSON.stringify(other)}\n`)
        expect(await opened(whole)).toEqual(fresh(snow, other))
        await rm(join(folder, "documents", bName))
        expect(await opened(whole)).toEqual(fresh(snow))
        await writeFile(join(folder, "documents", bName), `${JSON.stringify(province)}\n`)
        expect(await opened(whole)).toEqual(fresh(snow, province))
      })

      it("of documents that were copied, with other time stamps", async () => {
        for (const file of await documentFiles()) await utimes(join(folder, "documents", file), 1_000, 1_000)
        const { mtimeMs } = await stat(snapshot())
        expect(await opened(whole)).toEqual(fresh(snow, province))
        expect((await stat(snapshot())).mtimeMs).toBe(mtimeMs)
      })
    })

    describe("with many documents and nothing that was linked", () => {
      const many = Array.from({ length: 70 }, (_, i) => planGraph(sketch({ plan: i % 5, file: `many/${i}.txt` })))
      const elsewhere = () => openEmbedded({ folder, linker }).then((store) => store.close())
      beforeEach(async () => {
        await opened(async (store) => {
          for (const graph of many) await store.load(graph)
        })
        await rm(join(folder, "graph"), { recursive: true })
      })

      it("which are linked elsewhere, once", async () => {
        let count = 0
        const store = await openEmbedded({
          folder,
          linker: () => {
            throw new Error("This one links nothing")
          },
          elsewhere: () => {
            count++
            return elsewhere()
          },
        })
        expect(await whole(store)).toEqual(fresh(snow, province, ...many))
        expect(await store.documents()).toHaveLength(72)
        expect(count).toBe(1)
        await store.close()
      })

      it("which are linked here where that fails or keeps nothing", async () => {
        for (const failing of [() => Promise.reject(new Error("no thread")), () => Promise.resolve()]) {
          await rm(join(folder, "graph"), { recursive: true, force: true })
          const store = await openEmbedded({ folder, linker, elsewhere: failing })
          expect(await whole(store)).toEqual(fresh(snow, province, ...many))
          await store.close()
        }
      })
    })

    it("with a snapshot of rubbish", async () => {
      await writeFile(join(folder, "graph", "snapshot.bin"), "rubbish\n")
      expect(await opened(whole)).toEqual(fresh(snow, province))
    })

    it("after a document was written and the crash came before anybody was told", async () => {
      const [first = ""] = (await documentFiles()).filter((file) => file.startsWith("b"))
      const other = planGraph(sketch({ plan: 1, file: "b.txt", cites: [1] }))
      await writeFile(join(folder, "documents", first), `${JSON.stringify(other)}\n`)
      expect(await opened(whole)).toEqual(fresh(snow, other))
    })

    it("after a document's file was taken away by hand", async () => {
      for (const file of await documentFiles()) if (file.startsWith("b")) await rm(join(folder, "documents", file))
      expect(await opened(whole)).toEqual(fresh(snow))
    })

    it("with a half-written file beside", async () => {
      await writeFile(join(folder, "documents", "b.json.1-abcd.tmp"), '{"document')
      expect(await opened(whole)).toEqual(fresh(snow, province))
    })
  })

  it("keeps all that was stored when the writer is killed at any moment", async () => {
    for (const wait of [0, 7]) {
      const names = Array.from({ length: 40 }, (_, i) => `${wait}-${i}.txt`)
      const writer = child("load", folder, ...names)
      const stored: string[] = []
      const lines = createInterface({ input: writer.stdout as NonNullable<ChildProcess["stdout"]> })
      for await (const file of lines) if (stored.push(file) > wait * 3) writer.kill("SIGKILL")
      await opened(async (store) => {
        const files = (await store.documents()).map(({ file }) => file)
        expect(files).toEqual(expect.arrayContaining(stored))
        expect(await store.problems()).toEqual([])
        const graphs: DocumentGraph[] = []
        for await (const graph of store.documentGraphs()) graphs.push(graph)
        expect(await whole(store)).toEqual(fresh(...graphs))
      })
    }
  }, 120_000)

  it("opens from the snapshot without reading the documents", async () => {
    const [first = ""] = await documentFiles()
    const path = join(folder, "documents", first)
    const { atime, mtime, size } = await stat(path)
    await writeFile(path, "x".repeat(size))
    await utimes(path, atime, mtime)
    expect(await opened(whole)).toEqual(fresh(snow, province))
  })

  describe("with a damaged document", () => {
    it.each(["{", "[]", '{"document": {}}', "\u0000"])("names it and serves the others: %s", async (text) => {
      const [bad = ""] = (await documentFiles()).filter((file) => file.startsWith("b"))
      await writeFile(join(folder, "documents", bad), text)
      await opened(async (store) => {
        expect(await store.problems()).toEqual([expect.stringContaining(bad)])
        expect(await whole(store)).toEqual(fresh(snow))
        expect((await store.documents()).map(({ file }) => file)).toEqual(["雪/冰 雪?.txt"])
        expect(await store.load(province)).toMatchObject({ status: "added" })
        expect(await store.problems()).toEqual([])
        expect(await whole(store)).toEqual(fresh(snow, province))
      })
    })

    it("names a line of the decisions that cannot be read, and keeps the others", async () => {
      const merge = {
        id: "m",
        kind: "merge",
        at: "2031-01-01T00:00:00Z",
        keep: { id: agency(6), title: "" },
        drop: { id: agency(9), title: "" },
      } as const
      await opened((store) => store.decide(merge))
      await appendFile(join(folder, "decisions.jsonl"), '{"decide": {"id": "torn')
      await opened(async (store) => {
        expect(await store.decisions()).toEqual([merge])
        expect(await store.problems()).toEqual([expect.stringContaining("line 2")])
        await store.decide({ ...merge, id: "n", drop: { id: agency(10), title: "" } })
        expect((await store.decisions()).map(({ id }) => id)).toEqual(["m", "n"])
      })
    })
  })

  it("that is none is named, with the cure", async () => {
    await writeFile(join(folder, "file"), "")
    await expect(openEmbedded({ folder: join(folder, "file", "data"), linker })).rejects.toMatchObject({
      code: "folder",
      message: expect.stringMatching(/file.data.*POLICY_GRAPH_DATA/u),
    })
  })

  it("that cannot be written is named, with the cure; reading goes on", async () => {
    const store = await openEmbedded({ folder: join(folder, "new"), linker })
    await writeFile(join(folder, "new"), "")
    await expect(store.load(snow)).rejects.toMatchObject({
      code: "folder",
      message: expect.stringMatching(/new cannot be written.*POLICY_GRAPH_DATA/u),
    })
    expect(await store.documents()).toEqual([])
    await store.close()
  })

  it("loses nothing when a write fails", async () => {
    await opened(async (store) => {
      const blocked = planGraph(sketch({ plan: 3, file: "c.txt" }))
      const { documentFile } = await import("../../src/store/embedded/folder.ts")
      await mkdir(join(folder, "documents", documentFile(blocked.document.id), "in-the-way"), { recursive: true })
      await expect(store.load(blocked)).rejects.toMatchObject({ name: "StoreError" })
      expect(await whole(store)).toEqual(fresh(snow, province))
      const more = planGraph(sketch({ plan: 4, file: "d.txt" }))
      await store.load(more)
      expect(await whole(store)).toEqual(fresh(snow, province, more))
    })
  })

  describe("and other processes", () => {
    it("two may write at once", async () => {
      const files = [
        ["p1", "p2", "p3"],
        ["q1", "q2", "q3"],
      ]
      const children = files.map((names) => child("load", folder, ...names))
      const ends = await Promise.all(children.map((each) => once(each, "exit")))
      expect(ends.map(([status]) => status)).toEqual([0, 0])
      const graphs = files.flatMap((names) =>
        names.map((file, i) =>
          planGraph(sketch({ plan: i, file, measures: [{ title: i, lead: i + 4, supports: [9] }], cites: [1] })),
        ),
      )
      expect(await opened(whole)).toEqual(fresh(snow, province, ...graphs))
    })

    it("a running reader sees what another one loads", async () => {
      await opened(async (store) => {
        const before = await store.version()
        expect(await whole(store)).toEqual(fresh(snow, province))
        expect((await store.ask("MATCH (d:Document) RETURN count(d) AS n", {})).rows).toEqual([{ n: 2 }])
        await once(child("load", folder, "new.txt"), "exit")
        expect(await store.version()).not.toBe(before)
        expect(await store.documents()).toHaveLength(3)
        expect((await store.ask("MATCH (d:Document) RETURN count(d) AS n", {})).rows).toEqual([{ n: 3 }])
      })
    })
  })
})

describe("the lock", () => {
  let ground: Awaited<ReturnType<typeof embeddedGround>>
  let path: string
  beforeEach(async () => {
    ground = await embeddedGround()
    path = join(ground.folder, "lock")
  })
  afterEach(() => ground.done())

  it("lets one work at a time, and all in the end", async () => {
    let inside = 0
    const work = () =>
      withLock(path, async () => {
        inside++
        expect(inside).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside--
      })
    await Promise.all(Array.from({ length: 8 }, work))
    expect(await readdir(ground.folder)).toEqual([])
  })

  it("is given back when the work fails", async () => {
    await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    expect(await withLock(path, async () => "free", 0)).toBe("free")
  })

  it("of a living process is waited for, then named", async () => {
    const holder = child("hold", path)
    await once(holder.stdout as NonNullable<ChildProcess["stdout"]>, "data")
    await expect(withLock(path, async () => {}, 50)).rejects.toMatchObject({
      code: "locked",
      message: expect.stringContaining(`process ${holder.pid}`),
    })
    holder.kill("SIGKILL")
    await once(holder, "exit")
    expect(await withLock(path, async () => "taken", 1_000)).toBe("taken")
  })

  it("of a process on another machine that has fallen silent is taken", async () => {
    const long = new Date(Date.now() - 120_000)
    const owner = { pid: process.pid, host: "another-machine", token: "t", since: long.toISOString() }
    await writeFile(path, JSON.stringify(owner))
    await expect(withLock(path, async () => {}, 0)).rejects.toMatchObject({ code: "locked" })
    await utimes(path, long, long)
    expect(await withLock(path, async () => "taken", 1_000)).toBe("taken")
  })

  it("is not taken away from many who find it dead at once, more than once at a time", async () => {
    const dead = { pid: 2 ** 22 + 1, host: (await import("node:os")).hostname(), token: "t", since: "2031-01-01" }
    await writeFile(path, JSON.stringify(dead))
    let inside = 0
    await Promise.all(
      Array.from({ length: 6 }, () =>
        withLock(path, async () => {
          expect(++inside).toBe(1)
          await new Promise((resolve) => setTimeout(resolve, 3))
          inside--
        }),
      ),
    )
  })
})

describe("a query that needs too much", () => {
  it.each([
    "RETURN size([x IN range(1, 100000000) | toString(x)]) AS n",
    "RETURN reduce(s = 'a', x IN range(1, 60) | s + s) AS s",
    "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x) AS s",
  ])("ends, and the next is answered: %s", async (text) => {
    const ground = await embeddedGround()
    const store = await openEmbedded({
      folder: ground.folder,
      linker,
      limits: { timeout: 1_000, memory: 64 * 2 ** 20 },
    })
    await expect(store.ask(text, {})).rejects.toMatchObject({ code: expect.stringMatching(/^(?:timeout|refused)$/u) })
    expect((await store.ask("RETURN 1 AS one", {})).rows).toEqual([{ one: 1 }])
    await store.close()
    await ground.done()
  })
})
