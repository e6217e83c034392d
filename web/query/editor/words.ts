/** The words of Cypher that read; beside their place they are names as well. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `all and any as asc ascending by call case collect contains count desc descending distinct else end ends exists
  explain false in is limit match none not null nulls offset optional or order path profile return shortest single skip
  starts then true union unwind using when where with xor yield`
    .split(/\s+/u)
    .map((word) => word.toUpperCase()),
)

/** Those of them that are seldom names, in capitals by custom. */
export const CAPITALS: ReadonlySet<string> = new Set(
  `and as asc by call case contains desc distinct else end ends exists explain false in is limit match not null
  optional or order profile return skip starts then true union unwind when where with xor yield`
    .split(/\s+/u)
    .map((word) => word.toUpperCase()),
)

/** Those that begin a line of their own. */
export const CLAUSES: ReadonlySet<string> = new Set(
  "CALL LIMIT MATCH OFFSET OPTIONAL ORDER RETURN SKIP UNION UNWIND WHERE WITH".split(" "),
)
