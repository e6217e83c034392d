import type { GraphNode } from "../model/graph.ts"

const asStrings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : []

/** The shortest of the names by which an agency goes that still says whose it is. */
function shortest(node: GraphNode): string {
  const names = asStrings(node.properties.aliases).filter(
    (alias) => alias.length >= 3 && alias.length < node.name.length,
  )
  return names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? node.name
}

/** A short name for every agency; one that two would share is given up for the full name. */
export function captions(agencies: readonly GraphNode[]): ReadonlyMap<string, string> {
  const wanted = agencies.map((node) => [node, shortest(node)] as const)
  const uses = new Map<string, number>()
  for (const [, caption] of wanted) uses.set(caption, (uses.get(caption) ?? 0) + 1)
  return new Map(wanted.map(([node, caption]) => [node.id, (uses.get(caption) ?? 0) > 1 ? node.name : caption]))
}

export const namesOf = (node: GraphNode): readonly string[] => [
  node.name,
  ...asStrings(node.properties.aliases),
  ...asStrings(node.properties.formerNames),
  ...asStrings(node.properties.synonyms),
]
