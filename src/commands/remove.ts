import type { Store } from "../store/port.ts"
import { type Output, say } from "./output.ts"

/** Takes back what documents said; each is named by its id or its file. Returns the exit status. */
export async function remove(names: readonly string[], store: Store, output: Output): Promise<number> {
  const documents = await store.documents()
  let failed = 0
  for (const name of names) {
    const found = documents.find(({ id, file }) => id === name || file === name)
    if (found === undefined) {
      failed++
      const known = documents.map(({ file }) => file).join(", ")
      say(output, `${name}: the store holds no such document. ${known === "" ? "It is empty." : `It holds ${known}.`}`)
      continue
    }
    const change = await store.remove(found.id)
    say(output, `${found.file}: removed (nodes −${change.nodesRemoved}, edges −${change.edgesRemoved})`)
  }
  return failed > 0 ? 1 : 0
}
