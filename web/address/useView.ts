import { useCallback, useMemo } from "react"
import { useSearch } from "wouter"
import { navigate } from "wouter/use-browser-location"
import { nextStep } from "./history.ts"
import { formatView, parseView, type ViewState } from "./state.ts"

/** Changes the view; `did` names the step in the undo log. */
export type UpdateView = (change: (state: ViewState) => ViewState, did: string) => void

/** The state of the view out of the address bar, and the way to change it: one step of the history a change. */
export function useView(): [ViewState, UpdateView] {
  const search = useSearch()
  const state = useMemo(() => parseView(search), [search])
  const update = useCallback<UpdateView>((change, did) => {
    const now = window.location.search.slice(1)
    const next = formatView(change(parseView(now)), now)
    if (next === new URLSearchParams(now).toString()) return
    navigate(`${window.location.pathname}${next === "" ? "" : `?${next}`}`, { state: nextStep(did) })
  }, [])
  return [state, update]
}
