import { benchCommands } from "./command.ts"
import { benchPipeline } from "./pipeline.ts"

await benchPipeline()
await benchCommands()
