import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { line, mb, ms } from "./report.ts"
import { recalls } from "./scale/recall.ts"

const CHILD = fileURLToPath(new URL("compare-child.ts", import.meta.url))
/** MB of heap that the largest run may have; beside it stand the lexicon's tables and the compiled measures. */
const HEAP = 1750

/** What `compare-child.ts` prints; times in ms of CPU but for `wall`. */
interface Compared {
  readonly comparing: number
  readonly whole: number
  readonly wall: number
  readonly pairs: number
  readonly documents: number
  readonly addingCity: number
  readonly addingProvince: number
  /** Bytes. */
  readonly peak: number
}

const measured = async (measures: number): Promise<Compared> => {
  const args = [`--max-old-space-size=${HEAP}`, "--import", "tsx", CHILD, String(measures)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Compared
}

const exponent = (more: number, less: number): string => Math.log10(more / less).toFixed(2)
const share = (part: number, whole: number): string => `1/${Math.round(whole / part)}`

/** How comparison grows with the plans that are loaded, and what its candidates keep of a full comparison. */
export async function benchCompare(): Promise<void> {
  for (const [what, recall] of await recalls()) line(what, recall.toFixed(3))
  let before: Compared | undefined
  for (const measures of [1_000, 10_000, 100_000]) {
    const now = await measured(measures)
    const name = `${measures.toLocaleString("en")} measures`
    line(`comparing ${name} of ${now.documents} plans, CPU`, `${ms(now.comparing)}, ${now.pairs} pairs`)
    line("  and reading and linking them, on one core: CPU, wall", `${ms(now.whole)}, ${ms(now.wall)}`)
    line("  peak memory, with all that was read and found", mb(now.peak))
    line("  adding a city's plan ÷ comparing all", share(now.addingCity, now.comparing))
    line("  adding a province's plan ÷ comparing all", share(now.addingProvince, now.comparing))
    if (before !== undefined) {
      line("  growth exponent of comparing", exponent(now.comparing, before.comparing))
      line("  growth exponent of the whole", exponent(now.whole, before.whole))
    }
    before = now
  }
}
