/** The syntax tree of a query. Every part knows its half-open place in the text. */

export interface Part {
  readonly start: number
  readonly end: number
}

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | "||"
  | "=~"
  | "STARTS WITH"
  | "ENDS WITH"
  | "CONTAINS"
  | "IN"
export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">="
export type Quantifier = "ANY" | "ALL" | "NONE" | "SINGLE"

/** A type as `IS ::` names it. */
export type TypeName =
  | { readonly kind: "simple"; readonly name: string; readonly notNull: boolean }
  | { readonly kind: "list"; readonly of: TypeName; readonly notNull: boolean }
  | { readonly kind: "union"; readonly of: readonly TypeName[] }

export type Literal = { kind: "literal"; value: null | boolean | bigint | number | string } & Part
export type Parameter = { kind: "parameter"; name: string } & Part
export type Variable = { kind: "variable"; name: string } & Part
export type Property = { kind: "property"; of: Expression; key: string } & Part
export type Index = { kind: "index"; of: Expression; index: Expression } & Part
export type Slice = { kind: "slice"; of: Expression; from?: Expression; to?: Expression } & Part
export type ListLiteral = { kind: "list"; items: Expression[] } & Part
/** The place of an entry is that of its key. */
export type MapLiteral = { kind: "map"; entries: ({ key: string; value: Expression } & Part)[] } & Part
export type ProjectionItem =
  | { kind: "all" }
  | { kind: "property"; key: string }
  | { kind: "variable"; variable: Variable }
  | { kind: "entry"; key: string; value: Expression }
export type MapProjection = { kind: "projection"; of: Variable; items: ProjectionItem[] } & Part
export type Unary = { kind: "unary"; operator: "-" | "+"; of: Expression } & Part
export type Not = { kind: "not"; of: Expression } & Part
export type Logic = { kind: "logic"; operator: "AND" | "OR" | "XOR"; items: Expression[] } & Part
export type Binary = { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression } & Part
export type Comparison = { kind: "comparison"; operands: Expression[]; operators: ComparisonOperator[] } & Part
export type IsNull = { kind: "isNull"; of: Expression; not: boolean } & Part
export type IsType = { kind: "isType"; of: Expression; type: TypeName; not: boolean } & Part
export type IsNormalized = { kind: "isNormalized"; of: Expression; form: string; not: boolean } & Part
export type HasLabels = { kind: "hasLabels"; of: Expression; labels: LabelExpression } & Part
export type Call = { kind: "call"; name: string; distinct: boolean; args: Expression[] } & Part
export type CountStar = { kind: "countStar" } & Part
export type Case = {
  kind: "case"
  subject?: Expression
  branches: { when: Expression[]; result: Expression }[]
  otherwise?: Expression
} & Part
export type ListComprehension = {
  kind: "listComprehension"
  variable: string
  list: Expression
  where?: Expression
  map?: Expression
} & Part
export type Quantified = {
  kind: "quantified"
  quantifier: Quantifier
  variable: string
  list: Expression
  where?: Expression
} & Part
export type Reduce = {
  kind: "reduce"
  accumulator: string
  initial: Expression
  variable: string
  list: Expression
  step: Expression
} & Part
export type PatternComprehension = {
  kind: "patternComprehension"
  pattern: Pattern
  where?: Expression
  map: Expression
} & Part
export type PatternPredicate = { kind: "patternPredicate"; pattern: Pattern } & Part
export type ShortestExpression = { kind: "shortest"; pattern: Pattern } & Part
export type Subquery = { kind: "subquery"; form: "EXISTS" | "COUNT" | "COLLECT"; query: Query } & Part
/** The `WHEN > 3` of a simple CASE: a comparison whose left side is the subject. */
export type CaseTest = { kind: "caseTest" } & Part

