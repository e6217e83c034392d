import type { QueryResult } from "../../model/values.ts"
import { cypherText } from "../cypher-files.ts"
import { decodeRows, parametersOf } from "../decode.ts"
import { bounded, DEFAULT_LIMITS, type Limits } from "../limits.ts"
import { checkParameters } from "../parameters.ts"
import type { Bounds } from "../port.ts"
import type { Query } from "../query.ts"
import { answer } from "./answer.ts"
import { Askers } from "./askers.ts"
import { QueryGraph } from "./graph.ts"
import type { Replica } from "./replica.ts"
import type { Entry } from "./state.ts"

/** Answers queries: the product's own at once on this thread, people's on threads of their own. */
export class Questions {
  readonly #replica: Replica
  readonly #limits: Limits
  readonly #askers: Askers
  /** What this thread reads, until there is a change. */
  #graph: QueryGraph | undefined

  constructor(replica: Replica, limits: Limits) {
    this.#replica = replica
    this.#limits = limits
    this.#askers = new Askers(() => replica.state())
    replica.onChange((entry) => this.#follow(entry))
  }

  #follow(entry: Entry | "anew"): void {
    this.#askers.follow(entry)
    this.#graph = undefined
  }

  async run<P extends Record<string, unknown>, R>(
    query: Query<P, R>,
    parameters: P,
    bounds: Bounds = {},
  ): Promise<R[]> {
    const given = parametersOf(query, parameters)
    const state = await this.#replica.state()
    this.#graph ??= new QueryGraph(state)
    const { rows } = answer(this.#graph, cypherText("read", query.name), given, bounded(bounds, DEFAULT_LIMITS))
    return decodeRows(query, rows)
  }

  async ask(text: string, parameters: Record<string, unknown>, bounds: Bounds = {}): Promise<QueryResult> {
    checkParameters(parameters)
    return this.#askers.ask({ text, parameters, limits: bounded(bounds, this.#limits), signal: bounds.signal })
  }

  close(): Promise<void> {
    return this.#askers.close()
  }
}
