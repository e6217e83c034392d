/** Types as sets of bits, so that "may be a number" is one test. */
const NAMES = [
  "BOOLEAN",
  "INTEGER",
  "FLOAT",
  "STRING",
  "LIST",
  "MAP",
  "NODE",
  "RELATIONSHIP",
  "PATH",
  "POINT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
] as const

export type TypeBits = number

const bitOf = (name: string): TypeBits => {
  const index = NAMES.indexOf(name as (typeof NAMES)[number])
  if (index < 0) throw new Error(`No type ${name}`)
  return 1 << index
}

export const ANY: TypeBits = (1 << NAMES.length) - 1
export const [BOOLEAN, INTEGER, FLOAT, STRING, LIST, MAP, NODE, RELATIONSHIP, PATH] = NAMES.map(
  bitOf,
) as unknown as readonly [number, number, number, number, number, number, number, number, number]
const POINT = bitOf("POINT")
export const DURATION = bitOf("DURATION")
export const NUMBER: TypeBits = INTEGER | FLOAT
export const INSTANT: TypeBits =
  bitOf("DATE") | bitOf("LOCAL TIME") | bitOf("ZONED TIME") | bitOf("LOCAL DATETIME") | bitOf("ZONED DATETIME")
/** What `value.key` can be asked of. */
export const KEYED: TypeBits = MAP | NODE | RELATIONSHIP | POINT | INSTANT | DURATION

const GROUPS: Readonly<Record<string, TypeBits>> = { ANY, NUMBER, INSTANT }

/** `INTEGER|FLOAT` as bits. */
export const bitsOf = (names: string): TypeBits =>
  names.split("|").reduce((bits, name) => bits | (GROUPS[name.trim()] ?? bitOf(name.trim())), 0)

/** The types in a set, for messages. */
export const namesOf = (bits: TypeBits): string => {
  if (bits === ANY) return "Any"
  const names = NAMES.filter((name) => bits & bitOf(name))
  return names.length === 1 ? (names[0] as string) : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`
}

/** A type with, for lists, the type of what they hold. */
export interface StaticType {
  readonly bits: TypeBits
  readonly of?: StaticType
  /** Known to be any type, as what a sum of unlike lists holds: Neo4j then refuses where one type is needed. */
  readonly vague?: boolean
}

export const UNKNOWN: StaticType = { bits: ANY }
export const typed = (bits: TypeBits): StaticType => ({ bits })
