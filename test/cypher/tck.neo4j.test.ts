import type { Driver } from "neo4j-driver"
import { afterAll, beforeAll, expect, it } from "vitest"
import { describeOnServer } from "./support/on-server.ts"
import { connect, empty, serverUri } from "./support/server.ts"
import { type Scenario, scenarios } from "./tck/features.ts"
import { runScenario } from "./tck/run.ts"

/** Scenarios that are left out although they read and Neo4j passes them, and why. */
const EXCLUDED: Readonly<Record<string, string>> = {}

const byFeature = (all: readonly Scenario[]): [string, Scenario[]][] => {
  const features = new Map<string, Scenario[]>()
  for (const scenario of all) {
    const name = scenario.id.split(" ")[0] as string
    features.set(name, [...(features.get(name) ?? []), scenario])
  }
  return [...features]
}

describeOnServer("the openCypher kit, where it reads and Neo4j itself passes", () => {
  let driver: Driver
  const counts = { passed: 0, excluded: 0 }

  beforeAll(async () => {
    driver = connect()
  })
  afterAll(() => driver.close())

  const features = serverUri === undefined ? [] : byFeature(scenarios())

  it.each(features)("%s", { timeout: 300_000 }, async (_name, all) => {
    await empty(driver)
    let isEmpty = true
    const failed: string[] = []
    for (const scenario of all) {
      const outcome = await runScenario(driver, scenario, isEmpty)
      if (outcome.status !== "out" || outcome.reason === "server") isEmpty = scenario.setup.length === 0
      if (outcome.status === "pass") counts.passed++
      if (outcome.status !== "fail") continue
      if (EXCLUDED[scenario.id] === undefined) failed.push(`${scenario.id}\n${outcome.detail}`)
      else counts.excluded++
    }
    expect(failed.join("\n\n")).toBe("")
  })

  it("passes at least 97 % of more than 3,000 scenarios", () => {
    expect(counts.passed + counts.excluded).toBeGreaterThan(3000)
    expect(counts.passed / (counts.passed + counts.excluded)).toBeGreaterThanOrEqual(0.97)
  })
})
