import { describe, expect, test } from "vitest"
import { REASONS, type Reason } from "../../src/cypher/index.ts"
import { failureWords, REASONS_ZH } from "../../web/i18n/reasons.ts"
import { format } from "../../web/query/editor/format.ts"
import { answered, problems, type Voice } from "../../web/query/editor/problems.ts"
import { isJson, missing, parametersIn, readDraft, writeDraft } from "../../web/query/parameters.ts"
import { operators } from "../../web/query/plan.ts"
import { asCsv, holds, idsOf, nextOrder, sorted } from "../../web/query/rows.ts"
import { QUERY_ADDRESS, type QueryState, withSelected } from "../../web/query/state.ts"
import { shownOf, wordsOf } from "../../web/query/values.ts"

const office = { labels: ["Agency"], properties: { id: "agency:云岭省水利厅", name: "云岭省水利厅" } }
const dam = { labels: ["Measure"], properties: { id: "measure:p#加固堤坝", name: "加固堤坝" } }
const leads = { type: "LEADS", properties: { id: "LEADS:1" } }

describe("parameters", () => {
  test("are the $names of the text, once each, quoted ones too", () => {
    expect(parametersIn("MATCH (n {id: $id}) WHERE n.a > $最小 AND n.b = $`two words` RETURN $id")).toEqual([
      "id",
      "最小",
      "two words",
    ])
  })

  test("are not looked for in strings, quoted names and comments", () => {
    const text = "RETURN '$a \\' $b', \"$c\", `$d` // $e\n/* $f * $g */ + $h"
    expect(parametersIn(text)).toEqual(["h"])
  })

  test("an open string hides what follows", () => expect(parametersIn("RETURN 'a $b")).toEqual([]))

  test.each([
    ["2030", undefined, 2030],
    ["云岭省", undefined, "云岭省"],
    ['["a"]', undefined, ["a"]],
    ["370000", "string", "370000"],
    ["true", "string", "true"],
  ] as const)("%s as %s is %j, and is written back the same", (draft, type, value) => {
    expect(readDraft(draft, type)).toEqual(value)
    expect(readDraft(writeDraft(readDraft(draft, type), type), type)).toEqual(value)
  })

  test("a string that looks like a number stays a string", () => {
    expect(readDraft(writeDraft("2030"))).toBe("2030")
    expect(isJson("{")).toBe(false)
  })

  test("empty fields are missing", () => expect(missing(["a", "b"], { a: " ", b: "1" })).toEqual(["a"]))
})

describe("values", () => {
  test.each([
    [null, "null"],
    [3, "number"],
    ["水利厅", "text"],
    ["agency:水利厅", "id"],
    ["备注:水利厅", "text"],
    [office, "node"],
    [leads, "relationship"],
    [[office, leads, dam], "path"],
    [[1, 2], "list"],
    [[office, dam, office], "list"],
    [{ labels: 3 }, "map"],
  ])("%j is a %s", (value, kind) => expect(shownOf(value as never).kind).toBe(kind))

  test("in words: names, and lists joined", () => {
    expect(wordsOf([office, leads, dam])).toBe("云岭省水利厅 – LEADS – 加固堤坝")
    expect(wordsOf(["a", null, 2])).toBe("a; ; 2")
  })
})

describe("rows", () => {
  const rows = [
    { n: 10, a: office },
    { n: null, a: dam },
    { n: 9, a: null },
  ]

  test("sort numbers as numbers, and nothing comes last either way", () => {
    expect(sorted(rows, { column: "n", ascending: true }).map(({ n }) => n)).toEqual([9, 10, null])
    expect(sorted(rows, { column: "n", ascending: false }).map(({ n }) => n)).toEqual([10, 9, null])
    expect(sorted(rows, undefined)).toBe(rows)
  })

  test("a head is clicked up, down, and as it came", () => {
    const once = nextOrder(undefined, "n")
    const twice = nextOrder(once, "n")
    expect([once?.ascending, twice?.ascending, nextOrder(twice, "n")]).toEqual([true, false, undefined])
  })

  test("what they speak of is found inside lists, maps and paths", () => {
    const found = idsOf([{ p: [office, leads, dam], m: { deep: ["platform:轻舟实验室"] }, t: "policy：全角" }])
    expect([...found.nodes]).toEqual(["agency:云岭省水利厅", "measure:p#加固堤坝", "platform:轻舟实验室"])
    expect([...found.edges]).toEqual(["LEADS:1"])
    expect(holds({ p: [office, leads, dam] }, "measure:p#加固堤坝")).toBe(true)
  })

  test("as CSV a formula stays text and a node is its name", () => {
    const text = asCsv(
      ["名称", "n"],
      [
        { 名称: "=1+1", n: 2 },
        { 名称: office, n: null },
      ],
    )
    expect(text).toBe("\ufeff名称,n\r\n'=1+1,2\r\n云岭省水利厅,\r\n")
  })
})

describe("the address", () => {
  test.each<QueryState>([
    { text: "", parameters: {}, limit: 500, view: "table" },
    {
      text: "MATCH (n)\nWHERE n.name = $name & more",
      parameters: { name: "a=b&c", year: 2030, list: ["x"], number: "7" },
      limit: 2000,
      view: "both",
      question: "node",
      selected: "agency:水利厅",
    },
  ])("keeps query, parameters and view (%#)", (state) => {
    expect(QUERY_ADDRESS.parse(QUERY_ADDRESS.format(state, "lang=en&p.gone=1"))).toEqual(state)
  })

  test("leaves out what it does not understand", () => {
    expect(QUERY_ADDRESS.parse("q=RETURN 1&limit=7&view=map&p.x=%7B")).toEqual({
      text: "RETURN 1",
      parameters: {},
      limit: 500,
      view: "table",
    })
  })

  test("a selection can be let go", () => {
    const state = QUERY_ADDRESS.parse("q=RETURN 1&sel=agency:a")
    expect(withSelected(state, undefined)).not.toHaveProperty("selected")
  })
})

