import type { OutlineKind } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { isSpace } from "./lines.ts"
import { type Marker, markerAt } from "./markers.ts"
import type { TreeBuilder } from "./tree.ts"

const FULL_STOP = 0x3002
const ONE = 0x4e00
const COLON = 0xff1a
const SEMICOLON = 0xff1b
const BRACKET = 0x29
const WIDE_BRACKET = 0xff09
const DUTY = /[(（][^(（]*(?:牵头|负责|责任|配合|单位)/u
const LONGEST_CLAUSE = 400
const LONGEST_BOX_TITLE = 60
const LONGEST_ITEM = 2000

/** Looks for items within one line: behind a full stop, and where a heading runs into its first item. */
export class LineReader {
  readonly #text: string
  readonly #line: Span
  readonly #builder: TreeBuilder
  /** Kinds of which the line holds a list of its own: 包括:1.……。2.……。 */
  readonly #lists: OutlineKind[] = []
  /** Where 二、 stands last behind a stop in the line; asked for once. */
  #second: number | undefined
  /** Where the heading in hand begins; -1 behind its full stop. */
  #heading: number

  constructor(text: string, line: Span, builder: TreeBuilder, heading: boolean) {
    this.#text = text
    this.#line = line
    this.#builder = builder
    this.#heading = heading ? line.start : -1
  }

  read(from: number): void {
    const { end } = this.#line
    if (this.#heading !== -1) this.#heading = from
    for (let at = from; at < end; ) {
      const unit = this.#text.charCodeAt(at)
      if (unit === FULL_STOP || unit === COLON || unit === SEMICOLON) at = this.#stop(at, unit)
      else if (unit === ONE && this.#text[at + 1] === "、") at = this.#behindWords(at) ?? at + 1
      else if (unit === BRACKET || unit === WIDE_BRACKET) at = this.#behindDuties(at) ?? at + 1
      else at = (this.#heading !== -1 && at > this.#heading ? this.#withinHeading(at) : undefined) ?? at + 1
    }
  }

  /** Behind a stop at `at`: where to read on. */
  #stop(at: number, unit: number): number {
    const { end } = this.#line
    let next = at + 1
    while (next < end && isSpace(this.#text.charCodeAt(next))) next++
    if (unit === FULL_STOP) this.#heading = -1
    const marker = next < end ? markerAt(this.#text, next) : undefined
    if (marker === undefined || marker.end > end) return next
    if (this.#opensSections(marker)) return this.#take(marker, true) ?? next
    if (unit !== FULL_STOP || (marker.value === 1 && marker.kind !== "box")) {
      this.#lists.push(marker.kind)
      return next
    }
    return this.#lists.includes(marker.kind) ? next : (this.#take(marker, false) ?? next)
  }

  /** Behind (责任单位:省商务厅) at the end of an item the next one may begin at once. */
  #behindDuties(at: number): number | undefined {
    const marker = markerAt(this.#text, at + 1)
    if (marker === undefined || !this.#builder.awaits(marker) || this.#lists.includes(marker.kind)) return undefined
    const before = this.#text.slice(Math.max(this.#line.start, at - LONGEST_CLAUSE), at)
    return DUTY.test(before.slice(before.lastIndexOf("。") + 1)) ? this.#take(marker, false) : undefined
  }

  /** 提出如下意见一、总体要求: the first section of a line that lost the break before it. */
  #behindWords(at: number): number | undefined {
    const marker = /[\u4e00-\u9fff]/u.test(this.#text[at - 1] ?? "") ? markerAt(this.#text, at) : undefined
    return marker !== undefined && this.#opensSections(marker) ? this.#take(marker, true) : undefined
  }

  /** 一、 behind a stop opens the sections of a line that goes on with 二、. */
  #opensSections({ kind, value, end }: Marker): boolean {
    if (kind !== "h1" || value !== 1 || this.#builder.root.children.length > 0) return false
    this.#second ??= lastSecond(this.#text.slice(this.#line.start, this.#line.end)) + this.#line.start
    return this.#second > end
  }

  #take(marker: Marker, first: boolean): number | undefined {
    if (marker.end > this.#line.end || !this.#builder.offerInline(marker, first)) return undefined
    this.#heading = marker.end
    return marker.end
  }

  /** Whether the line that has 1. in a heading has 2. behind a stop. */
  #goesOnWithTwo(at: number): boolean {
    return SECOND_ITEM.test(this.#text.slice(at, Math.min(this.#line.end, at + LONGEST_ITEM)))
  }

  /** The first number of a box or a section whose heading runs into it without a break. */
  #withinHeading(at: number): number | undefined {
    const { kind, children } = this.#builder.top
    if (children.length > 0) return undefined
    const unit = this.#text[at] ?? ""
    const opensItem =
      kind === "box"
        ? "0123456789(（".includes(unit)
        : ((unit === "(" || unit === "（") && SECTIONS.has(kind)) ||
          (unit === "1" && kind === "h2" && this.#goesOnWithTwo(at))
    if (!opensItem || at - this.#heading > LONGEST_BOX_TITLE || "条款第".includes(this.#text[at - 1] ?? ""))
      return undefined
    const marker = markerAt(this.#text, at)
    return marker === undefined ? undefined : this.#take(marker, true)
  }
}

const SECOND_ITEM = /[。；;）)]\s?2[.．、](?!\d)/u

const lastSecond = (line: string): number =>
  Math.max(...["。", "；", "）", ")"].map((stop) => line.lastIndexOf(`${stop}二、`)))

const SECTIONS: ReadonlySet<OutlineKind> = new Set(["part", "chapter", "section", "h1"])