export type Expression =
  | Literal
  | Parameter
  | Variable
  | Property
  | Index
  | Slice
  | ListLiteral
  | MapLiteral
  | MapProjection
  | Unary
  | Not
  | Logic
  | Binary
  | Comparison
  | IsNull
  | IsType
  | IsNormalized
  | HasLabels
  | Call
  | CountStar
  | Case
  | CaseTest
  | ListComprehension
  | Quantified
  | Reduce
  | PatternComprehension
  | PatternPredicate
  | ShortestExpression
  | Subquery

export type LabelExpression =
  | ({ kind: "label"; name: string } & Part)
  | ({ kind: "anyLabel" } & Part)
  | ({ kind: "dynamic"; all: boolean; value: Expression } & Part)
  | ({ kind: "notLabel"; of: LabelExpression } & Part)
  | ({ kind: "andLabels" | "orLabels"; items: LabelExpression[] } & Part)

export type Direction = "out" | "in" | "both"
/** How often a part of a pattern repeats; no `max` is without bound. */
export interface Repeat {
  readonly min: number
  readonly max?: number
}

export type NodePattern = {
  kind: "node"
  variable?: string
  labels?: LabelExpression
  properties?: Expression
  where?: Expression
} & Part
export type RelationshipPattern = {
  kind: "relationship"
  variable?: string
  types?: LabelExpression
  direction: Direction
  /** `*1..3` before the properties, or a quantifier such as `{1,3}` behind the arrow. */
  length?: Repeat
  quantified?: boolean
  properties?: Expression
  where?: Expression
} & Part
/** `((a)-[]->(b) WHERE …){1,3}`, or parentheses alone (without `repeat`). */
export type GroupPattern = {
  kind: "group"
  variable?: string
  elements: PatternElement[]
  where?: Expression
  repeat?: Repeat
} & Part
export type PatternElement = NodePattern | RelationshipPattern | GroupPattern

/** Which of the paths between two ends are asked for. */
export interface Selector {
  readonly kind: "any" | "shortest" | "allShortest" | "shortestGroups"
  readonly count: Expression | number
}

export type Pattern = {
  variable?: string
  selector?: Selector
  /** The old forms `shortestPath(…)` and `allShortestPaths(…)`. */
  shortest?: "one" | "all"
  elements: PatternElement[]
} & Part

export type SortItem = { expression: Expression; descending: boolean } & Part
export type ReturnItem = { expression: Expression; alias: string; aliased: boolean } & Part
export type Projection = {
  distinct: boolean
  star: boolean
  items: ReturnItem[]
  order: SortItem[]
  skip?: Expression
  limit?: Expression
} & Part

/** What `USING` names: variables of the pattern and, beside JOIN, the label or type that one of them must have there. */
export type Hint = { variables: Variable[]; label?: string } & Part
export type Match = { kind: "match"; optional: boolean; patterns: Pattern[]; hints: Hint[]; where?: Expression } & Part
export type With = { kind: "with"; projection: Projection; where?: Expression } & Part
export type Return = { kind: "return"; projection: Projection } & Part
export type Finish = { kind: "finish" } & Part
export type Unwind = { kind: "unwind"; list: Expression; variable: string } & Part
export type YieldItem = { name: string; alias: string } & Part
export type CallProcedure = {
  kind: "procedure"
  optional: boolean
  name: string
  args?: Expression[]
  yields?: YieldItem[]
  star: boolean
  where?: Expression
} & Part
export type CallSubquery = {
  kind: "callSubquery"
  optional: boolean
  /** The names between the parentheses; absent for `CALL { WITH … }`. */
  imports?: Variable[] | "*"
  query: Query
} & Part
export type Clause = Match | With | Return | Finish | Unwind | CallProcedure | CallSubquery

export type SingleQuery = { clauses: Clause[] } & Part
export type Query = { parts: SingleQuery[]; all: boolean[] } & Part
export type Statement = { mode: "run" | "explain" | "profile"; query: Query } & Part
