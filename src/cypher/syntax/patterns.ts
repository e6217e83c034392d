import { parseMap } from "./atoms.ts"
import type { Cursor } from "./cursor.ts"
import { parseExpression } from "./expressions.ts"
import { parseLabels } from "./labels.ts"
import type {
  Direction,
  Expression,
  GroupPattern,
  NodePattern,
  Pattern,
  PatternElement,
  RelationshipPattern,
  Repeat,
  Selector,
} from "./tree.ts"

/** Patterns with commas between. */
export const parsePatterns = (c: Cursor): Pattern[] => {
  const patterns = [parsePattern(c)]
  while (c.take(",")) patterns.push(parsePattern(c))
  return patterns
}

/** One pattern of a MATCH: `p = SHORTEST 2 (a)-->(b)`, `shortestPath((a)-[*]-(b))`. */
export const parsePattern = (c: Cursor): Pattern => {
  const { start } = c
  const named = c.isName && c.looking("=", 1)
  const variable = named ? c.name("a variable") : undefined
  if (named) c.need("=")
  const named_ = variable === undefined ? {} : { variable }
  for (const [word, shortest] of [
    ["SHORTESTPATH", "one"],
    ["ALLSHORTESTPATHS", "all"],
  ] as const) {
    if (!c.take(word, "(")) continue
    const elements = parseElements(c)
    c.need(")")
    return { ...named_, shortest, elements, start, end: c.end }
  }
  const selector = parseSelector(c)
  const elements = parseElements(c)
  return { ...named_, ...(selector && { selector }), elements, start, end: c.end }
}

const takePathWord = (c: Cursor): void => {
  if (!c.take("PATHS")) c.take("PATH")
}

const parseSelector = (c: Cursor): Selector | undefined => {
  if (c.take("ANY")) {
    if (c.take("SHORTEST")) {
      takePathWord(c)
      return { kind: "shortest", count: 1 }
    }
    const count = parseCount(c)
    takePathWord(c)
    return { kind: "any", count }
  }
  if (c.take("ALL")) {
    const shortest = c.take("SHORTEST")
    takePathWord(c)
    return shortest ? { kind: "allShortest", count: 1 } : undefined
  }
  if (!c.take("SHORTEST")) return undefined
  const count = parseCount(c)
  takePathWord(c)
  if (c.take("GROUPS") || c.take("GROUP")) return { kind: "shortestGroups", count }
  return { kind: "shortest", count }
}

const parseCount = (c: Cursor): Expression | number => {
  const { kind, text, start, end } = c.peek()
  c.expect("a number")
  if (kind !== "integer" && kind !== "parameter") return 1
  c.next()
  return kind === "integer" ? Number(text) : { kind: "parameter", name: text, start, end }
}

/** Nodes with relationships between them, at least one relationship: what a predicate or a comprehension takes. */
export const parsePathPattern = (c: Cursor): Pattern => {
  const { start } = c
  const elements = parseElements(c)
  if (elements.length < 2) c.fail()
  return { elements, start, end: c.end }
}

const parseElements = (c: Cursor): PatternElement[] => {
  const elements: PatternElement[] = [parseNodeOrGroup(c)]
  for (;;) {
    if (c.at("-") || c.at("<")) {
      elements.push(parseRelationship(c), parseNode(c))
    } else if (c.looking("(")) {
      elements.push(parseNodeOrGroup(c))
    } else return elements
  }
}

const parseNodeOrGroup = (c: Cursor): NodePattern | GroupPattern => {
  if (!c.at("(")) c.fail()
  const opensGroup = c.looking("(", 1) || (c.looking("=", 2) && c.looking("(", 3))
  return opensGroup ? c.nested(() => parseGroup(c)) : parseNode(c)
}

const parseGroup = (c: Cursor): GroupPattern => {
  const { start } = c
  c.need("(")
  const variable = c.looking("(") ? undefined : c.name("a variable")
  if (variable !== undefined) c.need("=")
  const elements = parseElements(c)
  const where = c.take("WHERE") ? parseExpression(c) : undefined
  c.need(")")
  const repeat = parseQuantifier(c)
  const named = variable === undefined ? {} : { variable }
  return { kind: "group", ...named, elements, ...(where && { where }), ...(repeat && { repeat }), start, end: c.end }
}

const parseNode = (c: Cursor): NodePattern => {
  const { start } = c
  c.count()
  c.need("(")
  const inner = parseInner(c)
  c.need(")")
  const { labels, ...rest } = inner
  return { kind: "node", ...rest, ...(labels && { labels }), start, end: c.end }
}

/** What nodes and relationships share: a name, labels, (a length,) properties, WHERE. */
const parseInner = (c: Cursor, length = false) => {
  const isName = c.isName && !(c.looking("IS") && c.peek(1).kind === "word") && !startsWhere(c)
  const variable = isName ? c.name("a variable") : undefined
  const labels = c.at(":") || c.at("IS") ? parseLabels(c) : undefined
  const repeat = length && c.take("*") ? parseLength(c) : undefined
  const properties = parseProperties(c)
  const where = c.take("WHERE") ? parseExpression(c) : undefined
  return {
    ...(variable !== undefined && { variable }),
    ...(labels && { labels }),
    ...(repeat && { length: repeat }),
    ...(properties && { properties }),
    ...(where && { where }),
  }
}

const startsWhere = (c: Cursor): boolean =>
  c.looking("WHERE") && ![")", "]", ":", "{", "*"].includes(c.peek(1).kind === "symbol" ? c.peek(1).upper : "")

const parseProperties = (c: Cursor): Expression | undefined => {
  if (c.at("{")) return parseMap(c)
  const { kind, text, start, end } = c.peek()
  if (kind !== "parameter") return undefined
  c.next()
  return { kind: "parameter", name: text, start, end }
}

const takeInteger = (c: Cursor): number | undefined => {
  c.expect("a number")
  return c.peek().kind === "integer" ? Number(c.next().text) : undefined
}

const parseLength = (c: Cursor): Repeat => {
  const min = takeInteger(c)
  if (!c.take("..")) return min === undefined ? { min: 1 } : { min, max: min }
  const max = takeInteger(c)
  return { min: min ?? 1, ...(max !== undefined && { max }) }
}

const parseQuantifier = (c: Cursor): Repeat | undefined => {
  if (c.take("+")) return { min: 1 }
  if (c.take("*")) return { min: 0 }
  if (!c.take("{")) return undefined
  const min = takeInteger(c)
  const range = c.take(",")
  const max = range ? takeInteger(c) : min
  if (!range && min === undefined) c.fail()
  c.need("}")
  return { min: min ?? 0, ...(max !== undefined && { max }) }
}

const parseRelationship = (c: Cursor): RelationshipPattern => {
  const { start } = c
  const left = c.take("<")
  c.need("-")
  const inner = c.take("[") ? parseBody(c) : {}
  c.need("-")
  const right = c.take(">")
  const direction: Direction = left === right ? "both" : left ? "in" : "out"
  const repeat = parseQuantifier(c)
  if (repeat !== undefined && "length" in inner) c.fail("A relationship has either * or a quantifier, not both")
  const quantified = repeat === undefined ? {} : { length: repeat, quantified: true }
  return { kind: "relationship", ...inner, direction, ...quantified, start, end: c.end }
}

const parseBody = (c: Cursor) => {
  const { labels, ...rest } = parseInner(c, true)
  c.need("]")
  return { ...rest, ...(labels && { types: labels }) }
}
