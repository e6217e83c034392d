/** How much of a quote one line shows. */
const SHOWN = 24

const cut = (quote: string): string => (quote.length <= SHOWN ? quote : `${quote.slice(0, SHOWN)}…`)

/** What a line says of its two quotes; long ones are cut, the evidence has them whole. */
const quotes = (upper: string, lower: string): string[] => [": ", cut(upper), " = ", cut(lower)]

/**
 * One reason of an edge in one line: `object 省实验室: 省实验室 = 省级实验室`. Joined, as a template would be kept as the tree of
 * its parts, which takes several times the memory.
 */
export const reasonLine = (head: string, upper: string, lower: string): string =>
  [head, ...quotes(upper, lower)].join("")

/** The head of a line that tells of these quotes; undefined where it does not. */
export function reasonHead(line: string, upper: string, lower: string): string | undefined {
  const end = quotes(upper, lower).join("")
  return line.endsWith(end) ? line.slice(0, -end.length) : undefined
}
