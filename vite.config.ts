import react from "@vitejs/plugin-react"
import { defineConfig } from "vitest/config"

/** Tests that fill and empty the one database of TEST_NEO4J_URI: file by file. */
const ON_NEO4J = "test/**/*.neo4j.test.ts"
/** Tests that drive a browser: one at a time, so that each has the machine to itself. */
const IN_BROWSER = "test/e2e/**/*.test.ts"

export default defineConfig({
  root: "web",
  plugins: [react()],
  build: { outDir: "../dist/web", emptyOutDir: true },
  test: {
    root: ".",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/**/*.test.{ts,tsx}"], exclude: [ON_NEO4J, IN_BROWSER] } },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: [ON_NEO4J],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: "browser", include: [IN_BROWSER], fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
