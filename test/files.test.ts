import { execFileSync } from "node:child_process"
import { mkdir, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findDocuments, readLexicon, SEED_DOCUMENTS, SEED_LEXICON } from "../src/files.ts"
import { openReader } from "../src/reader.ts"
import { folderWith } from "./support/folder.ts"

describe("findDocuments", () => {
  it("names a file of a folder by its path under the folder, one that is named itself by its name", async () => {
    const folder = await folderWith({ "a/one.txt": "x", "two.html": "x", "three.json": "x" })
    const { files } = await findDocuments([folder])
    expect(files.map(({ file }) => file)).toEqual(["a/one.txt", "two.html"])
    const single = await findDocuments([join(folder, "a", "one.txt")])
    expect(single.files.map(({ file }) => file)).toEqual(["one.txt"])
  })

  it("reads a folder that links to itself once", async () => {
    const folder = await folderWith({ "one.txt": "x" })
    await symlink(folder, join(folder, "again"))
    const { files } = await findDocuments([folder])
    expect(files.map(({ file }) => file)).toEqual(["one.txt"])
  })

  it("says what it cannot use and goes on", async () => {
    const folder = await folderWith({ "empty/readme.md": "x", "one.txt": "x" })
    execFileSync("mkfifo", [join(folder, "pipe.txt")])
    const { files, unusable } = await findDocuments([join(folder, "gone"), join(folder, "empty"), folder])
    expect(files.map(({ file }) => file)).toEqual(["one.txt"])
    expect(unusable.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("no such file"),
      expect.stringContaining("no documents"),
      expect.stringContaining("no ordinary file"),
    ])
  })

  it("does not take two files for one document", async () => {
    const folder = await folderWith({ "a/plan.txt": "x", "b/plan.txt": "y" })
    const { files, unusable } = await findDocuments([join(folder, "a"), join(folder, "b")])
    expect(files).toHaveLength(1)
    expect(unusable[0]?.reason).toContain("same name")
  })

  it("finds old formats, whose reader says how to convert them, and no other files", async () => {
    const folder = await folderWith({ "a.wps": "x", "b.OFD": "x", "c.doc": "x", "d.xlsx": "x" })
    expect((await findDocuments([folder])).files.map(({ file }) => file)).toEqual(["a.wps", "b.OFD", "c.doc"])
  })

  it.runIf(process.platform === "linux")("reads names that are not UTF-8, as those in old archives", async () => {
    const folder = await folderWith({ "a.txt": "一、修路" })
    const name = Buffer.from([0xb9, 0xe6, 0xbb, 0xae]) // 规划 in GB18030
    const own = Buffer.concat([Buffer.from(`${folder}/`), name])
    await mkdir(own)
    await writeFile(Buffer.concat([own, Buffer.from("/"), name, Buffer.from(".txt")]), "一、架桥")
    await writeFile(Buffer.concat([own, Buffer.from(".txt")]), "一、植树")
    const { files, unusable } = await findDocuments([folder])
    expect(unusable).toEqual([])
    expect(files.map(({ file }) => file)).toEqual(["a.txt", "规划/规划.txt", "规划.txt"])
    const named = await findDocuments([join(folder, `${name.toString("utf8")}.txt`)])
    expect(named.files.map(({ file }) => file)).toEqual(["规划.txt"])
    const reader = await openReader([SEED_LEXICON], 1)
    const texts: unknown[] = []
    for await (const { graph } of reader.read([...files, ...named.files])) texts.push(graph?.document.text)
    expect(texts).toEqual(["一、修路", "一、架桥", "一、植树", "一、植树"])
  })

  it("says of a link that leads to itself that it cannot be read", async () => {
    const folder = await folderWith({})
    await symlink(join(folder, "round.txt"), join(folder, "round.txt"))
    const { unusable } = await findDocuments([join(folder, "round.txt")])
    expect(unusable.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^it cannot be read: .*ELOOP/u)])
  })

  it("finds the seeds", async () => {
    expect((await findDocuments([SEED_DOCUMENTS])).files).toHaveLength(5)
  })
})

describe("readLexicon", () => {
  it("reads a user's folder over the shipped one, entry by entry", async () => {
    const shipped = await readLexicon([SEED_LEXICON])
    const own = {
      note: "ours",
      source: "us",
      entries: [{ name: "某某实验室", kind: "laboratory" }],
    }
    const folder = await folderWith({ "platforms.json": JSON.stringify(own) })
    const both = await readLexicon([SEED_LEXICON, folder])
    expect(both.platforms.entries).toHaveLength(shipped.platforms.entries.length + 1)
    expect(both.platforms.entries.at(-1)?.name).toBe("某某实验室")
    expect(both.regions.entries).toEqual(shipped.regions.entries)
  })

  it.each([
    ["no JSON", "{", /platforms\.json cannot be read as JSON/u],
    ["a wrong entry", '{"note":"","source":"","entries":[{"name":"x","kind":"castle"}]}', /entries\/0\/kind/u],
  ])("names the file and the place of %s", async (_what, content, message) => {
    const folder = await folderWith({ "platforms.json": content })
    await expect(readLexicon([SEED_LEXICON, folder])).rejects.toThrow(message)
  })
})
