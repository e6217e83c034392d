import i18next from "i18next"
import { useCallback } from "react"
import { type BrowserLocationHook, useBrowserLocation } from "wouter/use-browser-location"
import { say } from "../i18n/index.ts"
import { nextStep } from "./history.ts"

/** The name of the page that an address leads to, by the first part of its path. */
function pageName(to: string): string {
  const key = `page.${new URL(to, window.location.href).pathname.split("/")[1] || "graph"}`
  return i18next.exists(key) ? say(key) : to
}

/** The location of the router; following a link is a step of the undo log as any other. */
export const useSteppedLocation: BrowserLocationHook = () => {
  const [path, go] = useBrowserLocation()
  const step = useCallback<typeof go>(
    (to, options) => {
      if (options?.state !== undefined || options?.replace === true) go(to, options)
      else go(to, { state: nextStep(say("did.page", { name: pageName(String(to)) })) })
    },
    [go],
  )
  return [path, step]
}
