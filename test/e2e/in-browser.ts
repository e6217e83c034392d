import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest"
import { type Running, startServer } from "../support/command.ts"
import { chromiumPath, openBrowser } from "./browser.ts"

const executable = chromiumPath()
if (executable === undefined) {
  const missing = "No Chromium for the end-to-end tests: install it or name it in CHROMIUM"
  if (process.env.CI !== undefined) throw new Error(missing)
  console.warn(`${missing}. They are skipped.`)
}

/** Wide enough for the work of a cold machine. */
const PATIENCE = 60_000

/** What the tests of a file work with. */
export interface Visit {
  /** A page of the running test alone, 1440 × 900. */
  page: Page
  /** Where the product answers, with the seeds loaded and a data folder of its own. */
  url: string
  /** Errors of the running test's page; a test takes out those that it expects. */
  complaints: string[]
  /** Stops the product, for tests of what a page says then. */
  stop(): Promise<void>
}

/** Tests in a real browser, on the seeds; a page that complains fails its test. */
export function inBrowser(name: string, tests: (visit: Visit) => void): void {
  describe.skipIf(executable === undefined)(name, { timeout: PATIENCE }, () => {
    let folder: string
    let product: Running | undefined
    let browser: Browser | undefined
    const visit = { stop: async () => product?.stop() } as Visit

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "policy-graph-e2e-"))
      product = await startServer([], { POLICY_GRAPH_DATA: folder, HOST: "127.0.0.1" })
      visit.url = product.url
      browser = await openBrowser(executable ?? "")
    }, PATIENCE)
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    beforeEach(async () => {
      if (browser === undefined) return
      visit.page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      visit.complaints = []
      visit.page.on("pageerror", (error) => visit.complaints.push(error.message))
      visit.page.on("console", (message) => message.type() === "error" && visit.complaints.push(message.text()))
    })
    afterEach(async () => {
      await visit.page.close()
      expect(visit.complaints).toEqual([])
    })

    tests(visit)
  })
}
