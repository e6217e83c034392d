import type { CitedEvidence } from "../../src/api/contract.ts"

/** A citation of a clause: 《plan》（number，date）item：“words”. */
export function citation({ policy, quote }: Pick<CitedEvidence, "policy" | "quote">, path?: string): string {
  const facts = [policy.docNumber, policy.date].filter((fact) => fact !== undefined)
  const where = path === undefined ? "" : path.replaceAll("/", " ")
  return `《${policy.title}》${facts.length === 0 ? "" : `（${facts.join("，")}）`}${where}：“${quote}”`
}

/** The address of the place in the reader. */
export const placeOf = (
  { document, start, end }: Pick<CitedEvidence, "document" | "start" | "end">,
  node?: string,
): string => {
  const search = new URLSearchParams({ at: `${start}-${end}` })
  if (node !== undefined) search.set("sel", node)
  return `/documents/${encodeURIComponent(document)}?${search}`
}
