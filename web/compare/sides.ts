import type { ComparedMeasure, Comparison, Plan } from "../../src/api/contract/compare.ts"
import { grouped } from "../data/grouped.ts"

/** The plans of a comparison by id. */
export const plansById = ({ upper, lower }: Pick<Comparison, "upper" | "lower">): ReadonlyMap<string, Plan> =>
  new Map([...upper, ...lower].map((plan) => [plan.id, plan]))

/** The plans of each side that has several, by id: there a measure is known only with its plan. */
export const ambiguous = ({ upper, lower }: Pick<Comparison, "upper" | "lower">): ReadonlyMap<string, Plan> =>
  new Map([upper, lower].filter((side) => side.length > 1).flatMap((side) => side.map((plan) => [plan.id, plan])))

/** The measures of a comparison by id. */
export const measuresById = ({ measures }: Pick<Comparison, "measures">): ReadonlyMap<string, ComparedMeasure> =>
  new Map([...measures.upper, ...measures.lower].map((measure) => [measure.id, measure]))

/** What tells a plan from others of its title: its day, its number, or its file. */
const TELLING: readonly ((plan: Plan) => string | undefined)[] = [
  ({ date }) => date,
  ({ docNumber }) => docNumber,
  ({ documents }) => documents[0],
]

const distinct = (values: readonly (string | undefined)[]): boolean =>
  new Set(values).size === values.length && !values.includes(undefined)

/** The same plans, those that share a title and its regions with what tells them apart behind their titles. */
export function toldApart(plans: readonly Plan[]): Plan[] {
  const called = ({ title, regions }: Plan): string => [title, ...regions].join("\n")
  const sharing = grouped(plans, called)
  return plans.map((plan) => {
    const alike = sharing.get(called(plan)) ?? []
    if (alike.length < 2) return plan
    const tell = TELLING.find((of) => distinct(alike.map(of)))
    return { ...plan, title: `${plan.title}（${tell?.(plan) ?? plan.id}）` }
  })
}

/** What a side is called: its region where all plans are of one, else its plan, else the first of several. */
export function sideName(plans: readonly Plan[]): string {
  const regions = new Set(plans.map(({ regions }) => regions.join("、")))
  const [region] = regions
  if (regions.size === 1 && region !== undefined && region !== "") return region
  return plans[0]?.title ?? ""
}

/** A choice of the pickers. */
export interface SideOption {
  readonly value: string
  readonly label: string
}

/** What can be chosen as a side: regions with their plans, and single plans, highest level first. */
export function sideOptions(plans: readonly Plan[], levels: readonly string[]) {
  const rank = ({ level }: Plan): number => (levels.includes(level) ? levels.indexOf(level) : levels.length)
  const sorted = [...plans].sort((a, b) => rank(a) - rank(b))
  const regions = [...new Set(sorted.flatMap((plan) => plan.regions))]
  return {
    regions: regions.map((name): SideOption => ({ value: name, label: name })),
    plans: sorted.map(
      ({ id, title, regions: of }): SideOption => ({
        value: id,
        label: of.length === 0 ? title : `${title}（${of.join("、")}）`,
      }),
    ),
  }
}
