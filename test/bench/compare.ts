import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { line, mb, ms } from "./report.ts"
import { recalls } from "./scale/recall.ts"

const CHILD = fileURLToPath(new URL("compare-child.ts", import.meta.url))

/** What `compare-child.ts` prints; times in ms of CPU but for `wall`. */
interface Compared {
  readonly comparing: number
  readonly whole: number
  readonly wall: number
  readonly pairs: number
  readonly documents: number
  /** Bytes. */
  readonly peak: number
}

interface Added extends Compared {
  readonly addingCity: number
  readonly addingProvince: number
}

async function measured<T extends Compared>(measures: number, how: "by-province" | "at-once"): Promise<T> {
  const args = ["--import", "tsx", CHILD, String(measures), how]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as T
}

const exponent = (more: number, less: number): string => Math.log10(more / less).toFixed(2)
const share = (part: number, whole: number): string => `1/${Math.round(whole / part)}`

/** How comparison grows with the plans that are loaded, and what its candidates keep of a full comparison. */
export async function benchCompare(): Promise<void> {
  for (const [what, recall] of await recalls()) line(what, recall.toFixed(3))
  let before: Compared | undefined
  for (const measures of [1_000, 10_000, 100_000]) {
    const now = await measured<Compared>(measures, "by-province")
    line(
      `comparing ${measures.toLocaleString("en")} measures of ${now.documents} plans, CPU`,
      `${ms(now.comparing)}, ${now.pairs} pairs`,
    )
    line("  reading, linking and comparing, province by province: CPU, wall", `${ms(now.whole)}, ${ms(now.wall)}`)
    line("  peak memory", mb(now.peak))
    if (before !== undefined)
      line(
        "  growth exponent: of comparing, of the whole, of the pairs found",
        `${exponent(now.comparing, before.comparing)}, ${exponent(now.whole, before.whole)}, ${exponent(now.pairs, before.pairs)}`,
      )
    before = now
  }
  await benchAdding()
}

/** One more plan beside 10,000 measures in one graph. A province's plan is held against all of its cities' plans. */
async function benchAdding(): Promise<void> {
  const all = await measured<Added>(10_000, "at-once")
  line("comparing 10,000 measures in one graph, CPU, peak memory", `${ms(all.comparing)}, ${mb(all.peak)}`)
  line("  adding a city's plan ÷ comparing all", share(all.addingCity, all.comparing))
  line("  adding a province's plan ÷ comparing all", share(all.addingProvince, all.comparing))
}
