import { useCallback, useMemo } from "react"
import { useSearch } from "wouter"
import { navigate } from "wouter/use-browser-location"
import { nextStep } from "../address/history.ts"
import { type CompareState, formatCompare, parseCompare } from "./address.ts"

/**
 * Changes what the page shows. `did` names the step of the history; without it the present step is changed, as for every
 * letter that is typed.
 */
export type UpdateCompare = (change: (state: CompareState) => CompareState, did?: string) => void

/** What the page shows out of the address bar, and the way to change it. */
export function useCompare(): [CompareState, UpdateCompare] {
  const search = useSearch()
  const state = useMemo(() => parseCompare(search), [search])
  const update = useCallback<UpdateCompare>((change, did) => {
    const now = window.location.search.slice(1)
    const next = formatCompare(change(parseCompare(now)), now)
    if (next === new URLSearchParams(now).toString()) return
    const address = `${window.location.pathname}${next === "" ? "" : `?${next}`}`
    if (did === undefined) navigate(address, { replace: true, state: window.history.state })
    else navigate(address, { state: nextStep(did) })
  }, [])
  return [state, update]
}
