import { describe, expect, it } from "vitest"
import { onThreads } from "../src/threads.ts"
import type { OddJob } from "./support/odd-thread.ts"

/** What is taken beside the threads of a test, MiB, with room for them. */
const inUse = (): number => process.memoryUsage().rss / 2 ** 20

async function run(
  jobs: readonly OddJob[],
  threads: number,
  limits: { time?: number; memory?: number } = {},
): Promise<string[]> {
  const work = {
    module: new URL("./support/odd-thread", import.meta.url),
    data: undefined,
    ahead: 2,
    limits: { memory: inUse() + 2000, ...limits },
    failed: ({ name }: OddJob, why: string) => `${name}: ${why}`,
  }
  const results: string[] = []
  for await (const result of onThreads<OddJob, string>(jobs, threads, work)) results.push(result)
  return results
}

const names = (from: number, to: number): OddJob[] =>
  Array.from({ length: to - from }, (_, i) => ({ name: `job ${from + i}` }))

describe("onThreads", () => {
  it("answers in the order of the jobs", async () => {
    expect(await run(names(0, 20), 2)).toEqual(names(0, 20).map(({ name }) => name))
  })

  it.each([1, 2])("ends a job that takes too long, and goes on with the others, on %i threads", async (threads) => {
    const jobs: OddJob[] = [...names(0, 2), { name: "long", does: "endless" }, ...names(3, 6)]
    const [before, said, after] = [["job 0", "job 1"], /^long: it takes more than 6 seconds$/u, names(3, 6)]
    expect(await run(jobs, threads, { time: 6000 })).toEqual([
      ...before,
      expect.stringMatching(said),
      ...after.map(({ name }) => name),
    ])
  })

  it.each(["memory", "heap"] as const)("ends the job that takes too much %s, whoever works beside it", async (does) => {
    const jobs: OddJob[] = [...names(0, 2), { name: "large", does }, ...names(3, 12)]
    const results = await run(jobs, 2, { memory: inUse() + 400 })
    expect(results[2]).toBe("large: it takes too much memory")
    expect(results.toSpliced(2, 1)).toEqual([...names(0, 2), ...names(3, 12)].map(({ name }) => name))
  })

  it("says what ended a thread, and stops where nobody asks for more", async () => {
    expect(await run([{ name: "bad", does: "throws" }, { name: "next" }], 1)).toEqual(["bad: not today", "next"])
    const work = { module: new URL("./support/odd-thread", import.meta.url), data: undefined, ahead: 1 }
    const jobs: OddJob[] = [{ name: "first" }, { name: "long", does: "endless" }]
    for await (const result of onThreads<OddJob, string>(jobs, 2, { ...work, failed: () => "" })) {
      expect(result).toBe("first")
      break
    }
  })
})
