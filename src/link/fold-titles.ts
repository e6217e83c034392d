import { plainName } from "../model/ids.ts"

const QUOTES = /["'“”‘’「」『』]/gu
const DASHES = /[-‐‑‒–—―−~～]+/gu
/** 关于印发《…》的通知: a notice whose plan is what is meant. */
const WRAPPER = /^(.*?)关于(?:印发|转发|下发|公布|发布)(.+)的(?:通知|公告)$/u

/** A policy's title as titles are compared: the plan inside a notice, one form of dashes, no quotation marks. */
export function titleKey(title: string): string {
  const plain = plainName(title).replace(QUOTES, "").replace(DASHES, "-")
  return WRAPPER.exec(plain)?.[2] ?? plain
}

/** A title without the issuer before 关于: 国务院关于…的意见 and 关于…的意见 have one. */
export function bareTitle(key: string): string {
  const at = key.indexOf("关于")
  return at > 0 ? key.slice(at) : key
}

/** A policy that a citation may be aimed at. */
export interface TitledPolicy {
  readonly id: string
  readonly key: string
  readonly fullText: boolean
  readonly docNumber?: string
  readonly level?: string
}

/** What a document says of a policy that it cites. */
export interface CitedTitle {
  readonly key: string
  readonly docNumber?: string
}

/** The level of who issued a policy, where its title says so: 国务院关于…. */
function levelNamed(key: string): string | undefined {
  const issuer = key.slice(0, key.length - bareTitle(key).length)
  if (/^(?:国务院|中共中央|中央|国家)/u.test(issuer)) return "national"
  return /^[\u4e00-\u9fff]{2,6}(?:省|自治区)/u.test(issuer) && !/[市县]/u.test(issuer) ? "province" : undefined
}

/** Two numbers, or the level of the issuer, tell policies of the same title apart. */
const mayBe = ({ key, docNumber }: CitedTitle, policy: TitledPolicy): boolean =>
  (docNumber === undefined || policy.docNumber === undefined || docNumber === policy.docNumber) &&
  (levelNamed(key) ?? policy.level) === policy.level

/**
 * The policy that a cited title names: of the same title, else the same but for an issuer that only one of the two
 * names; a full policy before a report about it. Undefined where none or several would do.
 */
export function namedBy(citation: CitedTitle, policies: readonly TitledPolicy[]): string | undefined {
  const cited = citation.key
  const bare = bareTitle(cited) === cited
  const possible = policies.filter((policy) => mayBe(citation, policy))
  const equal = possible.filter(({ key }) => key === cited)
  const near = possible.filter(({ key }) => bareTitle(key) === bareTitle(cited) && (bare || bareTitle(key) === key))
  return only(equal.length > 0 ? equal : near)
}

function only(policies: readonly TitledPolicy[]): string | undefined {
  const full = policies.filter(({ fullText }) => fullText)
  const choice = full.length > 0 ? full : policies
  return choice.length === 1 ? choice[0]?.id : undefined
}
