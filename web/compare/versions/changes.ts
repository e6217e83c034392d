import type { VersionsAnswer } from "../../../src/api/contract/compare.ts"

export type Change = VersionsAnswer["changes"][number]

/** What may become of a measure. */
export const FATES = ["added", "dropped", "moved", "reworded", "duties", "unchanged"] as const
export type Fate = (typeof FATES)[number]

const some = ({ added, dropped }: Change["roles"]): boolean => added.length + dropped.length > 0

/** What became of a measure; several may hold for one that was kept. */
export function fatesOf(change: Change): Fate[] {
  if (change.type !== "kept") return [change.type]
  const fates: Fate[] = [
    ...(change.moved ? (["moved"] as const) : []),
    ...(change.reworded ? (["reworded"] as const) : []),
    ...(some(change.roles) || some(change.targets) ? (["duties"] as const) : []),
  ]
  return fates.length === 0 ? ["unchanged"] : fates
}
