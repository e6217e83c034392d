/** Red, green, blue from 0 to 255 of `#rrggbb`. */
export const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** `share` of a colour over a ground, both `#rrggbb`: what opacity would show, without its overlaps. */
export function over(colour: string, ground: string, share: number): string {
  const from = channels(ground)
  const mixed = channels(colour).map((value, index) => Math.round((from[index] ?? 0) * (1 - share) + value * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}
