import { useCallback, useMemo } from "react"
import { useSearch } from "wouter"
import { navigate } from "wouter/use-browser-location"

/** Changes what a page shows; with `replace` the present step of the history changes and none is added. */
export type ChangeAddress<S> = (change: (state: S) => S, options?: { readonly replace?: boolean }) => void

/** How a page's state stands in the address; parameters of others, such as the language, are kept. */
export interface AddressForm<S> {
  parse(search: string): S
  format(state: S, search: string): string
}

/** The state of a page out of the address bar, and the way to change it. The form is a constant of the page. */
export function useAddress<S>({ parse, format }: AddressForm<S>): [S, ChangeAddress<S>] {
  const search = useSearch()
  const state = useMemo(() => parse(search), [search, parse])
  const change = useCallback<ChangeAddress<S>>(
    (next, { replace = false } = {}) => {
      const now = window.location.search.slice(1)
      const then = format(next(parse(now)), now)
      if (then === new URLSearchParams(now).toString()) return
      navigate(`${window.location.pathname}${then === "" ? "" : `?${then}`}`, { replace })
    },
    [parse, format],
  )
  return [state, change]
}

/** An address with these parameters set, and those without a value taken away. */
export function withParameters(
  search: string,
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(values)) {
    parameters.delete(name)
    for (const one of value === undefined ? [] : [value].flat()) if (one !== "") parameters.append(name, one)
  }
  return parameters.toString()
}