describe("problems", () => {
  const voice: Voice = { say: (failure) => failureWords(failure, "zh"), fix: (instead) => `改为 ${instead}` }

  test("stand at the word that is wrong, with cause and cure in Chinese", () => {
    const text = "MATCH (n)\nRETUR n"
    const [problem] = problems(text, voice)
    expect(text.slice(problem?.from, problem?.to)).toBe("RETUR")
    expect(problem?.severity).toBe("error")
    expect(problem?.message).toMatch(/^此处不能写“RETUR”\n\P{ASCII}+.*RETURN/u)
  })

  test("a misspelt name can be put right where it stands, and so can a full-width sign", () => {
    const [name] = problems("MATCH (office:Agency) RETURN ofice", voice)
    expect(name?.message).toBe("变量 ofice 没有定义\n是否指 office？")
    expect(name?.actions?.map((action) => action.name)).toEqual(["改为 office"])
    const [sign] = problems("MATCH （n) RETURN n", voice)
    expect(sign?.actions?.map((action) => action.name)).toEqual(["改为 ("])
  })

  test("a right query has none, nor has an empty text", () => {
    expect(problems("MATCH (n:Agency) RETURN n.name", voice)).toEqual([])
    expect(problems("  ", voice)).toEqual([])
  })

  test("a label that the graph does not have is a slip, and can be put right", () => {
    const text = "MATCH (office:Agncy) RETURN office.name"
    const [slip] = problems(text, voice)
    expect(text.slice(slip?.from, slip?.to)).toBe("Agncy")
    expect(slip).toMatchObject({ severity: "warning", message: "没有节点类型 Agncy\n是否指 Agency？" })
    expect(slip?.actions?.map((action) => action.name)).toEqual(["改为 Agency"])
  })

  test("what a server says is underlined at its place", () => {
    const text = "MATCH (n)\nRETURN n.name + 1 / nothing"
    const failure = { message: "long overflow", hint: "Narrow it.", nearest: [], reason: "value/overflow", values: {} }
    expect(answered(failure, undefined, text, voice)).toEqual([])
    const [said] = answered(failure, text.indexOf("nothing"), text, voice)
    expect(text.slice(said?.from, said?.to)).toBe("nothing")
    expect(said?.message).toBe("整数超出 64 位\n需要小数时用 toFloat()。")
  })

  test("a reason that the page does not know stays in the server's words, and so does English", () => {
    const failure = { message: "What is new", hint: "Do this.", nearest: [], reason: "limit/new", values: {} }
    expect(failureWords(failure, "zh")).toEqual({ what: "What is new", cure: "Do this." })
    expect(failureWords({ ...failure, reason: "value/zero" }, "en").what).toBe("What is new")
  })

  test("every reason has its Chinese, with no blank that nothing fills", () => {
    expect(Object.keys(REASONS_ZH).sort()).toEqual(Object.keys(REASONS).sort())
    const blanks = (texts: readonly (string | undefined)[]) => texts.join("").match(/\{\{\w+\}\}/gu) ?? []
    for (const [reason, texts] of Object.entries(REASONS))
      expect(blanks(texts), reason).toEqual(expect.arrayContaining(blanks(REASONS_ZH[reason as Reason] ?? [])))
  })
})

describe("a query in order", () => {
  test.each([
    [
      "match (a:Agency)-[:LEADS]->(m) where a.match starts with 'return x' return a.name as n order by n limit 3",
      "MATCH (a:Agency)-[:LEADS]->(m)\nWHERE a.match STARTS WITH 'return x'\nRETURN a.name AS n\nORDER BY n\nLIMIT 3",
    ],
    [
      "profile optional match (a) where exists { (a)--() } call { with a match (a)--(b) return b limit 1 } return a, [x in [1] where x > 0 | x]",
      "PROFILE OPTIONAL MATCH (a)\nWHERE EXISTS { (a)--() }\nCALL {\n  WITH a\n  MATCH (a)--(b)\n  RETURN b\n  LIMIT 1\n}\nRETURN a, [x IN [1] WHERE x > 0 | x]",
    ],
    [
      "match path = (a)--(b) return path, {end: 1, order: a.with} as limit, count(b) as count order by count",
      "MATCH path = (a)--(b)\nRETURN path, {end: 1, order: a.with} AS limit, count(b) AS count\nORDER BY count",
    ],
    [
      "return 1 // match me\nas n /* with */ union return 2 as n",
      "RETURN 1 // match me\nAS n /* with */\nUNION\nRETURN 2 AS n",
    ],
  ])("%s", (text, expected) => {
    expect(format(text)).toBe(expected)
    expect(format(expected)).toBe(expected)
  })
})

test("a plan is read line by line with depth, details and rows", () => {
  const plan = "+ ProduceResults  n, m\n+ Union  rows: 19\n  + Filter\n  + NodeByLabelScan  x:Policy  rows: 5"
  expect(operators(plan)).toEqual([
    { depth: 0, name: "ProduceResults", details: "n, m", rows: undefined },
    { depth: 0, name: "Union", details: "", rows: 19 },
    { depth: 1, name: "Filter", details: "", rows: undefined },
    { depth: 1, name: "NodeByLabelScan", details: "x:Policy", rows: 5 },
  ])
})
