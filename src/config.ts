import { z } from "zod"
import { UserError } from "./errors.ts"

const text = z.string().min(1)

const environmentSchema = z.object({
  POLICY_GRAPH_DATA: text.default(".policy-graph"),
  PORT: z
    .string()
    .regex(/^\d+$/u, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(0).max(65535))
    .default(4780),
  HOST: text.default("127.0.0.1"),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./u, "must begin with neo4j://, bolt://, neo4j+s:// or bolt+s://")
    .optional(),
  NEO4J_USER: text.default("neo4j"),
  NEO4J_PASSWORD: z.string().default(""),
  NEO4J_DATABASE: text.optional(),
  NEO4J_READ_USER: text.optional(),
  NEO4J_READ_PASSWORD: z.string().optional(),
})

/** What the environment says, checked. */
export interface Config {
  /** The data folder of the embedded store. */
  readonly data: string
  readonly port: number
  readonly host: string
  readonly neo4j?: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database?: string
    readonly reader?: { readonly user: string; readonly password: string }
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
    ...(values.NEO4J_URI !== undefined && {
      neo4j: {
        uri: values.NEO4J_URI,
        user: values.NEO4J_USER,
        password: values.NEO4J_PASSWORD,
        ...(values.NEO4J_DATABASE !== undefined && { database: values.NEO4J_DATABASE }),
        ...(values.NEO4J_READ_USER !== undefined && {
          reader: { user: values.NEO4J_READ_USER, password: values.NEO4J_READ_PASSWORD ?? "" },
        }),
      },
    }),
  }
}
