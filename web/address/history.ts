/** The undo log is the browser's own history: every step says what it did, and reload keeps it. */
interface Mark {
  /** 0 for the page that was opened first. */
  readonly index: number
}

const STEPS = "policy-graph-steps"

const current = (): number => (history.state as { step?: Mark } | null)?.step?.index ?? 0

/** What the steps of this visit did, in their order; those after the present one can be redone. */
function steps(): string[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(STEPS) ?? "[]")
  return Array.isArray(stored) ? stored.map(String) : []
}

/** The history state of a new step after the present one; what could be redone is gone. */
export function nextStep(did: string): { step: Mark } {
  const index = current() + 1
  sessionStorage.setItem(STEPS, JSON.stringify([...steps().slice(0, index - 1), did]))
  return { step: { index } }
}

export interface UndoLog {
  /** What each step did. */
  readonly steps: readonly string[]
  /** How many of them hold. */
  readonly index: number
}

export const undoLog = (): UndoLog => ({ steps: steps(), index: current() })

/** Goes to where so many steps hold. */
export function goToStep(index: number): void {
  const bounded = Math.min(Math.max(index, 0), steps().length)
  if (bounded !== current()) history.go(bounded - current())
}

export const undo = (): void => goToStep(current() - 1)
export const redo = (): void => goToStep(current() + 1)
