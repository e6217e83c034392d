import type { RoleMention } from "../../model/mention.ts"
import type { Span } from "../../model/span.ts"
import type { Clause, DutyGroup } from "./clause.ts"

type Duty = Omit<RoleMention, "measure">

/**
 * What the groups of a clause mean. One named as lead leads alone or with others so named, and those responsible beside
 * it support; where none is named as lead, those responsible lead together.
 */
export function dutiesOf(clause: Clause, at: Span, firstLeads: boolean): Duty[] {
  const marked = promoteStarred(clause.groups)
  const groups = firstLeads ? promoteFirst(marked) : marked
  const named = groups.some(({ duty }) => duty === "lead")
  const answering = groups.some(({ duty }) => duty === "lead" || duty === "responsible")
  const leading = new Set(groups.filter(({ duty }) => duty === "responsible" || (duty === "implement" && !answering)))
  const together = [...leading].reduce((count, { names }) => count + names.length, 0) > 1
  const duties: Duty[] = []
  for (const group of groups) {
    const leads = group.duty === "lead" || (!named && leading.has(group))
    const mode = leads ? (together && group.duty !== "lead" ? "joint" : "sole") : undefined
    const role = leads ? undefined : supportRole(group)
    const { deadline } = clause
    for (const { mention, alias, at: own } of group.names)
      duties.push({
        mention,
        at: own,
        alias,
        deadline,
        clause: group.at ?? at,
        kind: leads ? "lead" : "support",
        mode,
        role,
      })
  }
  return duties
}

const supportRole = ({ duty }: DutyGroup): NonNullable<RoleMention["role"]> =>
  duty === "lead" || duty === "responsible" || duty === "implement" ? "责任" : duty

/** A star beside a name marks the lead. */
const promoteStarred = (groups: readonly DutyGroup[]): readonly DutyGroup[] =>
  groups.flatMap((group) => {
    if (group.duty !== "responsible" || !group.names.some(({ starred }) => starred)) return [group]
    return [
      { ...group, duty: "lead", names: group.names.filter(({ starred }) => starred) },
      { ...group, names: group.names.filter(({ starred }) => !starred) },
    ]
  })

/** 列第一位者为牵头单位: of a clause that names no lead, the first one responsible leads. */
function promoteFirst(groups: readonly DutyGroup[]): readonly DutyGroup[] {
  if (groups.some(({ duty }) => duty === "lead")) return groups
  const index = groups.findIndex(({ duty }) => duty === "responsible")
  const group = groups[index]
  const first = group?.names[0]
  if (group === undefined || first === undefined) return groups
  return [
    ...groups.slice(0, index),
    { ...group, duty: "lead", names: [first] },
    { ...group, names: group.names.slice(1) },
    ...groups.slice(index + 1),
  ]
}

/** The duties of one measure: whoever leads it does not support it as well. */
export function settle(duties: readonly Duty[]): Duty[] {
  const leads = new Set(duties.filter(({ kind }) => kind === "lead").map(({ mention }) => mention))
  return duties.filter(({ kind, mention }) => kind === "lead" || !leads.has(mention))
}

export type { Duty }
