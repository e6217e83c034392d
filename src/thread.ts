import { Worker, type WorkerOptions } from "node:worker_threads"

/** From the sources, as tests run them, a thread is TypeScript and needs a loader first. */
const FROM_SOURCE = import.meta.url.endsWith(".ts")

/** Starts a module on a thread of its own; `module` is its address without ending. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  const url = new URL(`${module.href}.${FROM_SOURCE ? "ts" : "js"}`)
  if (!FROM_SOURCE) return new Worker(url, options)
  const load = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${JSON.stringify(url.href)}, ${JSON.stringify(import.meta.url)}))`
  return new Worker(load, { ...options, eval: true })
}
