import { appendFile } from "node:fs/promises"
import { z } from "zod"
import { type Decision, decisionSchema } from "../../model/decision.ts"
import { type Places, readText } from "./folder.ts"

const lineSchema = z.union([z.object({ decide: decisionSchema }), z.object({ withdraw: z.string() })])
type Line = z.infer<typeof lineSchema>

/** The decisions that stand, and the lines of the file that cannot be read. */
export async function readDecisions(places: Places): Promise<{ decisions: Decision[]; problems: string[] }> {
  const standing = new Map<string, Decision>()
  const problems: string[] = []
  const lines = ((await readText(places.decisions)) ?? "").split("\n")
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue
    const line = parseLine(text)
    if (line === undefined)
      problems.push(`${places.decisions}, line ${index + 1}, is damaged. Mend or remove the line; the others stand.`)
    else if ("decide" in line) standing.set(line.decide.id, line.decide)
    else standing.delete(line.withdraw)
  }
  return { decisions: [...standing.values()], problems }
}

function parseLine(text: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Adds a line; what a crash left of the one before it does not swallow this one. */
export async function appendDecision(places: Places, line: Line): Promise<void> {
  const torn = !((await readText(places.decisions)) ?? "\n").endsWith("\n")
  await appendFile(places.decisions, `${torn ? "\n" : ""}${JSON.stringify(line)}\n`, { flush: true })
}
