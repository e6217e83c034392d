import fc from "fast-check"

/** Queries over the schema of the fixture, made at random from a seed. */

const LABELS = ["Agency", "Policy", "Measure", "Region", "Target", "Platform", "Industry", "Indicator", "Finance"]
const TYPES = [
  "LEADS",
  "SUPPORTS",
  "CONTAINS",
  "PART_OF",
  "CITES",
  "SETS",
  "MEASURES",
  "LOCATED_IN",
  "OVERLAPS",
  "COUNTERPART_OF",
]
const STRINGS = ["name", "level", "title", "kind", "path"]
const NUMBERS = ["order", "value", "year", "periodStart", "periodEnd", "score"]
const LISTS = ["aliases", "headings"]

const pick = <T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items)
const join = (separator: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(separator))
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(""), part)
const call = (name: fc.Arbitrary<string>, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(name, join(", ", ...args)).map(([word, inside]) => `${word}(${inside})`)

/** Expressions over named nodes and relationships, by the type that they have. */
const expressions = (nodes: readonly string[]) => {
  const node = pick(...nodes)
  const property = (keys: readonly string[]) => join(".", node, pick(...keys))
  return fc.letrec<{ number: string; text: string; truth: string; list: string; any: string }>((tie) => {
    const number = tie("number")
    const text = tie("text")
    const truth = tie("truth")
    const list = tie("list")
    return {
      number: fc.oneof(
        { maxDepth: 3, depthIdentifier: "e" },
        property(NUMBERS),
        pick("0", "1", "2", "3.5", "-1", "2026", "0.1", "null", "1e3"),
        fc.tuple(number, pick("+", "-", "*"), number).map(([a, op, b]) => `(${a} ${op} ${b})`),
        fc.tuple(number, pick("/", "%"), pick("2", "3", "2.5", "-4")).map(([a, op, b]) => `(${a} ${op} ${b})`),
        call(pick("abs", "sign", "floor", "ceil", "round", "toInteger", "toFloat"), number),
        call(pick("size"), text),
        call(pick("size"), list),
        call(pick("coalesce"), number, number),
        fc.tuple(truth, number, number).map(([c, a, b]) => `CASE WHEN ${c} THEN ${a} ELSE ${b} END`),
        fc.tuple(list).map(([l]) => `reduce(s = 0, x IN ${l} | s + size(toString(x)))`),
      ),
      text: fc.oneof(
        { maxDepth: 3, depthIdentifier: "e" },
        property(STRINGS),
        pick("'省'", "'city'", "''", "'科技'", "null", "'a,b'"),
        call(pick("toUpper", "toLower", "trim", "reverse", "toString"), text),
        call(pick("toString"), number),
        call(pick("left", "right"), text, pick("0", "1", "3")),
        call(pick("substring"), text, pick("0", "1"), pick("1", "2")),
        call(pick("replace"), text, pick("'科'", "'c'"), pick("'x'", "''")),
        fc.tuple(text, text).map(([a, b]) => `(${a} + ${b})`),
        call(pick("coalesce"), text, text),
        list.map((l) => `head([x IN ${l} | toString(x)])`),
      ),
      list: fc.oneof(
        { maxDepth: 3, depthIdentifier: "e" },
        property(LISTS),
        pick("[]", "[1, 2, 3]", "['a', null, 'b']", "[1, 2.0, null]", "null", "range(1, 4)"),
        fc.tuple(number, number).map(([a, b]) => `[${a}, ${b}]`),
        fc.tuple(list, truth).map(([l, c]) => `[x IN ${l} WHERE ${c} | x]`),
        fc.tuple(list, pick("0", "1", "-2", "null"), pick("1", "2", "-1")).map(([l, a, b]) => `${wrap(l)}[${a}..${b}]`),
        fc.tuple(list, list).map(([a, b]) => `(${a} + ${b})`),
        call(pick("tail"), list),
        call(pick("labels"), node),
        call(pick("split"), text, pick("','", "'科'")),
      ),
      truth: fc.oneof(
        { maxDepth: 3, depthIdentifier: "e" },
        fc.tuple(number, pick("<", "<=", ">", ">=", "=", "<>"), number).map((all) => `(${all.join(" ")})`),
        fc
          .tuple(text, pick("=", "<>", "<", "CONTAINS", "STARTS WITH", "ENDS WITH"), text)
          .map((all) => `(${all.join(" ")})`),
        fc.tuple(tie("any"), pick("=", "<>", "<", ">="), tie("any")).map((all) => `(${all.join(" ")})`),
        fc.tuple(text, list).map((all) => `(${all.join(" IN ")})`),
        fc.tuple(tie("any"), pick("IS NULL", "IS NOT NULL")).map((all) => `(${all.join(" ")})`),
        fc.tuple(truth, pick("AND", "OR", "XOR"), truth).map((all) => `(${all.join(" ")})`),
        truth.map((inner) => `(NOT ${inner})`),
        fc
          .tuple(pick("any", "all", "none", "single"), list, pick("x IS NULL", "x = 1", "x <> 2", "toString(x) = '1'"))
          .map(([q, l, c]) => `${q}(x IN ${l} WHERE ${c})`),
        fc.tuple(node, pick(...LABELS)).map((all) => all.join(":")),
        fc.tuple(node, pick(...TYPES)).map(([n, t]) => `EXISTS { (${n})-[:${t}]->() }`),
        fc.tuple(node, pick(...TYPES)).map(([n, t]) => `(${n})<-[:${t}]-()`),
        pick("true", "false", "null"),
      ),
      any: fc.oneof(number, text, list),
    }
  })
}

const wrap = (list: string): string =>
  list === "null" ? "[null]" : list.startsWith("[") || list.startsWith("(") ? list : `(${list})`

const nodePattern = (name: string): fc.Arbitrary<string> =>
  maybe(pick(...LABELS.map((label) => `:${label}`), ":Agency|Policy", ":!Measure", ":Agency&Finance")).map(
    (labels) => `(${name}${labels})`,
  )

const types = maybe(fc.subarray(TYPES, { minLength: 1, maxLength: 3 }).map((some) => `:${some.join("|")}`))
const length = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: pick("*1..2", "*0..1", "*2") },
)

