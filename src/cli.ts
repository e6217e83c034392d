import { join } from "node:path"
import { Command, CommanderError, Option } from "commander"
import { evalCommand } from "./commands/eval.ts"
import { extract } from "./commands/extract.ts"
import type { Output } from "./commands/output.ts"
import { readConfig } from "./config.ts"
import { UserError } from "./errors.ts"
import { SEED_LEXICON } from "./files.ts"
import { openReader } from "./reader.ts"

const output: Output = { out: process.stdout, err: process.stderr }
const config = () => readConfig(process.env)
const reader = () => openReader([SEED_LEXICON, join(config().data, "lexicon")])

/** Runs a command and keeps its exit status. */
const run =
  <T extends unknown[]>(command: (...args: T) => Promise<number>) =>
  async (...args: T): Promise<void> => {
    process.exitCode = await command(...args)
  }

function program(): Command {
  const cli = new Command("policy-graph")
    .description("A knowledge graph of government policy: who leads which measure, with the words it rests on.")
    .showHelpAfterError("Run with --help to see what there is.")
    .exitOverride()
  cli
    .command("extract")
    .description("write the graph of documents as JSON, without a store")
    .argument("[paths...]", "files or folders; the seeds where there are none")
    .option("-o, --out <file>", "where to write; standard output where absent")
    .action(run(async (paths: string[], options: { out?: string }) => extract(paths, options, await reader(), output)))
  cli
    .command("eval")
    .description("precision, recall and F1 a field against documents that people annotated")
    .argument("[paths...]", "files or folders; the seeds where there are none")
    .option("--gold <folder>", "the annotations; those of the seeds where absent")
    .addOption(new Option("--show", "list what was missed and what is extra"))
    .action(
      run(async (paths: string[], options: { gold?: string; show?: boolean }) =>
        evalCommand(paths, options, await reader(), output),
      ),
    )
  return cli
}

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof UserError) {
    process.stderr.write(`policy-graph: ${error.message}\n`)
    process.exitCode = error.status
  } else throw error
}
