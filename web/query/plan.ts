/** An operator of a plan. */
export interface Operator {
  readonly depth: number
  readonly name: string
  readonly details: string
  readonly rows: number | undefined
}

const LINE = /^( *)\+ (\S+)(.*)$/u
const ROWS = / {2}rows: ([\d.]+)$/u

/** The lines of a plan: two spaces a level, an operator, its details, the rows where they were counted. */
export const operators = (plan: string): Operator[] =>
  plan.split("\n").flatMap((line) => {
    const [, indent, name, rest = ""] = LINE.exec(line) ?? []
    if (indent === undefined || name === undefined) return []
    const rows = ROWS.exec(rest)
    return [
      {
        depth: indent.length / 2,
        name,
        details: (rows === null ? rest : rest.slice(0, rows.index)).trim(),
        rows: rows === null ? undefined : Number(rows[1]),
      },
    ]
  })
