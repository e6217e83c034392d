import type { Level } from "../model/mention.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { statementsOf } from "./statement.ts"
import type { Thesaurus } from "./thesaurus.ts"
import type { GraphView } from "./view.ts"

const LEVELS: readonly Level[] = ["national", "province", "city", "county"]

/** A policy with its measures ready to be compared. */
export interface CompiledPolicy {
  readonly id: string
  readonly title: string
  /** 0 national, 1 province, 2 city, 3 county; undefined where the level is not known. */
  readonly rank?: number
  /** Ids of the regions that it applies to; none for a national one. */
  readonly regions: readonly string[]
  /** Its regions and everything that they are part of. */
  readonly within: ReadonlySet<string>
  readonly measures: readonly CompiledMeasure[]
}

/** Compiles the measures of one policy of a graph. */
export function compilePolicy(view: GraphView, id: string, thesaurus: Thesaurus): CompiledPolicy {
  const node = view.nodes.get(id)
  const regions = view.from(id, "APPLIES_TO", "Region").map((link) => link.node.id)
  const rank = LEVELS.indexOf(node?.properties.level as Level)
  return {
    id,
    title: String(node?.properties.title ?? node?.name ?? ""),
    ...(rank >= 0 && { rank }),
    regions,
    within: ancestry(view, regions),
    measures: compileMeasures(statementsOf(view, id), thesaurus),
  }
}

/** Whether what `upper` plans is to be carried out where `lower` applies: a higher level and a region around it. */
export const governs = (upper: CompiledPolicy, lower: CompiledPolicy): boolean =>
  upper.rank !== undefined &&
  lower.rank !== undefined &&
  upper.rank < lower.rank &&
  (upper.rank === 0 || upper.regions.some((region) => lower.within.has(region)))

function ancestry(view: GraphView, regions: readonly string[]): Set<string> {
  const found = new Set(regions)
  for (const region of found) for (const { node } of view.from(region, "PART_OF", "Region")) found.add(node.id)
  return found
}
