import type { Part } from "./tree.ts"

type Visit = (part: Part & { readonly kind?: string }) => boolean | undefined

/** Visits every part of a tree, outer before inner; a visitor that gives false stays out of the part. */
export const walk = (part: unknown, visit: Visit): void => {
  if (part === null || typeof part !== "object") return
  if (Array.isArray(part)) {
    for (const item of part) walk(item, visit)
    return
  }
  if ("start" in part && visit(part as Part) === false) return
  for (const value of Object.values(part)) if (typeof value === "object") walk(value, visit)
}

/** Every name that an expression mentions, those of its own local variables too. */
export const mentions = (part: unknown): ReadonlySet<string> => {
  const names = new Set<string>()
  walk(part, (inner) => {
    if (inner.kind === "variable") names.add((inner as unknown as { name: string }).name)
    else if ("variable" in inner && typeof inner.variable === "string") names.add(inner.variable)
    return undefined
  })
  return names
}
