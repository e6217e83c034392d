import { expect, it } from "vitest"
import { compareOn } from "./support/compare.ts"
import { CORNER_QUESTIONS } from "./support/corner-questions.ts"
import { MORE_QUESTIONS } from "./support/more-questions.ts"
import { describeOnServer, policyGraphOnServer } from "./support/on-server.ts"
import { PARAMETERS, QUESTIONS } from "./support/questions.ts"

describeOnServer("written queries answer as Neo4j does", () => {
  const server = policyGraphOnServer()

  it("there are at least 150 of them", () => expect(QUESTIONS.length).toBeGreaterThanOrEqual(150))

  it.each([...QUESTIONS, ...MORE_QUESTIONS, ...CORNER_QUESTIONS])("%s", async (line) => {
    const ordered = line.startsWith("! ")
    expect(await compareOn(server.driver, server.graph, line.replace(/^! /, ""), PARAMETERS, ordered)).toEqual({
      status: "same",
    })
  })
})
