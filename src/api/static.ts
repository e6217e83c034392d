import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { serveStatic } from "@hono/node-server/serve-static"
import type { Hono } from "hono"

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
export const webFolder = (): string => join(packageRoot(), "dist", "web")

/** Serves the built view: its files, and its one page under every other address. */
export function addView(app: Hono, folder = webFolder()): void {
  app.use(
    "/assets/*",
    serveStatic({
      root: folder,
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  )
  app.all("/assets/*", (c) => c.notFound())
  app.use("*", serveStatic({ root: folder }))
  app.get(
    "*",
    serveStatic({ root: folder, path: "index.html", onFound: (_path, c) => c.header("Cache-Control", "no-cache") }),
  )
  app.notFound((c) => c.text("The view has not been built: run `npm run build`.\n", 404))
}