const hop = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(types, length, pick(["-", "->"], ["<-", "-"], ["-", "-"]))
    .map(([t, l, [a, b]]) => `${a}[${name}${t}${l}]${b}`)

interface Query {
  readonly pattern: string
  readonly nodes: readonly string[]
}

const patternOf = fc.oneof(
  nodePattern("a").map((pattern): Query => ({ pattern, nodes: ["a"] })),
  join("", nodePattern("a"), hop("r"), nodePattern("b")).map((pattern): Query => ({ pattern, nodes: ["a", "b"] })),
  join("", nodePattern("a"), hop(""), nodePattern("b"), hop("s"), pick("(c)", "(:Measure)", "(a)")).map(
    (pattern): Query => ({ pattern, nodes: ["a", "b"] }),
  ),
)

const AGGREGATIONS = ["count", "sum", "min", "max", "avg", "collect", "count(DISTINCT", "percentileDisc", "stDev"]

const aggregation = (e: { number: fc.Arbitrary<string>; any: fc.Arbitrary<string> }): fc.Arbitrary<string> =>
  fc.tuple(pick(...AGGREGATIONS), e.number, e.any).map(([name, number, any]) => {
    if (name === "collect") return `size(collect(${any}))`
    if (name === "count(DISTINCT") return `count(DISTINCT ${any})`
    if (name === "percentileDisc") return `percentileDisc(${number}, 0.5)`
    return `${name}(${["count", "min", "max"].includes(name) ? any : number})`
  })

const body = ({ pattern, nodes }: Query): fc.Arbitrary<string> => {
  const e = expressions(nodes)
  const where = maybe(e.truth.map((condition) => ` WHERE ${condition}`))
  const node = pick(...nodes)
  const plain = fc.tuple(e.any, e.any).map(([x, y]) => `RETURN ${x} AS x, ${y} AS y`)
  const distinct = e.any.map((x) => `RETURN DISTINCT ${x} AS x`)
  const grouped = fc.tuple(e.any, aggregation(e)).map(([x, y]) => `RETURN ${x} AS x, ${y} AS y`)
  const total = fc.tuple(aggregation(e), aggregation(e)).map(([x, y]) => `RETURN ${x} AS x, ${y} AS y`)
  const chained = fc
    .tuple(node, aggregation(e), pick(">", "<", "="), pick("1", "2", "0"))
    .map(([n, g, op, v]) => `WITH ${n} AS n, ${g} AS g WHERE g ${op} ${v} RETURN n.name AS name, g`)
  const counted = fc
    .tuple(node, pick(...TYPES))
    .map(([n, t]) => `RETURN ${n}.id AS id, COUNT { (${n})-[:${t}]-(x) WHERE x.name IS NOT NULL } AS k`)
  const unwound = fc.tuple(e.list, node).map(([l, n]) => `UNWIND ${l} AS u RETURN u, ${n}.id AS id`)
  const optional = fc
    .tuple(node, pick(...TYPES), pick("o.name", "count(o)", "o.order", "collect(o.name)[0] IS NULL"))
    .map(([n, t, x]) => `OPTIONAL MATCH (${n})-[:${t}]->(o) RETURN ${n}.id AS id, ${x} AS x`)
  const listed = fc
    .tuple(node, e.truth)
    .map(([n, c]) => `RETURN ${n}.id AS id, size([(${n})--(z) WHERE ${c} | z.name]) AS k`)
  const called = fc
    .tuple(node, pick("count(m) AS k", "max(m.order) AS k", "m.name AS k LIMIT 0"))
    .map(([n, x]) => `CALL (${n}) { MATCH (${n})--(m) RETURN ${x} } RETURN ${n}.id AS id, k`)
  const sorted = fc
    .tuple(e.any, node, pick("", " DESC"), pick("3", "10"))
    .map(
      ([x, n, d, k]) =>
        `WITH DISTINCT ${n} AS n, ${x.replaceAll(/\b[ab]\./g, `${n}.`)} AS x ORDER BY x${d}, n.id LIMIT ${k} RETURN n.id AS id, x`,
    )
  const results = fc.oneof(plain, distinct, grouped, total, chained, counted, unwound, optional, listed, called, sorted)
  return fc.tuple(where, results).map(([w, r]) => `MATCH ${pattern}${w} ${r}`)
}

/** One query after another; the same from the same seed. */
export const query: fc.Arbitrary<string> = patternOf.chain(body)
