import { query } from "../data/client.ts"

/** The table of all plans. */
export const DUTIES = "/api/responsibility"

/** The table of these plans (all where none is named) as a file. */
export const dutiesFile = (format: "csv" | "xlsx", plans: readonly string[], lang: string): string =>
  `${DUTIES}.${format}${query({ plans, lang })}`
