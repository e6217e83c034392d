import { each, type Steps } from "../../model/steps.ts"
import { PITCH } from "./pitch.ts"
import type { Adjacency } from "./relations.ts"
import { spread } from "./spread.ts"
import type { LayoutNode, Place } from "./types.ts"

/** A strip of a lane whose nodes stand near what they are joined to. */
export interface Band {
  readonly nodes: readonly LayoutNode[]
  readonly pitch: number
  readonly rows: number
}

/** As many rows as keep the strip within the width, and at least as many as keep neighbours near their wishes. */
export function bandOf(nodes: readonly LayoutNode[], pitch: number, width: number): Band {
  const fit = Math.max(1, Math.floor(width / pitch))
  return { nodes, pitch, rows: nodes.length === 0 ? 0 : Math.ceil((nodes.length / fit) * 1.25) }
}

export const bandHeight = (band: Band): number => band.rows * PITCH.agencyRow

/** Mean x of the neighbours that have a place. */
function wish(node: LayoutNode, around: Adjacency, places: ReadonlyMap<string, Place>): number | undefined {
  let sum = 0
  let count = 0
  for (const id of around.get(node.id) ?? []) {
    const place = places.get(id)
    if (place === undefined) continue
    sum += place.x
    count += 1
  }
  return count === 0 ? undefined : sum / count
}

/** Puts the nodes of a strip at `top`, in staggered rows, each as near to its neighbours as the others let it. */
export function* placeBand(
  band: Band,
  top: number,
  width: number,
  around: Adjacency,
  places: Map<string, Place>,
): Steps<void> {
  if (band.rows === 0) return
  const wishes: { node: LayoutNode; x: number }[] = []
  yield* each(band.nodes, (node) => wishes.push({ node, x: wish(node, around, places) ?? width / 2 }))
  wishes.sort((a, b) => a.x - b.x || (a.node.id < b.node.id ? -1 : 1))
  yield
  const xs = spread(
    wishes.map(({ x }) => x),
    band.pitch / band.rows,
  )
  const last = xs.at(-1) ?? 0
  const shift = Math.max(0, -(xs[0] ?? 0)) - Math.max(0, Math.min(last - width + band.pitch, xs[0] ?? 0))
  wishes.forEach(({ node }, index) => {
    places.set(node.id, { x: (xs[index] ?? 0) + shift, y: top + ((index % band.rows) + 0.5) * PITCH.agencyRow })
  })
}
