import { type ComponentType, type LazyExoticComponent, lazy } from "react"
import { CompareIcon, DocumentIcon, DutiesIcon, GraphIcon, QueryIcon } from "../ui/icons.tsx"

/**
 * A page of the frame: its entry in the navigation and its route. A new page is one more line here, its words under
 * `page` in both tables of `i18n`, and a component that fills the space below the header.
 */
export interface Page {
  /** Its key under `page` in the tables of words. */
  readonly key: "graph" | "responsibility" | "compare" | "query" | "documents"
  /** Where the navigation leads. */
  readonly home: string
  /** The routes that it answers, as wouter writes them. */
  readonly routes: readonly string[]
  readonly icon: ComponentType<{ size?: number }>
  readonly component: LazyExoticComponent<ComponentType>
}

export const PAGES: readonly Page[] = [
  {
    key: "graph",
    home: "/",
    routes: ["/"],
    icon: GraphIcon,
    component: lazy(() => import("../pages/GraphPage.tsx")),
  },
  {
    key: "responsibility",
    home: "/responsibility",
    routes: ["/responsibility"],
    icon: DutiesIcon,
    component: lazy(() => import("../pages/ResponsibilityPage.tsx")),
  },
  {
    key: "compare",
    home: "/compare",
    routes: ["/compare"],
    icon: CompareIcon,
    component: lazy(() => import("../pages/ComparePage.tsx")),
  },
  {
    key: "query",
    home: "/query",
    routes: ["/query"],
    icon: QueryIcon,
    component: lazy(() => import("../pages/QueryPage.tsx")),
  },
  {
    key: "documents",
    home: "/documents",
    routes: ["/documents", "/documents/:id"],
    icon: DocumentIcon,
    component: lazy(() => import("../pages/DocumentsPage.tsx")),
  },
]
