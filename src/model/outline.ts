import type { Span } from "./span.ts"

/**
 * What numbers a node of the outline: 编/章/节/条, 一、, (一), 1., (1), a box (专栏1), an annex (附件2), a run-in
 * enumeration (一是), or a heading without a number.
 */
export type OutlineKind =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "box"
  | "annex"
  | "runin"
  | "table"
  | "row"
  | "unnumbered"

/** One numbered or titled item. Children lie inside `span`, in the order of the text. */
export interface OutlineNode {
  readonly kind: OutlineKind
  /** The number as a path writes it: `四`, `(一)`, `1`, `专栏3`, `附件2`; empty where there is none. */
  readonly number: string
  /** The heading without number and without the final 。 */
  readonly title: string
  readonly titleSpan: Span
  /** From the first unit of the number to the end of the last child. */
  readonly span: Span
  /** The item's own text after the heading and before the first child; empty span where there is none. */
  readonly body: Span
  readonly children: readonly OutlineNode[]
  /** The cells of a table row, by column heading. */
  readonly cells?: readonly TableCell[]
}

export interface TableCell {
  /** The heading of the column, as written. */
  readonly column: string
  readonly span: Span
}

/** Who signed and when, as it stands under a plan or the notice that covers it. */
export interface Signature {
  /** The lines that name who signed, in the order of the text; empty where the date stands alone. */
  readonly names: readonly Span[]
  readonly date: Span
}

/**
 * What a document is: the plan itself, a government's work report to its congress, a notice without the plan that it
 * issues, or a news report about a plan.
 */
export type Genre = "plan" | "work-report" | "notice" | "news"

/** The outline of one document. */
export interface Outline {
  readonly genre: Genre
  /** The plan's own title, which may run over several lines; absent where the document shows none. */
  readonly title?: Span
  /** The lines that sign the document, in the order of the text. */
  readonly signatures: readonly Signature[]
  /** Everything before the plan itself: page furniture, metadata table, title, wrapper notice. */
  readonly front: Span
  /** The plan's own text: title and preamble to the last item. */
  readonly main: Span
  /** Signature, date and page furniture behind the plan. */
  readonly back: Span
  /** Within `back`: what its words mean, with the page furniture behind it; absent where the document explains none. */
  readonly glossary?: Span
  readonly children: readonly OutlineNode[]
}

/** What a walk does at the nodes of an outline; `ancestors` from the outermost. */
export type OutlineVisitor = (node: OutlineNode, ancestors: readonly OutlineNode[]) => void

/** Visits every node in the order of the text, parents first. */
export function walk(outline: Outline, visit: OutlineVisitor): void {
  const descend = (nodes: readonly OutlineNode[], ancestors: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      visit(node, ancestors)
      if (node.children.length > 0) descend(node.children, [...ancestors, node])
    }
  }
  descend(outline.children, [])
}

/** A one-line notation for tests: `doc(h1(h2),h1)`. */
export function show(outline: Outline): string {
  const one = (node: OutlineNode): string =>
    node.children.length === 0 ? node.kind : `${node.kind}(${node.children.map(one).join(",")})`
  return outline.children.length === 0 ? "doc" : `doc(${outline.children.map(one).join(",")})`
}
