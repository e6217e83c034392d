import { z } from "zod"
import { UserError } from "./errors.ts"
import { DEFAULT_LIMITS, type Limits } from "./store/limits.ts"

const MEGABYTE = 2 ** 20

const text = z.string().min(1)

const whole = z.string().regex(/^\d+$/u, "must be a whole number").transform(Number)
/** Names with commas or spaces between. */
const names = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter((name) => name !== ""))
  .pipe(z.array(z.string().regex(/^-?[\w.]+\*?$/u, "must be names such as apoc.text.join, apoc.text.* or -rand")))

/** Every setting, with what it is for. */
export const environmentSchema = z.object({
  POLICY_GRAPH_DATA: text.default(".policy-graph").describe("the data folder of the embedded store"),
  PORT: whole.pipe(z.int().min(0).max(65535)).default(4780).describe("where the server listens; 0 takes a free port"),
  HOST: text.default("127.0.0.1").describe("the address on which the server listens"),
  POLICY_GRAPH_QUERY_TIMEOUT: whole
    .pipe(z.int().min(1).max(3_600_000))
    .default(DEFAULT_LIMITS.timeout)
    .describe("how long a person's query may run, ms"),
  POLICY_GRAPH_QUERY_ROWS: whole
    .pipe(z.int().min(1).max(1_000_000))
    .default(DEFAULT_LIMITS.rows)
    .describe("rows that it may give"),
  POLICY_GRAPH_QUERY_MEMORY: whole
    .pipe(z.int().min(16).max(16_384))
    .default(DEFAULT_LIMITS.memory / MEGABYTE)
    .describe("memory that it may use in the embedded store, MB; its answer may take an eighth"),
  POLICY_GRAPH_FUNCTIONS: names
    .optional()
    .describe(
      "functions that it may call on Neo4j beside Cypher's own: `apoc.text.join`, `apoc.text.*`; `-rand` forbids",
    ),
  POLICY_GRAPH_PROCEDURES: names
    .optional()
    .describe("procedures that it may call on Neo4j beside db.labels and its kin"),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./u, "must begin with neo4j://, bolt://, neo4j+s:// or bolt+s://")
    .optional()
    .describe("the Neo4j server; the embedded store is used without it"),
  NEO4J_USER: text.default("neo4j").describe("who loads and reads"),
  NEO4J_PASSWORD: z.string().default("").describe("the password of that user"),
  NEO4J_DATABASE: text.optional().describe("the database, where it is not the server's default one"),
  NEO4J_READ_USER: text.optional().describe("who asks people's queries: an account that may only read"),
  NEO4J_READ_PASSWORD: z.string().optional().describe("the password of that user"),
})

/** What the environment says, checked. */
export interface Config {
  /** The data folder of the embedded store. */
  readonly data: string
  readonly port: number
  readonly host: string
  /** What a person's query may use at the most. */
  readonly limits: Limits
  readonly neo4j?: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database?: string
    readonly reader?: { readonly user: string; readonly password: string }
    /** What people may call beside, or instead of, what is usual. */
    readonly calls: { readonly functions?: readonly string[]; readonly procedures?: readonly string[] }
  }
}

/** Reads the environment once; throws a UserError that names the variable whose value is wrong. An empty one is unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      const shown = name.includes("PASSWORD") ? "" : ` is "${set[name] ?? ""}"`
      return `${name}${shown}: ${message}`
    })
    throw new UserError(`The environment is not usable. ${wrong.join("; ")}. Set it right or unset it.`, 2)
  }
  const values = parsed.data
  return {
    data: values.POLICY_GRAPH_DATA,
    port: values.PORT,
    host: values.HOST,
    limits: {
      timeout: values.POLICY_GRAPH_QUERY_TIMEOUT,
      rows: values.POLICY_GRAPH_QUERY_ROWS,
      memory: values.POLICY_GRAPH_QUERY_MEMORY * MEGABYTE,
    },
    ...(values.NEO4J_URI !== undefined && {
      neo4j: {
        uri: values.NEO4J_URI,
        user: values.NEO4J_USER,
        password: values.NEO4J_PASSWORD,
        calls: {
          ...(values.POLICY_GRAPH_FUNCTIONS && { functions: values.POLICY_GRAPH_FUNCTIONS }),
          ...(values.POLICY_GRAPH_PROCEDURES && { procedures: values.POLICY_GRAPH_PROCEDURES }),
        },
        ...(values.NEO4J_DATABASE !== undefined && { database: values.NEO4J_DATABASE }),
        ...(values.NEO4J_READ_USER !== undefined && {
          reader: { user: values.NEO4J_READ_USER, password: values.NEO4J_READ_PASSWORD ?? "" },
        }),
      },
    }),
  }
}
