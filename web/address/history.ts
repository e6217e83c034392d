/** The undo log is the browser's own history: every step says what it did, and reload keeps it. */
interface Step {
  /** 0 for the page that was opened first. */
  readonly index: number
  readonly did?: string
}

const TOP = "policy-graph-top"

const current = (): Step => (history.state as { step?: Step } | null)?.step ?? { index: 0 }
const top = (): number => Number(sessionStorage.getItem(TOP) ?? 0)

/** The history state of a new step after the present one. */
export function nextStep(did: string): { step: Step } {
  const index = current().index + 1
  sessionStorage.setItem(TOP, String(index))
  return { step: { index, did } }
}

export interface Undo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What the last step did. */
  readonly did?: string
}

/** What can be undone and redone from here. */
export function undoState(): Undo {
  const { index, did } = current()
  return { canUndo: index > 0, canRedo: index < top(), ...(did === undefined ? {} : { did }) }
}

export const undo = (): void => {
  if (undoState().canUndo) history.back()
}

export const redo = (): void => {
  if (undoState().canRedo) history.forward()
}
