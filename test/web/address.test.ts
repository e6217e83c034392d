import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LEVELS } from "../../src/api/contract.ts"
import { NODE_LABELS } from "../../src/model/ontology.ts"
import { EMPTY_VIEW, formatView, parseView, toggled, type ViewState } from "../../web/address/state.ts"

const id = fc.string({ minLength: 1, unit: "grapheme" })
const ids = fc.uniqueArray(id, { maxLength: 4 })
const state: fc.Arbitrary<ViewState> = fc.record(
  {
    selected: id,
    open: ids,
    shown: fc.subarray([...NODE_LABELS]),
    hiddenLabels: fc.subarray([...NODE_LABELS]),
    hiddenLevels: fc.subarray([...LEVELS]),
    hiddenPolicies: ids,
    hiddenNodes: ids,
  },
  { requiredKeys: ["open", "shown", "hiddenLabels", "hiddenLevels", "hiddenPolicies", "hiddenNodes"] },
)

describe("the address", () => {
  test("holds the whole state, whatever characters ids have", () => {
    fc.assert(
      fc.property(state, (view) => {
        expect(parseView(formatView(view, ""))).toEqual(view)
      }),
    )
  })

  test("keeps what others put in it", () => {
    const search = formatView({ ...EMPTY_VIEW, selected: "a" }, "lang=en&sel=b")
    expect(new URLSearchParams(search).get("lang")).toBe("en")
    expect(parseView(search).selected).toBe("a")
  })

  test("of the first view is empty", () => {
    expect(formatView(EMPTY_VIEW, "sel=a&open=b&show=Platform")).toBe("")
  })

  test("leaves out what it does not understand", () => {
    expect(parseView("show=Ship&hide-level=moon&sel=&x=1&show=Platform")).toEqual({
      ...EMPTY_VIEW,
      shown: ["Platform"],
    })
  })
})

test("toggling adds what is missing and removes what is there", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"])
  expect(toggled(["a", "b"], "a")).toEqual(["b"])
})
