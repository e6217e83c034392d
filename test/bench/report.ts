/** One line of the report: what was measured, and the figure. */
export const line = (what: string, figure: string): void => console.log(`${what.padEnd(66)} ${figure}`)

/** Runs and times, in ms. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** The median of several runs, in ms. */
export async function median(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < runs; i++) times.push((await timed(work)).ms)
  return middle(times)
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0

/** The medians of two works that run in turns, in ms: what slows the machine for a while slows both. */
export async function inTurns(
  runs: number,
  one: () => Promise<unknown> | unknown,
  other: () => Promise<unknown> | unknown,
): Promise<[one: number, other: number]> {
  const times: [number[], number[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    times[0].push((await timed(one)).ms)
    times[1].push((await timed(other)).ms)
  }
  return [middle(times[0]), middle(times[1])]
}

export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
export const ms = (time: number): string => `${time.toFixed(0)} ms`
export const ratio = (a: number, b: number): string => `× ${(a / b).toFixed(2)}`
