import { CommanderError } from "commander"
import { program } from "./commands/program.ts"
import { UserError } from "./errors.ts"
import { StoreError } from "./store/errors.ts"

/** The status of what went wrong, said in one line; what is no person's to mend keeps its stack. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UserError || error instanceof StoreError) {
    process.stderr.write(`policy-graph: ${error.message}\n`)
    return error instanceof UserError ? error.status : 1
  }
  throw error
}

try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}
