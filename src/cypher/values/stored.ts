import type { Value } from "./value.ts"

/**
 * A list as a property holds it. It is a list like any other, but for `reverse()`, which Neo4j 5.26 refuses for it;
 * what is made from it is a plain list again.
 */
export class StoredList extends Array<Value> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }
}
