import { query } from "../data/client.ts"

interface Sides {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The addresses of the API about plans beside each other. */
export const comparePaths = {
  plans: "/api/plans",
  comparison: ({ from, to }: Sides) => `/api/comparison${query({ from, to })}`,
  gaps: ({ from, to }: Sides) => `/api/gaps${query({ from, to })}`,
  shared: ({ from, to }: Sides) => `/api/shared${query({ from, to })}`,
  targets: (plans: readonly string[]) => `/api/targets${query({ plans })}`,
  versions: (older: string, newer: string) => `/api/versions${query({ older, newer })}`,
  decisions: "/api/decisions",
  decision: (id: string) => `/api/decisions/${encodeURIComponent(id)}`,
}
