import { readLexicon, SEED_LEXICON } from "../../src/files.ts"

/** The shipped lexicon, read once. */
export const LEXICON = await readLexicon([SEED_LEXICON])
