import type { Cursor } from "./cursor.ts"
import type { TypeName } from "./tree.ts"

/** Every spelling of a type, the longest first, and the name it stands for. */
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ["BOOLEAN", ["BOOLEAN"]],
  ["BOOLEAN", ["BOOL"]],
  ["STRING", ["STRING"]],
  ["STRING", ["VARCHAR"]],
  ["INTEGER", ["SIGNED", "INTEGER"]],
  ["INTEGER", ["INTEGER"]],
  ["INTEGER", ["INT"]],
  ["FLOAT", ["FLOAT"]],
  ["DATE", ["DATE"]],
  ["LOCAL TIME", ["LOCAL", "TIME"]],
  ["ZONED TIME", ["ZONED", "TIME"]],
  ["LOCAL TIME", ["TIME", "WITHOUT", "TIMEZONE"]],
  ["LOCAL TIME", ["TIME", "WITHOUT", "TIME", "ZONE"]],
  ["ZONED TIME", ["TIME", "WITH", "TIMEZONE"]],
  ["ZONED TIME", ["TIME", "WITH", "TIME", "ZONE"]],
  ["LOCAL DATETIME", ["LOCAL", "DATETIME"]],
  ["ZONED DATETIME", ["ZONED", "DATETIME"]],
  ["LOCAL DATETIME", ["TIMESTAMP", "WITHOUT", "TIMEZONE"]],
  ["LOCAL DATETIME", ["TIMESTAMP", "WITHOUT", "TIME", "ZONE"]],
  ["ZONED DATETIME", ["TIMESTAMP", "WITH", "TIMEZONE"]],
  ["ZONED DATETIME", ["TIMESTAMP", "WITH", "TIME", "ZONE"]],
  ["DURATION", ["DURATION"]],
  ["POINT", ["POINT"]],
  ["NODE", ["NODE"]],
  ["NODE", ["VERTEX"]],
  ["RELATIONSHIP", ["RELATIONSHIP"]],
  ["RELATIONSHIP", ["EDGE"]],
  ["MAP", ["MAP"]],
  ["PATH", ["PATH"]],
  ["NULL", ["NULL"]],
  ["NOTHING", ["NOTHING"]],
  ["PROPERTY VALUE", ["PROPERTY", "VALUE"]],
  ["ANY", ["ANY", "VALUE"]],
  ["ANY", ["ANY", "PROPERTY", "VALUE"]],
  ["ANY", ["ANY"]],
]

/** The type of `IS :: …`, with `| …`, `LIST<…>`, `NOT NULL` and `!`. */
export const parseType = (c: Cursor): TypeName => {
  const parts = [c.nested(() => parseOne(c))]
  while (c.take("|")) parts.push(c.nested(() => parseOne(c)))
  return parts.length === 1 ? (parts[0] as TypeName) : { kind: "union", of: parts }
}

const parseOne = (c: Cursor): TypeName => {
  let type = parseBase(c)
  while (c.take("LIST") || c.take("ARRAY")) type = { kind: "list", of: type, notNull: parseNotNull(c) }
  return type
}

const parseBase = (c: Cursor): TypeName => {
  if (c.take("LIST", "<") || c.take("ARRAY", "<")) {
    const of = parseType(c)
    c.need(">")
    return { kind: "list", of, notNull: parseNotNull(c) }
  }
  if (c.take("ANY", "<") || c.take("ANY", "VALUE", "<")) {
    const inner = parseType(c)
    c.need(">")
    return inner
  }
  const known = SPELLINGS.find(([, words]) => words.every((word, ahead) => c.looking(word, ahead)))
  c.expect("a type")
  if (known === undefined) return c.fail()
  c.position += known[1].length
  if (known[0] === "PROPERTY VALUE" || known[1].join(" ") === "ANY PROPERTY VALUE") {
    return { kind: "simple", name: "PROPERTY VALUE", notNull: parseNotNull(c) }
  }
  return { kind: "simple", name: known[0], notNull: parseNotNull(c) }
}

const parseNotNull = (c: Cursor): boolean => c.take("NOT", "NULL") || c.take("!")
