import { Command, InvalidArgumentError, Option } from "commander"
import { type Config, readConfig } from "../config.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../export/index.ts"
import { lexiconFolders, readLexicon } from "../files.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { openReader, type Reader } from "../reader.ts"
import type { Store } from "../store/port.ts"
import type { CompareOptions } from "./compare.ts"
import { diff } from "./diff.ts"
import { evalCommand } from "./eval.ts"
import { exportCommand } from "./export.ts"
import { extract } from "./extract.ts"
import { gaps } from "./gaps.ts"
import { load } from "./load.ts"
import type { Output } from "./output.ts"
import { overlaps } from "./overlaps.ts"
import { query } from "./query.ts"
import { remove } from "./remove.ts"
import { ROW_FORMATS, type RowFormat } from "./rows.ts"
import { type Opened, start } from "./start.ts"
import { openStore } from "./store.ts"
import { type TargetsOptions, targets } from "./targets.ts"

const output: Output = { out: process.stdout, err: process.stderr }

/** What commands work with; each part is made when a command asks for it. */
class Workplace {
  readonly config: Config = readConfig(process.env)
  readonly #folders = lexiconFolders(this.config.data)

  reader(): Promise<Reader> {
    return openReader(this.#folders)
  }

  lexicon(): Promise<Lexicon> {
    return readLexicon(this.#folders)
  }

  /** Opens the store for as long as the work takes. */
  async withStore(work: (store: Store, lexicon: Lexicon) => Promise<number>, options = {}): Promise<number> {
    const lexicon = await this.lexicon()
    const store = await openStore(this.config, lexicon, options)
    try {
      return await work(store, lexicon)
    } finally {
      await store.close()
    }
  }
}

/** Runs a command and keeps its exit status. */
const run =
  <T extends unknown[]>(command: (place: Workplace, ...args: T) => Promise<number>) =>
  async (...args: T): Promise<void> => {
    process.exitCode = await command(new Workplace(), ...args)
  }

function rowCount(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number above 0.")
  return value
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value]
const formatOption = () =>
  new Option("--format <format>", "how to write the rows").choices(ROW_FORMATS).default("table")
const limitOption = (what: string) => new Option("--limit <n>", what).argParser(rowCount)
const PATHS = "files or folders; the seeds where there are none"

/** The command line: what each command is called, takes and does. */
export function program(): Command {
  const cli = new Command("policy-graph")
    .description("A knowledge graph of government policy: who leads which measure, with the words it rests on.")
    .showHelpAfterError("Run with --help to see what there is.")
    .exitOverride()
  documentCommands(cli)
  questionCommands(cli)
  compareCommands(cli)
  return cli
}

function documentCommands(cli: Command): void {
  cli
    .command("start")
    .description("load what has changed, serve API and view, print the address")
    .argument("[paths...]", "files or folders to load first; the seeds where the embedded store is empty")
    .action(
      run((place, paths: string[]) => {
        const withOpened = async (work: (opened: Opened) => Promise<number>) => {
          const reader = await place.reader()
          return place.withStore((store, lexicon) => work({ reader, store, lexicon }))
        }
        return start(paths, place.config, withOpened, output)
      }),
    )
  cli
    .command("load")
    .description("documents into the store; loading again changes only what they say otherwise now")
    .argument("[paths...]", PATHS)
    .option("--dry-run", "show what would change and store nothing")
    .option("--adopt", "use a Neo4j database that already holds nodes of these labels")
    .action(
      run(async (place, paths: string[], options: { dryRun?: boolean; adopt?: boolean }) => {
        const reader = await place.reader()
        return place.withStore((store) => load(paths, options, reader, store, output), { adopt: options.adopt })
      }),
    )
  cli
    .command("remove")
    .description("take back what documents said")
    .argument("<documents...>", "files as the store names them")
    .action(run((place, names: string[]) => place.withStore((store) => remove(names, store, output))))
  cli
    .command("extract")
    .description("write the graph of documents as JSON, without a store")
    .argument("[paths...]", PATHS)
    .option("-o, --out <file>", "where to write; standard output where absent")
    .action(
      run(async (place, paths: string[], options: { out?: string }) =>
        extract(paths, options, await place.reader(), output),
      ),
    )
  cli
    .command("eval")
    .description("precision, recall and F1 a field against documents that people annotated")
    .argument("[paths...]", PATHS)
    .option("--gold <folder>", "the annotations; those of the seeds where absent")
    .option("--show", "list what was missed and what is extra")
    .action(
      run(async (place, paths: string[], options: { gold?: string; show?: boolean }) =>
        evalCommand(paths, options, await place.reader(), output),
      ),
    )
}

function questionCommands(cli: Command): void {
  cli
    .command("query")
    .description("ask one read-only Cypher query")
    .argument("<cypher>", 'e.g. "MATCH (a:Agency)-[:LEADS]->(m) RETURN a.name, count(m) AS n ORDER BY n DESC"')
    .option("--param <name=value>", "a parameter, as often as needed; JSON where it parses, else text", collect, [])
    .addOption(limitOption("rows at the most"))
    .addOption(formatOption())
    .option("--explain", "show how the query would run, without running it")
    .action(
      run((place, text: string, options: { param: string[]; limit?: number; format: RowFormat; explain?: boolean }) =>
        place.withStore((store) => query(text, options, store, output)),
      ),
    )
  cli
    .command("export")
    .description("the whole graph for other tools")
    .addOption(new Option("--format <format>", "which form").choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption("-o, --out <path>", "a file; for csv a folder")
    .action(
      run((place, options: { format: ExportFormat; out: string }) =>
        place.withStore((store) => exportCommand(options, store, output)),
      ),
    )
}

function compareCommands(cli: Command): void {
  const side = "a region (山东省, 临沂) or a plan by title, number or file"
  const comparing = (name: string, about: string): Command =>
    cli
      .command(name)
      .description(about)
      .option("--from <plans>", `the upper side: ${side}; all plans above the other where absent`)
      .option("--to <plans>", `the lower side: ${side}; all plans below the other where absent`)
      .addOption(limitOption("rows at the most; the table shows 20"))
      .addOption(formatOption())
  comparing("overlaps", "measures of two plans that overlap, ranked, with the words of both").action(
    run((place, options: CompareOptions) =>
      place.withStore((store, lexicon) => overlaps(options, store, lexicon, output)),
    ),
  )
  comparing("gaps", "what one plan asks for and the other lacks, both ways").action(
    run((place, options: CompareOptions) => place.withStore((store, lexicon) => gaps(options, store, lexicon, output))),
  )
  cli
    .command("targets")
    .description("one indicator across plans: what each promises, and how the numbers stand to each other")
    .option("--plan <plan>", `${side}, as often as needed; all plans where absent`, collect, [])
    .addOption(limitOption("rows at the most; the table shows 20"))
    .addOption(formatOption())
    .action(
      run((place, options: TargetsOptions) =>
        place.withStore((store, lexicon) => targets(options, store, lexicon, output)),
      ),
    )
  cli
    .command("diff")
    .description("two versions of one plan: measures added, dropped, moved, reworded")
    .argument("<older>", "a plan by title, number or file")
    .argument("<newer>", "the other version")
    .addOption(formatOption())
    .action(
      run((place, older: string, newer: string, options: { format: RowFormat }) =>
        place.withStore((store, lexicon) => diff(older, newer, options, store, lexicon, output)),
      ),
    )
}
