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
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}

export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
export const ms = (time: number): string => `${time.toFixed(0)} ms`
export const ratio = (a: number, b: number): string => `× ${(a / b).toFixed(2)}`
