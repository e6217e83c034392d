import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findDocuments, SEED_LEXICON } from "../src/files.ts"
import { openReader } from "../src/reader.ts"
import { folderWith } from "./support/folder.ts"
import { pdf, pdfOf } from "./text/make.ts"

const PLAN = "临沂市护林方案\n一、修路\n铺设山路。（牵头单位：市林业局）\n"

async function read(folder: string) {
  const { files } = await findDocuments([folder])
  const documents = []
  for await (const document of (await openReader([SEED_LEXICON], 2)).read(files)) documents.push(document)
  return documents
}

/** A PDF with a page whose stream unpacks to so many bytes, of one byte each 128 times. */
function unpackingTo(bytes: number): Uint8Array {
  const packed = "\u0081 ".repeat(bytes / 128)
  const file = Buffer.from(pdf([packed])).toString("latin1")
  return Buffer.from(file.replace(/<< (\/Length \d+ >>\nstream\n\u0081)/u, "<< /Filter /RunLengthDecode $1"), "latin1")
}

describe("openReader", () => {
  it("gives the same graph of a file, be it read here or beside others on threads", async () => {
    const folder = await folderWith({ "plan.txt": PLAN })
    const [here] = await read(folder)
    await writeFile(join(folder, "paper.pdf"), pdfOf("一、架桥\n架设木桥。"))
    const [paper, there] = await read(folder)
    expect(here?.graph?.edges.some(({ type }) => type === "LEADS")).toBe(true)
    expect(there).toEqual(here)
    expect(paper?.graph?.document.text).toContain("架设木桥。")
  })

  it("gives up a PDF that unpacks to gigabytes, and reads the next file", async () => {
    const folder = await folderWith({ "a.pdf": unpackingTo(2 ** 20), "b.pdf": unpackingTo(2 ** 31), "c.txt": PLAN })
    const [small, large, next] = await read(folder)
    expect(small?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("without a text layer")])
    expect(large).toEqual({ file: "b.pdf", issues: [expect.objectContaining({ severity: "error" })] })
    expect(large?.issues[0]?.message).toMatch(/^reading it was given up: it takes /u)
    expect(next?.graph?.document.file).toBe("c.txt")
  }, 90_000)
})
