import type { Lexicon } from "../../src/model/lexicon/index.ts"

interface Named {
  readonly name: string
  readonly aliases: readonly string[]
  readonly formerNames?: readonly string[]
}

/** The entries of which the text has no name. */
const unnamed = <T extends Named>(entries: readonly T[], text: string): T[] =>
  entries.filter(
    ({ name, aliases, formerNames = [] }) => ![name, ...aliases, ...formerNames].some((word) => text.includes(word)),
  )

/** The lexicon without every platform and industry that the text names: what the rules find on their own. */
export const withoutNamed = (lexicon: Lexicon, text: string): Lexicon => ({
  ...lexicon,
  platforms: { ...lexicon.platforms, entries: unnamed(lexicon.platforms.entries, text) },
  industries: { ...lexicon.industries, entries: unnamed(lexicon.industries.entries, text) },
})
