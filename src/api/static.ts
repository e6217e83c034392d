import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { serveStatic } from "@hono/node-server/serve-static"
import type { Context, Hono } from "hono"

/** The folder of the package: the nearest one above this file that has a package.json. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder)
    if (above === folder) throw new Error("policy-graph: no package.json above the server's files")
    folder = above
  }
  return folder
}

/** Where the build puts the view. */
const webFolder = (): string => join(packageRoot(), "dist", "web")

const keep =
  (policy: string) =>
  (_path: string, c: Context): void =>
    c.header("Cache-Control", policy)

const FRESH = keep("no-cache")
const FOR_GOOD = keep("public, max-age=31536000, immutable")

/** Serves the built view: its files, and its one page under every other address. */
export function addView(app: Hono, root = webFolder()): void {
  app.use("/assets/*", serveStatic({ root, onFound: FOR_GOOD }))
  app.all("/assets/*", (c) => c.notFound())
  app.use("*", serveStatic({ root, onFound: FRESH }))
  app.get("*", serveStatic({ root, path: "index.html", onFound: FRESH }))
  app.notFound((c) => c.text("The view has not been built: run `npm run build`.\n", 404))
}
