import { readdir, readFile, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { SEED_DOCUMENTS } from "../src/files.ts"
import { graphSchema } from "../src/model/graph.ts"
import { policyGraph, startServer } from "./support/command.ts"
import { folderWith } from "./support/folder.ts"

const PLAN = `某某市人民政府办公室关于印发护林行动方案的通知

各县(市、区)人民政府:
现将《护林行动方案》印发给你们,请认真组织实施。

临沂市人民政府办公室
2024年3月5日

护林行动方案

一、主要目标
到2026年,全市造林面积达到5万亩。
二、重点任务
1.加强巡护。完善巡护制度。(牵头单位:市林业局;责任单位:市公安局)
2.培育苗木。建设良种基地。(责任单位:市林业局、市农业农村局)
`

/** The address of a server that ends with the test. */
async function served(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const { url, stop } = await startServer(args, environment)
  onTestFinished(stop)
  return url
}

/** A data folder and a folder of documents of its own. */
async function place(files: Readonly<Record<string, string | Uint8Array>> = { "plan.txt": PLAN }) {
  const folder = await folderWith(files)
  return { folder, environment: { POLICY_GRAPH_DATA: join(folder, ".data") } }
}

const LEADS =
  "MATCH (a:Agency)-[r:LEADS]->(m:Measure) RETURN a.name AS agency, r.mode AS mode, m.title AS measure ORDER BY measure, agency"

describe("load and query", () => {
  it("stores documents, and answers in three formats", async () => {
    const { folder, environment } = await place()
    const loaded = await policyGraph(["load", folder], environment)
    expect(loaded).toMatchObject({ status: 0, out: "" })
    expect(loaded.err).toContain("1 document: 1 added")
    const json = await policyGraph(["query", LEADS, "--format", "json"], environment)
    expect(JSON.parse(json.out)).toEqual({
      columns: ["agency", "mode", "measure"],
      rows: [
        { agency: "临沂市林业局", mode: "sole", measure: "加强巡护" },
        { agency: "临沂市农业农村局", mode: "joint", measure: "培育苗木" },
        { agency: "临沂市林业局", mode: "joint", measure: "培育苗木" },
      ],
      limit: expect.any(Number),
      truncated: false,
    })
    const table = await policyGraph(["query", LEADS, "--limit", "1"], environment)
    expect(table.out.split("\n")[0]).toMatch(/^agency +mode +measure$/u)
    expect(table.err).toContain("cut after 1 row")
    const slip = await policyGraph(["query", "MATCH (a:Agncy) RETURN a"], environment)
    expect(slip.err).toContain("The graph has no label Agncy (line 1, column 10). Did you mean Agency?")
    const csv = await policyGraph(["query", LEADS, "--format", "csv"], environment)
    expect(csv.out).toContain("临沂市林业局,sole,加强巡护\r\n")
  })

  it("changes nothing the second time, shows what it would change, and takes back", async () => {
    const { folder, environment } = await place()
    await policyGraph(["load", folder], environment)
    expect((await policyGraph(["load", folder], environment)).err).toContain("1 unchanged")
    await writeFile(join(folder, "plan.txt"), PLAN.replace("5万亩", "6万亩"))
    const dry = await policyGraph(["load", folder, "--dry-run"], environment)
    expect(dry.err).toContain("would be changed")
    const value = ["query", "MATCH (t:Target) RETURN t.value AS v", "--format", "json"]
    expect(JSON.parse((await policyGraph(value, environment)).out).rows).toEqual([{ v: 50000 }])
    await policyGraph(["load", folder], environment)
    expect(JSON.parse((await policyGraph(value, environment)).out).rows).toEqual([{ v: 60000 }])
    expect((await policyGraph(["remove", "plan.txt"], environment)).status).toBe(0)
    expect(JSON.parse((await policyGraph(value, environment)).out).rows).toEqual([])
  })

  it("takes parameters as JSON where they parse, else as text", async () => {
    const { environment } = await place()
    const asked = ["query", "RETURN $a + 1 AS n, $b AS s", "--param", "a=2", "--param", "b=山东", "--format", "json"]
    expect(JSON.parse((await policyGraph(asked, environment)).out).rows).toEqual([{ n: 3, s: "山东" }])
  })
})

it("shows how a query would run", async () => {
  const { environment } = await place()
  const { out, status } = await policyGraph(["query", "MATCH (a:Agency) RETURN a.name", "--explain"], environment)
  expect(status).toBe(0)
  expect(out).toContain("Agency")
})

describe("extract and export", () => {
  it("writes graph JSON to standard output or a file", async () => {
    const { folder, environment } = await place()
    const { out, status } = await policyGraph(["extract", folder], environment)
    expect(status).toBe(0)
    expect(graphSchema.parse(JSON.parse(out)).documents.map(({ file }) => file)).toEqual(["plan.txt"])
    const file = join(folder, "graph.json")
    await policyGraph(["extract", folder, "--out", file], environment)
    expect(await readFile(file, "utf8")).toBe(out)
  })

  it("writes what is stored for other tools", async () => {
    const { folder, environment } = await place()
    await policyGraph(["load", folder], environment)
    const out = join(folder, "graph.graphml")
    expect((await policyGraph(["export", "--format", "graphml", "--out", out], environment)).status).toBe(0)
    expect(await readFile(out, "utf8")).toContain("临沂市林业局")
  })
})

describe("start", () => {
  it("serves what is loaded, and shows what is loaded beside it within two seconds", async () => {
    const { folder, environment } = await place()
    const address = await served([folder], environment)
    const health = async () => (await (await fetch(`${address}api/health`)).json()) as { documents: number }
    expect((await health()).documents).toBe(1)
    await writeFile(join(folder, "other.txt"), PLAN.replaceAll("护林", "护草"))
    expect((await policyGraph(["load", folder], environment)).status).toBe(0)
    await expect.poll(async () => (await health()).documents, { timeout: 2000 }).toBe(2)
  })

  it("fills an empty embedded store with the seeds", async () => {
    const { environment } = await place({})
    const address = await served([], environment)
    expect(((await (await fetch(`${address}api/health`)).json()) as { documents: number }).documents).toBe(5)
  })
})

describe("bad input: one line with the thing, the reason and the cure", () => {
  const problem = async (args: string[], environment: Record<string, string> = {}) => {
    const own = await place()
    const ran = await policyGraph(args, { ...own.environment, ...environment })
    expect(ran.err).not.toMatch(/\n +at /u)
    return ran
  }

  it.each([
    [["load", "/no/such/folder"], 1, "no such file"],
    [["frobnicate"], 2, "unknown command"],
    [["query"], 2, "missing required argument"],
    [["query", "RETURN 1", "--format", "xml"], 2, "Allowed choices"],
    [["query", "RETURN 1", "--limit", "none"], 2, "whole number"],
    [["query", "MATCH (n) RETRUN n"], 1, "RETRUN"],
    [["query", "MATCH (n) DETACH DELETE n"], 1, "only reading queries"],
    [["remove", "nothing.txt"], 1, "no such document"],
    [["overlaps", "--from", "山东省"], 1, "山东省"],
    [["eval", "--gold", "/no/such/folder"], 1, "/no/such/folder"],
  ])("%j", async (args, status, words) => {
    const ran = await problem(args)
    expect(ran.status).toBe(status)
    expect(ran.err).toContain(words)
  })

  it("wrong settings, an unreachable server, a data folder that is a file", async () => {
    expect(await problem(["load"], { PORT: "many" })).toMatchObject({ status: 2, err: expect.stringContaining("PORT") })
    const away = await problem(["query", "RETURN 1"], { NEO4J_URI: "bolt://127.0.0.1:1" })
    expect(away).toMatchObject({ status: 1, err: expect.stringContaining("bolt://127.0.0.1:1") })
    const { folder } = await place()
    const file = await problem(["load", folder], { POLICY_GRAPH_DATA: join(folder, "plan.txt") })
    expect(file).toMatchObject({ status: 1, err: expect.stringContaining("plan.txt") })
  })

  it("a port that is taken", async () => {
    const taken = createServer()
    onTestFinished(() => void taken.close())
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    const port = String((taken.address() as { port: number }).port)
    expect(await problem(["start"], { PORT: port })).toMatchObject({ status: 1, err: expect.stringContaining(port) })
  })

  it("documents that are none do not stop the others", async () => {
    const { folder, environment } = await place({
      "a-empty.txt": "",
      "b-image.txt": Buffer.from([0x89, 0x50, 0, 1, 2]),
      "plan.txt": PLAN,
    })
    const { status, err } = await policyGraph(["load", folder], environment)
    expect(status).toBe(1)
    expect(err).toContain("a-empty.txt: ")
    expect(err).toContain("b-image.txt: ")
    expect(err).toContain("1 document: 1 added")
  })
})

it("names the seeds where no path is given", async () => {
  const { environment } = await place()
  const { out } = await policyGraph(["extract"], environment)
  expect(graphSchema.parse(JSON.parse(out)).documents).toHaveLength(5)
  expect(SEED_DOCUMENTS).toContain("seeds")
})

it("serves the rest where a stored document is damaged, and names it", async () => {
  const { folder, environment } = await place({ "one.txt": PLAN, "two.txt": PLAN.replaceAll("护林", "护草") })
  await policyGraph(["load", folder], environment)
  const stored = join(environment.POLICY_GRAPH_DATA, "documents")
  const [damaged = ""] = await readdir(stored)
  await writeFile(join(stored, damaged), "{")
  const { err } = await policyGraph(["load", join(folder, "none.txt")], environment)
  expect(err).toContain(damaged)
  const { out } = await policyGraph(["query", "MATCH (d:Document) RETURN d.file", "--format", "json"], environment)
  expect(JSON.parse(out).rows).toHaveLength(1)
})

it("reads many files on all cores in the order of their names, also from an office that is part of another", async () => {
  const notice = (n: number) =>
    `国务院办公厅关于做好第${n}号护林工作的通知\n国办发〔2024〕${n}号\n各省、自治区、直辖市人民政府:\n一、加强巡护。完善制度。(林草局负责)\n国务院办公厅\n2024年3月5日\n${"补充说明。".repeat((30 - n) * 200)}`
  const names = Array.from({ length: 20 }, (_, n) => `notice-${String(n + 10)}.txt`)
  const { folder, environment } = await place(Object.fromEntries(names.map((name, n) => [name, notice(n + 1)])))
  const { err, status } = await policyGraph(["load", folder], environment)
  expect(status).toBe(0)
  expect([...err.matchAll(/^(notice-\d+\.txt): added/gmu)].map(([, name]) => name)).toEqual(names)
})
