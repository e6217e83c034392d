import type { Eval } from "../run/runtime.ts"
import type { ListLiteral, MapLiteral, MapProjection, ProjectionItem } from "../syntax/tree.ts"
import { byHash } from "../values/key-order.ts"
import { propertiesOf } from "../values/properties.ts"
import type { MapValue, Value } from "../values/value.ts"
import { propertyOf } from "./access.ts"
import { type Compiling, compile } from "./expression.ts"

export const compileList = (e: ListLiteral, c: Compiling): Eval => {
  const items = e.items.map((item) => compile(item, c))
  if (e.items.every((item) => item.kind === "literal")) {
    const list = items.map((item) => item([]))
    return () => list
  }
  const { budget } = c.runtime
  return (row) => {
    budget.allocate(32 + items.length * 8)
    return items.map((item) => item(row))
  }
}

export const compileMap = (e: MapLiteral, c: Compiling): Eval => {
  const entries = byHash(e.entries, ({ key }) => key).map(({ key, value }) => [key, compile(value, c)] as const)
  const { budget } = c.runtime
  return (row) => {
    budget.allocate(64 + entries.length * 64)
    const map: MapValue = new Map()
    for (const [key, value] of entries) map.set(key, value(row))
    return map
  }
}

type Fill = (map: MapValue, of: Value, row: Value[]) => void

const compileItem = (item: ProjectionItem, c: Compiling): Fill => {
  switch (item.kind) {
    case "all":
      return (map, of) => {
        for (const [key, value] of propertiesOf(of)) map.set(key, value)
      }
    case "property":
      return (map, of) => void map.set(item.key, propertyOf(of, item.key))
    case "variable": {
      const value = compile(item.variable, c)
      return (map, _of, row) => void map.set(item.variable.name, value(row))
    }
    case "entry": {
      const value = compile(item.value, c)
      return (map, _of, row) => void map.set(item.key, value(row))
    }
  }
}

/** `n {.name, .*, x, y: 1}`. */
export const compileProjection = (e: MapProjection, c: Compiling): Eval => {
  const of = compile(e.of, c)
  const items = e.items.map((item) => compileItem(item, c))
  const { budget } = c.runtime
  return (row) => {
    const value = of(row)
    if (value === null) return null
    budget.allocate(64 + items.length * 64)
    const map: MapValue = new Map()
    for (const fill of items) fill(map, value, row)
    return map
  }
}
