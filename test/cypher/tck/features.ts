import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin"
import { IdGenerator } from "@cucumber/messages"
import { unzipSync } from "fflate"

const CACHE = ".cache/tck"
const ARTIFACT = "org.opencypher:tck:1.0.0-M23"

/** One scenario of the openCypher Technology Compatibility Kit, its outline filled in. */
export interface Scenario {
  readonly id: string
  readonly setup: readonly string[]
  readonly parameters: readonly (readonly string[])[]
  readonly query: string
  readonly expected: Expected
  readonly needsProcedures: boolean
}

export interface Expected {
  readonly kind: "rows" | "error" | "none"
  readonly table: readonly (readonly string[])[]
  readonly ordered: boolean
  readonly ignoreListOrder: boolean
}

/** The jar with the features, fetched once with Maven from wherever Maven is set up to look. */
const jar = (): Uint8Array => {
  mkdirSync(CACHE, { recursive: true })
  if (!readdirSync(CACHE).some((name) => name.endsWith(".jar"))) {
    execFileSync("mvn", ["-q", "-B", "dependency:copy", `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${CACHE}`])
  }
  const name = readdirSync(CACHE).find((file) => file.endsWith(".jar"))
  if (name === undefined || !existsSync(`${CACHE}/${name}`)) throw new Error(`${ARTIFACT} was not fetched`)
  return new Uint8Array(readFileSync(`${CACHE}/${name}`))
}

interface PickleStep {
  readonly text: string
  readonly argument?: {
    readonly docString?: { readonly content: string }
    readonly dataTable?: { readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[] }
  }
}

const NONE: Expected = { kind: "none", table: [], ordered: false, ignoreListOrder: false }

const tableOf = (step: PickleStep): string[][] =>
  (step.argument?.dataTable?.rows ?? []).map((row) => row.cells.map(({ value }) => value))

const expectedOf = (step: PickleStep): Expected | undefined => {
  const { text } = step
  if (/should be raised/.test(text)) return { ...NONE, kind: "error" }
  if (/^the result should be/.test(text)) {
    const ordered = /in order/.test(text)
    return { kind: "rows", table: tableOf(step), ordered, ignoreListOrder: /ignoring element order/.test(text) }
  }
  return undefined
}

const scenarioOf = (id: string, steps: readonly PickleStep[], graphs: ReadonlyMap<string, string>): Scenario => {
  const setup: string[] = []
  let query = ""
  let parameters: string[][] = []
  let expected = NONE
  for (const step of steps) {
    const doc = step.argument?.docString?.content ?? ""
    const named = /^the (.+) graph$/.exec(step.text)?.[1]
    if (named !== undefined) setup.push(graphs.get(named) as string)
    else if (/^having executed/.test(step.text)) setup.push(doc)
    else if (/^executing query/.test(step.text)) query = doc
    else if (/^parameters are/.test(step.text)) parameters = tableOf(step)
    else expected = expected === NONE ? (expectedOf(step) ?? NONE) : expected
  }
  const needsProcedures = steps.some(({ text }) => text.startsWith("there exists a procedure"))
  return { id, setup, parameters, query, expected, needsProcedures }
}

/** Every scenario of the kit. */
export const scenarios = (): Scenario[] => {
  const files = Object.entries(unzipSync(jar())).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  )
  const graphs = new Map(
    files.flatMap(([name, text]) => {
      const graph = /([^/]+)\.cypher$/.exec(name)?.[1]
      return graph === undefined ? [] : [[graph, text] as const]
    }),
  )
  return files
    .filter(([name]) => name.endsWith(".feature"))
    .flatMap(([name, text]) => {
      const newId = IdGenerator.incrementing()
      const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text)
      const short = /([^/]+)\.feature$/.exec(name)?.[1] as string
      return compile(document, name, newId).map((pickle, place) =>
        scenarioOf(`${short} ${place + 1} ${pickle.name}`, pickle.steps as readonly PickleStep[], graphs),
      )
    })
}
