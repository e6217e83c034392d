import { useEffect } from "react"

/** Where the theme keeps the scheme of the page. */
const SCHEME = "data-mantine-color-scheme"

/** Paper is white: a page in dark colours is printed in the light ones. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement
    let shown: string | null = null
    const before = (): void => {
      shown = root.getAttribute(SCHEME)
      root.setAttribute(SCHEME, "light")
    }
    const after = (): void => {
      if (shown !== null) root.setAttribute(SCHEME, shown)
    }
    window.addEventListener("beforeprint", before)
    window.addEventListener("afterprint", after)
    return () => {
      window.removeEventListener("beforeprint", before)
      window.removeEventListener("afterprint", after)
    }
  }, [])
}
