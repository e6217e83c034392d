import type { Runtime } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"
import { queryNodes } from "./fulltext.ts"
import { visualization } from "./schema.ts"

/** A reading procedure: its columns and its rows. */
export interface ProcedureRule {
  readonly name: string
  readonly args: readonly string[]
  /** How many of the arguments must be given. */
  readonly min: number
  readonly columns: readonly string[]
  run(args: readonly Value[], runtime: Runtime): Iterable<readonly Value[]>
}

const single = (values: Iterable<string>): Value[][] => [...values].map((value) => [value])

const PROCEDURES: readonly ProcedureRule[] = [
  {
    name: "db.labels",
    args: [],
    min: 0,
    columns: ["label"],
    run: (_args, { view }) => single(view.byLabel.keys()),
  },
  {
    name: "db.relationshipTypes",
    args: [],
    min: 0,
    columns: ["relationshipType"],
    run: (_args, { view }) => single(view.types),
  },
  {
    name: "db.propertyKeys",
    args: [],
    min: 0,
    columns: ["propertyKey"],
    run: (_args, { view }) => single(view.propertyKeys()),
  },
  {
    name: "db.schema.visualization",
    args: [],
    min: 0,
    columns: ["nodes", "relationships"],
    run: (_args, { view }) => [visualization(view)],
  },
  {
    name: "db.index.fulltext.queryNodes",
    args: ["STRING", "STRING", "MAP"],
    min: 2,
    columns: ["node", "score"],
    run: queryNodes,
  },
]

export const PROCEDURE_NAMES = PROCEDURES.map(({ name }) => name)

/** A procedure by its name, whatever the case of its letters. */
export const procedureRule = (name: string): ProcedureRule | undefined =>
  PROCEDURES.find((known) => known.name.toLowerCase() === name.toLowerCase())
