import type { Steps } from "../../../src/api/steps.ts"

/** What work in steps makes, with nothing else between them. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
