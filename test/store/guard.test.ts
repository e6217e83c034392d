import { describe, expect, it } from "vitest"
import { namesOf } from "../../src/store/neo4j/guard/allowed.ts"
import { FUNCTIONS, PROCEDURES } from "../../src/store/neo4j/guard/functions.ts"
import { checkText } from "../../src/store/neo4j/guard/text.ts"

const usual = { functions: namesOf(FUNCTIONS), procedures: namesOf(PROCEDURES) }

const refusal = (text: string, parameters = {}, allowed = usual) => {
  try {
    checkText(text, parameters, allowed)
  } catch (error) {
    return error as { code: string; detail: { reason: string; nearest: string[]; place?: { column: number } } }
  }
  return undefined
}

describe("a query for a server is looked through before it is sent", () => {
  it.each([
    ["RETURN apoc.load.json('x')", "refused/function"],
    ["RETURN '\\u0027 + apoc.load.json(1) + \\u0027' AS x", "refused/function"],
    ["RETURN `apoc.util.sleep`(1)", "refused/function"],
    ["CALL dbms.listConfig()", "refused/procedure"],
    ["FROBNICATE [x IN y | 1]", "refused/unknown"],
    ["FROBNICATE USE other", "refused/clause"],
    ["RETURN range(1, 100000000)", "refused/large"],
    ["RETURN range(1, $n)", "refused/large"],
    ["RETURN '\\u0027 + reduce(s = 0, x IN range(1, 2000000000) | s) + \\u0027' AS x", "refused/large"],
    ["RETURN “a”", "syntax/full-width"],
    ["RETURN 'a\ud800'", "text/surrogate"],
  ])("%s", (text, reason) => expect(refusal(text, { n: 1e9 })?.detail.reason).toBe(reason))

  it("names the function that may be meant, and its place", () => {
    expect(refusal("MATCH (n) RETURN toUper(n.name)")).toMatchObject({
      code: "refused",
      detail: { reason: "name/function", nearest: ["toUpper"], place: { column: 18 } },
    })
    expect(refusal("CALL db.lables()")?.detail).toMatchObject({ reason: "name/procedure", nearest: ["db.labels"] })
  })

  it.each(["RETURN 'apoc.load.json(1)' AS x", "MATCH (n:set {x: 1}) RETURN n.load", "RETURN '\\u4f60' AS x"])(
    "lets %s pass",
    (text) => expect(refusal(text)).toBeUndefined(),
  )

  it("lets an operator allow and forbid", () => {
    const allowed = { ...usual, functions: namesOf(FUNCTIONS, ["apoc.text.*", "apoc.coll.sum", "-rand"]) }
    for (const text of ["RETURN apoc.text.join(['a'], '')", "RETURN APOC.coll.sum([1])", "RETURN size('a')"])
      expect(refusal(text, {}, allowed)).toBeUndefined()
    for (const text of ["RETURN apoc.load.json('x')", "RETURN apoc.coll.max([1])", "RETURN rand()"])
      expect(refusal(text, {}, allowed)?.code).toBe("refused")
  })
})
