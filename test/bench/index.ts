import { benchCommands } from "./command.ts"
import { benchCompare } from "./compare.ts"
import { benchCypher } from "./cypher.ts"
import { benchFormats } from "./formats.ts"
import { benchGuard } from "./guard.ts"
import { benchLargeStore } from "./large-store.ts"
import { benchPipeline } from "./pipeline.ts"
import { benchStores } from "./stores.ts"

await benchPipeline()
await benchFormats()
await benchStores()
await benchLargeStore()
await benchCompare()
await benchCommands()
await benchGuard()
await benchCypher()
