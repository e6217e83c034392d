import type { Lexicon } from "./lexicon/index.ts"
import type { Outline } from "./outline.ts"
import type { Span } from "./span.ts"

/** A value with the words that it rests on. */
export interface Stated<T> {
  readonly value: T
  readonly at: Span
}

/** Administrative level of a policy, an agency or a region. */
export type Level = "national" | "province" | "city" | "county"

/** What the head and foot of a document say of the policy itself. */
export interface HeaderMention {
  /** Without the 关于印发…的通知 wrapper and without 《》. */
  readonly title: Stated<string>
  readonly docNumber?: Stated<string>
  /** As written and as full as the text makes it; resolved to full names by `link`. */
  readonly issuers: readonly Stated<string>[]
  /** YYYY-MM-DD of the signature (成文日期). */
  readonly issuedDate?: Stated<string>
  /** YYYY-MM-DD on the page (发布日期). */
  readonly publishedDate?: Stated<string>
  readonly validFrom?: Stated<string>
  readonly validUntil?: Stated<string>
  readonly periodStart?: Stated<number>
  readonly periodEnd?: Stated<number>
  readonly level: Level
  /** GB/T 2260 code of the region whose plan it is; absent for a national one. */
  readonly region?: Stated<string>
  /** False for a report about a plan. */
  readonly fullText: boolean
}

/** A leaf of the outline that orders something done. Other mentions name it by its place in the list. */
export interface MeasureMention {
  readonly path: string
  readonly title: string
  readonly titleSpan: Span
  /** Titles above it, from the outermost. */
  readonly headings: readonly string[]
  /** 1 for the first measure of the document. */
  readonly order: number
  /** Heading and body. */
  readonly span: Span
}

/** Index into the document's measures; absent where the policy itself speaks. */
export interface OwnedMention {
  readonly measure?: number
  readonly at: Span
  /** The surface form as written, or spelled out where names are coordinated. */
  readonly mention: string
}

export type RoleKind = "lead" | "support"

/** An agency's duty for a measure. */
export interface RoleMention extends OwnedMention {
  readonly measure: number
  readonly kind: RoleKind
  /** For a lead: named as such, or responsible together with none named as lead. */
  readonly mode?: "sole" | "joint"
  /** For a support: 配合, 责任, 参与, 指导. */
  readonly role?: "配合" | "责任" | "参与" | "指导"
  /** A second name in brackets: 省市场监管局(省知识产权局). */
  readonly alias?: string
  /** The whole clause that the duty rests on. */
  readonly clause: Span
  /** 牵头单位's deadline column or 完成时限, as written. */
  readonly deadline?: string
}

export type PlatformKind =
  | "laboratory"
  | "institute"
  | "centre"
  | "facility"
  | "university"
  | "park"
  | "zone"
  | "service"
  | "other"

export interface PlatformMention extends OwnedMention {
  /** Canonical name where the lexicon knows one, else the mention. */
  readonly name: string
  readonly kind: PlatformKind
  /** 建设, 提升, 依托 …: the verb that the text uses of it. */
  readonly action?: string
  /** GB/T 2260 code of where it lies, and what says so. */
  readonly place?: { readonly code: string; readonly basis: "text" | "name" | "lexicon"; readonly at?: Span }
}

export interface IndustryMention extends OwnedMention {
  readonly name: string
  readonly action?: string
}

export type TargetOp = ">=" | "<=" | "~" | "stretch"

/** One promised number. */
export interface TargetMention extends OwnedMention {
  /** The noun phrase as written, with what is needed to understand it; `mention` is the same words in the text. */
  readonly indicator: string
  /** Canonical name of the indicator where the lexicon knows one, else `indicator`. */
  readonly canonical: string
  readonly op: TargetOp
  readonly value: number
  readonly valueMax?: number
  readonly unit: string
  readonly year?: number
  readonly every?: "year"
  readonly baselineYear?: number
  readonly baselineValue?: number
  readonly scope?: string
  /** True where a report about a plan repeats the plan's number. */
  readonly reported?: boolean
}

export interface CitationMention extends OwnedMention {
  /** The title without 《》. */
  readonly title: string
  readonly docNumber?: string
}

/** Everything that the mention stage finds in one document. */
export interface Mentions {
  readonly header: HeaderMention
  readonly measures: readonly MeasureMention[]
  readonly roles: readonly RoleMention[]
  readonly platforms: readonly PlatformMention[]
  readonly industries: readonly IndustryMention[]
  readonly targets: readonly TargetMention[]
  readonly citations: readonly CitationMention[]
  /** Where the plan names its parts or says why and whereto, and orders nothing: in the order of the text. */
  readonly quiet: readonly Span[]
}

/** What a finder of mentions reads: the text, its outline, and what is known so far. */
export interface MentionContext {
  readonly text: string
  readonly outline: Outline
  readonly header: HeaderMention
  readonly measures: readonly MeasureMention[]
  readonly lexicon: Lexicon
}
