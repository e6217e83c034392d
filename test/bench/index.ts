import { benchPipeline } from "./pipeline.ts"

await benchPipeline()
