import type { Step } from "./runtime.ts"

/** A plan to read: operators from the last to the first, as Neo4j prints them, with rows where they were counted. */
export interface PlanNode {
  readonly operator: string
  readonly details: string
  readonly rows?: number
  readonly children: readonly PlanNode[]
}

type Counts = ReadonlyMap<Step, { rows: number }>

const nodeOf = (steps: readonly Step[], counts: Counts | undefined): PlanNode | undefined => {
  let node: PlanNode | undefined
  for (const step of steps) {
    const inner = (step.inner ?? []).flatMap((pipeline) => nodeOf(pipeline, counts) ?? [])
    const rows = counts?.get(step)?.rows
    const children = [...(node === undefined ? [] : [node]), ...inner]
    node = { operator: step.operator, details: step.details, ...(rows !== undefined && { rows }), children }
  }
  return node
}

const result = (steps: readonly Step[], columns: readonly string[], counts?: Counts): PlanNode => {
  const node = nodeOf(steps, counts)
  return { operator: "ProduceResults", details: columns.join(", "), children: node === undefined ? [] : [node] }
}

/** The plan of a query that has not run. */
export const planOf = (steps: readonly Step[], columns: readonly string[]): PlanNode => result(steps, columns)

/** The same steps counting their rows, and the plan with the counts, to be asked for afterwards. */
export const profiled = (steps: readonly Step[], columns: readonly string[]) => {
  const counts = new Map<Step, { rows: number }>()
  const counted = steps.map((step): Step => {
    const count = { rows: 0 }
    const watched: Step = {
      ...step,
      open: (next) =>
        step.open({
          ...next,
          row: (row) => {
            count.rows++
            return next.row(row)
          },
        }),
    }
    counts.set(watched, count)
    return watched
  })
  return { steps: counted, plan: () => result(counted, columns, counts) }
}

/** A plan as text, one operator a line, the last one first. */
export const formatPlan = (node: PlanNode, depth = 0): string => {
  const rows = node.rows === undefined ? "" : `  rows: ${node.rows}`
  const line = `${"  ".repeat(depth)}+ ${node.operator}${node.details === "" ? "" : `  ${node.details}`}${rows}`
  return [line, ...node.children.map((child) => formatPlan(child, depth + (node.children.length > 1 ? 1 : 0)))].join(
    "\n",
  )
}
