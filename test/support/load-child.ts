import { openEmbedded } from "../../src/store/embedded/index.ts"
import { withLock } from "../../src/store/embedded/lock.ts"
import { planGraph, sketch } from "./plans.ts"
import { linker } from "./stores.ts"

/** A process of its own that writes: `load <folder> <file>…`, which says each file once it is stored, or `hold <lock>`, which holds it until it is killed. */
const [what, where = "", ...rest] = process.argv.slice(2)

if (what === "hold")
  await withLock(where, async () => {
    process.stdout.write("held\n")
    await new Promise(() => setInterval(() => {}, 1_000))
  })
else {
  const store = await openEmbedded({ folder: where, linker })
  for (const [i, file] of rest.entries()) {
    await store.load(
      planGraph(sketch({ plan: i, file, measures: [{ title: i, lead: i + 4, supports: [9] }], cites: [1] })),
    )
    process.stdout.write(`${file}\n`)
  }
  await store.close()
}
