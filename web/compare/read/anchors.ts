import { holds, type KnownPair } from "../pairs.ts"
import type { Anchor } from "./step.ts"

/** The places of one text by what stands there, px from its top. */
interface Heights {
  readonly titles: ReadonlyMap<string, number>
  readonly reasons: ReadonlyMap<number, number>
}

/** Heights of the titles and of the numbered words of a text in a box that scrolls. */
export function heightsIn(box: HTMLElement): Heights {
  const origin = box.getBoundingClientRect().top - box.scrollTop
  const height = (element: Element): number => element.getBoundingClientRect().top - origin
  const all = (attribute: string) => [...box.querySelectorAll<HTMLElement>(`[data-${attribute}]`)]
  return {
    titles: new Map(all("measure").map((element) => [element.dataset.measure ?? "", height(element)])),
    reasons: new Map(all("n").map((element) => [Number(element.dataset.n), height(element)])),
  }
}

const lengthOf = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start

/**
 * What both texts have in common: the words of the chosen pair's reasons, weighed by their length, and the titles of
 * the other pairs, by score. `pivot` is the pair's own place, or the reason that is pointed at.
 */
export function anchorsOf(
  pair: KnownPair,
  pairs: readonly KnownPair[],
  active: number | undefined,
  { upper, lower }: { readonly upper: Heights; readonly lower: Heights },
): { anchors: Anchor[]; pivot: Anchor | undefined } {
  const join = (above: number | undefined, below: number | undefined, weight: number): Anchor[] =>
    above === undefined || below === undefined ? [] : [{ upper: above, lower: below, weight }]
  const reasons = pair.reasons.map((reason, index) =>
    join(
      upper.reasons.get(index + 1),
      lower.reasons.get(index + 1),
      Math.min(lengthOf(reason.upper), lengthOf(reason.lower)),
    ),
  )
  const titles = (of: KnownPair): Anchor[] =>
    join(upper.titles.get(of.upper.id), lower.titles.get(of.lower.id), of.score)
  const [pointed] = active === undefined ? [] : (reasons[active - 1] ?? [])
  return {
    anchors: [...reasons.flat(), ...pairs.filter(holds).flatMap(titles)],
    pivot: pointed ?? titles(pair)[0],
  }
}
