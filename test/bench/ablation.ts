import { createServer, type Plugin } from "vite"
import type { Score } from "../../src/evaluate/index.ts"
import { withoutNamed } from "../support/ablation.ts"

/** One rule of reading: where it is, and what stands in its place when it is taken out. */
interface Rule {
  readonly file: string
  readonly name: string
  readonly neutral: string
}

const rule = (file: string, name: string, neutral: string): Rule => ({ file: `src/${file}.ts`, name, neutral })
const NONE = "() => []"
const NOTHING = "() => undefined"
const NEVER = "/(?!)/gu"

const RULES: readonly Rule[] = [
  rule("outline/lists", "isList", "() => false"),
  rule("outline/annex", "annexAt", NOTHING),
  rule("outline/decimals", "decimalAt", NOTHING),
  rule("outline/contents", "contentsLines", NONE),
  rule("outline/signatures", "signaturesOf", NONE),
  rule("outline/title", "namedTitle", NOTHING),
  rule("mentions/header/number", "docNumber", NOTHING),
  rule("mentions/header/period", "periodOf", "() => ({})"),
  rule("mentions/roles/body", "bodyClauses", NONE),
  rule("mentions/roles/tables", "rowClauses", NONE),
  rule("mentions/roles/words", "labelKind", NOTHING),
  rule("mentions/roles/words", "PREDICATE", NEVER),
  rule("mentions/targets/table-squeezed", "squeezedTables", NONE),
  rule("mentions/targets/table-cells", "cellTables", NONE),
  rule("mentions/targets/deadline", "timeMarks", NONE),
  rule("mentions/targets/sections", "programmeYear", NOTHING),
  rule("mentions/targets/phrase", "coordinated", "(words) => [words]"),
  rule("mentions/platforms/coordination", "spelledOut", NONE),
  rule("mentions/platforms/groups", "previousInList", "(candidates) => candidates.map(() => undefined)"),
  rule("mentions/platforms/place", "placeInClause", NOTHING),
  rule("mentions/platforms/action", "actionOf", NOTHING),
  rule("mentions/industries/headings", "fieldNodes", NONE),
  rule("mentions/industries/headings", "industrySections", NONE),
  rule("mentions/industries/named", "namedIndustries", NONE),
  rule("mentions/citations/self", "ownTitles", "() => new Set()"),
]

/** Puts something neutral in the place of one exported rule, in memory alone. */
const without = ({ file, name, neutral }: Rule): Plugin => ({
  name: "without-a-rule",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith(`/${file}`)) return undefined
    const declared = new RegExp(`export (function|const) ${name}\\b`, "u")
    if (!declared.test(code)) throw new Error(`${file} has no rule ${name}: bring the list of rules up to date`)
    return `${code.replace(declared, `$1 ${name}TakenOut`)}\nexport const ${name}: any = ${neutral}\n`
  },
})

async function scores(plugins: readonly Plugin[], ablated = false): Promise<Map<string, number>> {
  const server = await createServer({
    configFile: false,
    plugins: [...plugins],
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, watch: null, ws: false },
  })
  try {
    const load = <T>(path: string) => server.ssrLoadModule(path) as Promise<T>
    const { annotatedPlans, annotatedSeeds, compared } =
      await load<typeof import("../support/annotated.ts")>("/test/support/annotated.ts")
    const { f1 } = await load<typeof import("../../src/evaluate/index.ts")>("/src/evaluate/index.ts")
    const { readLexicon, SEED_LEXICON } = await load<typeof import("../../src/files.ts")>("/src/files.ts")
    const lexicon = await readLexicon([SEED_LEXICON])
    const annotated = [...(await annotatedSeeds()), ...(await annotatedPlans())]
    const { scores } = await compared(annotated, (text) => (ablated ? withoutNamed(lexicon, text) : lexicon))
    return new Map(scores.map((score: Score) => [score.field, f1(score)]))
  } finally {
    await server.close()
  }
}

const whole = await scores([])
const difference = (found: ReadonlyMap<string, number>): string =>
  [...found]
    .map(([field, value]) => ({ field, change: value - (whole.get(field) ?? 0) }))
    .filter(({ change }) => Math.abs(change) >= 0.0005)
    .map(({ field, change }) => `${field} ${change > 0 ? "+" : ""}${change.toFixed(3)}`)
    .join(", ") || "no change on the annotated documents"

console.log(`with every rule: ${[...whole].map(([field, value]) => `${field} ${value.toFixed(3)}`).join(", ")}`)
console.log(`without lexicon entries that the documents name: ${difference(await scores([], true))}`)
for (const each of RULES) {
  const found = await scores([without(each)]).catch((error: Error) => error.message)
  console.log(
    `without ${each.file} ${each.name}: ${typeof found === "string" ? `fails (${found})` : difference(found)}`,
  )
}
