import { join } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import type { Context, Hono } from "hono"
import { PACKAGE } from "../package.ts"

/** Where the build puts the view. */
const WEB = join(PACKAGE, "dist", "web")

const keep =
  (policy: string) =>
  (_path: string, c: Context): void =>
    c.header("Cache-Control", policy)

const FRESH = keep("no-cache")
const FOR_GOOD = keep("public, max-age=31536000, immutable")

/** Serves the built view: its files, and its one page under every other address. */
export function addView(app: Hono, root = WEB): void {
  app.use("/assets/*", serveStatic({ root, onFound: FOR_GOOD }))
  app.all("/assets/*", (c) => c.notFound())
  app.use("*", serveStatic({ root, onFound: FRESH }))
  app.get("*", serveStatic({ root, path: "index.html", onFound: FRESH }))
  app.notFound((c) => c.text("The view has not been built: run `npm run build`.\n", 404))
}
