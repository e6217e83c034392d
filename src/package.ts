import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

function nearestPackage(from: string): string {
  const above = dirname(from)
  if (existsSync(join(from, "package.json"))) return from
  if (above === from) throw new Error("policy-graph: no package.json above its files")
  return nearestPackage(above)
}

/** The folder of the package, from `src` as from where the build puts it. */
export const PACKAGE = nearestPackage(dirname(fileURLToPath(import.meta.url)))
