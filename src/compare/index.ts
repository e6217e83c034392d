export { align, alignSteps } from "./align.ts"
export { applyDecisions, overlaps } from "./decisions.ts"
export { type Gap, gapSteps, gaps } from "./gaps.ts"
export { overlapDeriver, overlapEdges } from "./overlaps.ts"
export type { MeasureRef, Pair, Quote } from "./pair.ts"
export type { Pledge } from "./pledges.ts"
export { responsibility, responsibilitySteps } from "./responsibility.ts"
export {
  CompareError,
  type PlanSummary,
  plansNamed,
  plansOf,
  type Selection,
  selectPlans,
  selectSteps,
} from "./select.ts"
export { sharedSteps } from "./shared.ts"
export { type ReconciledIndicator, reconcileTargets, targetSteps } from "./targets.ts"
export { diffVersions, type MeasureChange } from "./versions.ts"
export { relationSteps } from "./view.ts"
