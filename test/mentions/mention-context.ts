import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import { measures } from "../../src/mentions/measures.ts"
import type { Lexicon } from "../../src/model/lexicon/index.ts"
import type { MentionContext } from "../../src/model/mention.ts"
import { outline } from "../../src/outline/index.ts"

const shipped = await readLexicon([SEED_LEXICON])

/** The regions alone: what the rules find without knowing a single platform or industry. */
const regionsOnly: Lexicon = {
  ...shipped,
  platforms: { ...shipped.platforms, entries: [] },
  industries: { ...shipped.industries, entries: [] },
}

/** A lexicon that knows what is given and the regions. */
export const knowing = (entries: {
  platforms?: Partial<Lexicon["platforms"]["entries"][number]>[]
  industries?: Partial<Lexicon["industries"]["entries"][number]>[]
}): Lexicon => ({
  ...regionsOnly,
  platforms: {
    ...regionsOnly.platforms,
    entries: (entries.platforms ?? []).map((entry) => ({
      name: "",
      aliases: [],
      formerNames: [],
      kind: "other" as const,
      local: false,
      ...entry,
    })),
  },
  industries: {
    ...regionsOnly.industries,
    entries: (entries.industries ?? []).map((entry) => ({ name: "", aliases: [], sector: false, ...entry })),
  },
})

/** What the finders of mentions read, of a plan of the region `home` (a code; none for a national one). */
export function contextOf(text: string, home?: string, lexicon: Lexicon = regionsOnly): MentionContext {
  const tree = outline(text).value
  const leaves = measures(text, tree)
  return {
    text,
    outline: {
      ...tree,
      front: { start: 0, end: 0 },
      main: { start: 0, end: text.length },
      back: { start: text.length, end: text.length },
    },
    lexicon,
    measures: leaves.value,
    header: {
      title: { value: "", at: { start: 0, end: 0 } },
      issuers: [],
      level: home === undefined ? "national" : home.endsWith("0000") ? "province" : "city",
      ...(home !== undefined && { region: { value: home, at: { start: 0, end: 0 } } }),
      fullText: true,
    },
  }
}
