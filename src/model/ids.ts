import type { EdgeType } from "./ontology.ts"

/** Chinese characters and ASCII letters and digits, which no step of `plainName` changes: most names are these alone. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9]*$/

/** Titles and names are compared without white space, in NFKC, with one form of bracket and quotation mark. */
export const plainName = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name
        .normalize("NFKC")
        .replace(/\s+/gu, "")
        .replace(/[《》〈〉]/gu, "")

/** A document is its path under the folder that it was loaded from, with forward slashes. */
export const documentId = (file: string): string => `document:${file.replaceAll("\\", "/")}`

/** A policy is its 文号, else its title, issuers and date. */
export function policyId(policy: {
  title: string
  docNumber?: string
  issuers: readonly string[]
  date?: string
}): string {
  if (policy.docNumber !== undefined) return `policy:${plainName(policy.docNumber)}`
  return `policy:${[plainName(policy.title), [...policy.issuers].sort().join("+"), policy.date ?? ""].join("|")}`
}

/** A policy that is only cited is its title. */
export const stubId = (title: string): string => `policy:${plainName(title)}`

/** A measure is its policy and title, with the path where titles repeat. */
export const measureId = (policy: string, title: string, path?: string): string =>
  `measure:${policy.slice("policy:".length)}#${plainName(title)}${path === undefined ? "" : `@${path}`}`

export const agencyId = (name: string): string => `agency:${plainName(name)}`
export const platformId = (name: string): string => `platform:${plainName(name)}`
export const industryId = (name: string): string => `industry:${plainName(name)}`
export const indicatorId = (name: string): string => `indicator:${plainName(name)}`
export const regionId = (code: string): string => `region:${code}`

/** A target is its owner and the place of its statement. */
export const targetId = (owner: string, document: string, start: number): string =>
  `target:${owner}@${document.slice("document:".length)}:${start}`

/** One edge per type, source, target and mention. */
export const edgeId = (type: EdgeType, source: string, target: string, mention?: string): string =>
  `${type}:${source}>${target}${mention === undefined ? "" : `:${plainName(mention)}`}`
