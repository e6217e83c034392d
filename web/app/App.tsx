import { MantineProvider } from "@mantine/core"
import { Suspense } from "react"
import { Route, Router, Switch } from "wouter"
import { useSteppedLocation } from "../address/useSteppedLocation.ts"
import { useWords } from "../i18n/index.ts"
import { SearchDialog } from "../search/SearchDialog.tsx"
import { Loading } from "../ui/State.tsx"
import { Crash } from "./Crash.tsx"
import { Frame } from "./Frame.tsx"
import { NotFound } from "./NotFound.tsx"
import { PAGES } from "./pages.ts"
import { resolveVariables, theme } from "./theme.ts"

/** The whole view: theme, frame, search and the page of the address. */
export function App() {
  const { t } = useWords()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <Router hook={useSteppedLocation}>
        <Frame>
          <Crash title={t("error.unexpected")} hint={t("error.unexpectedHint")}>
            <Suspense fallback={<Loading what={t("loading.graph")} />}>
              <Switch>
                {PAGES.flatMap(({ routes, component }) =>
                  routes.map((route) => <Route key={route} path={route} component={component} />),
                )}
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </Crash>
        </Frame>
        <SearchDialog />
      </Router>
    </MantineProvider>
  )
}
