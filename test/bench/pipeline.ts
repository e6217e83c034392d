import { Jieba } from "@node-rs/jieba"
import { dict } from "@node-rs/jieba/dict.js"
import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import { readDocument } from "../../src/pipeline.ts"
import { documentsOf, sizeOf } from "./documents.ts"
import { inTurns, line, mb, ms, ratio, timed } from "./report.ts"

/** From bytes to graph beside a word cutter on the same bytes, warm, on one core; and whether it is linear. */
export async function benchPipeline(): Promise<void> {
  const lexicon = await readLexicon([SEED_LEXICON])
  const files = await documentsOf(10e6)
  const size = sizeOf(files)
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
  const jieba = Jieba.withDict(dict)
  const read = async (some: typeof files): Promise<void> => {
    for (const file of some) await readDocument(file, lexicon)
  }
  await read(files.slice(0, 50))
  jieba.cut(texts[0] ?? "")
  const [ours, cut] = await inTurns(
    5,
    () => read(files),
    () => {
      for (const text of texts) jieba.cut(text)
    },
  )
  line(`bytes to graph, ${mb(size)} of plain text`, `${ms(ours)}, ${(size / 1e3 / ours).toFixed(1)} MB/s`)
  line("@node-rs/jieba cutting the same bytes", `${ms(cut)}, ${(size / 1e3 / cut).toFixed(1)} MB/s`)
  line("bytes to graph ÷ jieba", ratio(ours, cut))
  const tenth = (await timed(() => read(files.slice(0, Math.ceil(files.length / 10))))).ms
  line("ten times the documents take", ratio(ours, tenth))
}
