import { useEffect, useState } from "react"
import { healthSchema } from "../../src/api/contract.ts"
import { ask, paths } from "./client.ts"

/** ms between two looks at the version of the data while the page is in view. */
const INTERVAL = 2_000

/** Whether the server's data are newer than those of `version`; nothing is loaded again unasked. */
export function useStale(version: string | undefined): boolean {
  const [latest, setLatest] = useState<string | undefined>(undefined)
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== "visible") return
      ask(paths.health, healthSchema).then(
        (health) => setLatest(health.version),
        () => undefined,
      )
    }
    const timer = setInterval(look, INTERVAL)
    return () => clearInterval(timer)
  }, [])
  return version !== undefined && latest !== undefined && latest !== version
}
