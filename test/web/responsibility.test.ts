import { describe, expect, test } from "vitest"
import type { ResponsibilityAnswer } from "../../src/api/contract/compare.ts"
import { byPlan, chosenPlans, figure, measuresOf, rowOf, shownRows, total } from "../../web/responsibility/rows.ts"
import { BY_LOAD, DUTY_ADDRESS, type DutyState, nextSort, withOpen } from "../../web/responsibility/state.ts"

const plan = (id: string, level: string) => ({
  id,
  title: `${id}的规划`,
  level,
  regions: [],
  documents: [],
  measures: 3,
})
const office = (name: string, level: string, ...names: string[]) => ({ id: name, name, level, names: [name, ...names] })
const duty = (policy: string, leads: string[], joint: string[] = [], supports: string[] = []) => ({
  policy,
  leads,
  joint,
  supports,
})

/** A city's plan before its province's; transport leads twice, water supports what transport leads. */
const ANSWER: ResponsibilityAnswer = {
  version: "1",
  plans: [plan("临江", "city"), plan("云岭", "province"), plan("空白", "city")],
  rows: [
    {
      offices: [office("云岭省交通运输厅", "province", "省交通厅"), office("临江市交通运输局", "city")],
      duties: [duty("云岭", ["a", "b"]), duty("临江", ["x"], [], ["y"])],
      load: 4,
    },
    {
      offices: [office("云岭省水利厅", "province", "ＳＬＴ")],
      duties: [duty("云岭", ["c"], ["d", "e"], ["a", "b", "c"])],
      load: 5,
    },
    { offices: [office("各渡口公司", "")], duties: [duty("临江", [], [], ["x"])], load: 1 },
  ],
  withoutLead: [
    { id: "y", policy: "临江", document: "c.txt", path: "一/2", title: "疏浚航道" },
    { id: "z", policy: "云岭", document: "p.txt", path: "三/1", title: "修缮码头" },
  ],
  severalLeads: [],
  notUnderstood: [],
}

const START: DutyState = { list: "offices", plans: [], text: "", sort: BY_LOAD }
const names = (state: Partial<DutyState>): (string | undefined)[] =>
  shownRows(ANSWER, { ...START, ...state }).map(({ offices }) => offices[0]?.name)

describe("rows", () => {
  test("come most loaded first, a measure with two roles counted once", () => {
    expect(names({})).toEqual(["云岭省水利厅", "云岭省交通运输厅", "各渡口公司"])
    const water = rowOf(ANSWER, START, "云岭省水利厅")
    expect(water && figure(water)).toBe(5)
    expect(water && figure(water, { role: "supports" })).toBe(3)
  })

  test("count within the chosen plans, and those that do nothing there are gone", () => {
    expect(names({ plans: ["临江"] })).toEqual(["云岭省交通运输厅", "各渡口公司"])
    const transport = rowOf(ANSWER, { ...START, plans: ["临江"] }, "临江市交通运输局")
    expect(transport && [...measuresOf(transport, {})]).toEqual(["x", "y"])
  })

  test("sort by any column both ways", () => {
    const leads = { by: "figures", plan: "云岭", role: "leads", ascending: false } as const
    expect(names({ sort: leads })).toEqual(["云岭省交通运输厅", "云岭省水利厅", "各渡口公司"])
    expect(names({ sort: { ...leads, ascending: true } })[0]).toBe("各渡口公司")
    expect(names({ sort: { by: "name", ascending: true } })[0]).toBe("各渡口公司")
  })

  test("are found by another name, in full width or half, and by the level of an office", () => {
    expect(names({ text: "省交通厅" })).toEqual(["云岭省交通运输厅"])
    expect(names({ text: "slt" })).toEqual(["云岭省水利厅"])
    expect(names({ level: "city" })).toEqual(["云岭省交通运输厅"])
  })

  test("sum up different measures, not roles", () => {
    const rows = shownRows(ANSWER, START)
    expect(total(rows, { plan: "临江" })).toBe(2)
    expect(total(rows, { role: "supports" })).toBe(5)
  })
})

test("plans of the upper level stand first", () => {
  expect(chosenPlans(ANSWER, START).map(({ id }) => id)).toEqual(["云岭", "临江", "空白"])
})

test("lists are grouped by plan and filtered by words of the title", () => {
  expect(byPlan(ANSWER.withoutLead, ANSWER, START).map(({ plan: { id } }) => id)).toEqual(["云岭", "临江"])
  const found = byPlan(ANSWER.withoutLead, ANSWER, { ...START, text: "航道" })
  expect(found.flatMap(({ measures }) => measures.map(({ id }) => id))).toEqual(["y"])
})

describe("the address", () => {
  test.each<[string, DutyState]>([
    ["nothing chosen", START],
    ["a figure of all plans", { ...START, cell: { office: "a:b|c" } }],
    [
      "everything",
      {
        list: "offices",
        plans: ["一|二", "三&四"],
        level: "city",
        text: "科技 局",
        sort: { by: "figures", plan: "一|二", role: "joint", ascending: true },
        cell: { office: "o", plan: "一|二", role: "supports" },
      },
    ],
    ["a measure of a list", { ...START, list: "withoutLead", measure: "m#1", sort: { by: "name", ascending: true } }],
  ])("keeps %s", (_what, state) => {
    expect(DUTY_ADDRESS.parse(DUTY_ADDRESS.format(state, "lang=en"))).toEqual(state)
    expect(new URLSearchParams(DUTY_ADDRESS.format(state, "lang=en")).get("lang")).toBe("en")
  })

  test("leaves out what it does not understand", () => {
    expect(DUTY_ADDRESS.parse("list=everything&level=moon&sort=size&role=leads")).toEqual(START)
  })

  test("opening a measure closes a figure", () => {
    expect(withOpen({ ...START, cell: { office: "o" } }, { measure: "m" })).toEqual({ ...START, measure: "m" })
  })
})

test("a click on a head sorts the largest first, names from the first, and a second turns it round", () => {
  const leads = { by: "figures", role: "leads" } as const
  const once = nextSort(BY_LOAD, leads)
  expect(once.ascending).toBe(false)
  expect(nextSort(once, leads).ascending).toBe(true)
  expect(nextSort(once, { by: "name" }).ascending).toBe(true)
})
