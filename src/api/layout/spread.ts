/** One run of neighbours that touch: they share an offset. */
interface Run {
  readonly first: number
  count: number
  sum: number
}

/**
 * Places on a line for items in ascending order of where they want to be, at least `gap` apart and as near as
 * possible to their wishes (least squares, pool adjacent violators). Linear.
 */
export function spread(wishes: readonly number[], gap: number): number[] {
  const runs: Run[] = []
  wishes.forEach((wish, index) => {
    let run: Run = { first: index, count: 1, sum: wish - index * gap }
    for (
      let last = runs.at(-1);
      last !== undefined && last.sum / last.count >= run.sum / run.count;
      last = runs.at(-1)
    ) {
      runs.pop()
      run = { first: last.first, count: last.count + run.count, sum: last.sum + run.sum }
    }
    runs.push(run)
  })
  return runs.flatMap((run) => Array.from({ length: run.count }, (_, k) => run.sum / run.count + (run.first + k) * gap))
}
