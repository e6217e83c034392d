import { benchCommands } from "./command.ts"
import { benchCypher } from "./cypher.ts"
import { benchPipeline } from "./pipeline.ts"
import { benchStores } from "./stores.ts"

await benchPipeline()
await benchStores()
await benchCommands()
await benchCypher()
