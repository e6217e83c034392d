import { UserError } from "../errors.ts"
import type { Store } from "../store/port.ts"
import { type Output, say } from "./output.ts"
import { type RowFormat, writeJson, writeRows } from "./rows.ts"

/** One read-only query of a person, or the plan of how it would run. Returns the exit status. */
export async function query(
  text: string,
  options: { param: readonly string[]; limit?: number; format: RowFormat; explain?: boolean },
  store: Store,
  output: Output,
): Promise<number> {
  const bounds = options.limit === undefined ? {} : { limit: options.limit }
  const asked = options.explain ? `EXPLAIN ${text}` : text
  const result = await store.ask(asked, readParameters(options.param), bounds)
  if (options.explain) output.out.write(`${result.plan ?? ""}\n`)
  else if (options.format === "json") writeJson(result, output)
  else writeRows(result.columns, result.rows, options.format, output)
  for (const { message, hint = "", place } of result.notices ?? [])
    say(output, `${message} (line ${place.line}, column ${place.column}). ${hint}`.trim())
  if (result.truncated) say(output, `cut after ${result.limit} rows; ask for more with --limit`)
  return 0
}

/** `name=value` pairs; a value is JSON where it parses, else a string. */
function readParameters(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=")
      if (at < 1) throw new UserError(`--param ${pair}: write it as name=value, e.g. --param year=2025`, 2)
      return [pair.slice(0, at), jsonOrText(pair.slice(at + 1))]
    }),
  )
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
