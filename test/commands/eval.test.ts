import { PassThrough } from "node:stream"
import { expect, it } from "vitest"
import { evalCommand } from "../../src/commands/eval.ts"
import { readDocument } from "../../src/pipeline.ts"
import type { Reader } from "../../src/reader.ts"
import { folderWith } from "../support/folder.ts"
import { LEXICON } from "../support/lexicon.ts"

const PLAN = "关于护河的实施方案\n\n1.清理河道。沿河两岸每月清理一次。(市水利局牵头)"

const reading = (text: string): Reader["read"] =>
  async function* (files) {
    for (const { file } of files) yield readDocument({ file, bytes: Buffer.from(text) }, LEXICON)
  }

it("reads the documents that lie beside their annotations", async () => {
  const gold = {
    doc: "river.txt",
    policy: { title: "关于护河的实施方案" },
    measures: [{ path: "1", title: "清理河道", leads: ["市水利局"], supports: [] }],
  }
  const folder = await folderWith({ "river.json": JSON.stringify(gold), "river.txt": PLAN })
  const out = new PassThrough()
  const output = { out, err: new PassThrough() }
  expect(await evalCommand([], { gold: folder }, { read: reading(PLAN) } as Reader, output)).toBe(0)
  const written = String(out.read())
  expect(written).toMatch(/^lead +1 +1 +1 /mu)
  expect(written).toMatch(/^measure +1 +1 +1 /mu)
})
