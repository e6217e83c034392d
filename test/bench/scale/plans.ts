import type { Lexicon } from "../../../src/model/lexicon/index.ts"
import type { SourceFile } from "../../../src/pipeline.ts"
import { type Place, provincesOf } from "./places.ts"
import { type Random, randomOf } from "./random.ts"
import { subjectOf, type Topic, topicsOf } from "./topics.ts"
import { write } from "./write.ts"

/** The fewest and the most measures of a plan of each level, as in real ones. */
const SIZES = { province: [30, 45], city: [20, 40] } as const

/**
 * Invented plans with so many measures in all: subject by subject, for each province its plan and then those of its cities,
 * which take up much of it. The first thousand measures are of a few provinces, ten thousand are of nearly all, and in a
 * hundred thousand each province and city has plans on several subjects. A seed always makes the same plans, and fewer of
 * them are the first of more.
 */
export function* plans(measures: number, lexicon: Lexicon, seed = 1): Generator<SourceFile> {
  const provinces = provincesOf(lexicon)
  let left = measures
  for (let round = 0; left > 0; round++)
    for (const { province, cities } of provinces) {
      let above: Topic[] = []
      for (const place of [province, ...cities]) {
        if (left === 0) return
        const random = randomOf(seed * 2 ** 27 + round * 1_000_003 + Number(place.code))
        const subject = subjectOf(round)
        const topics = topicsOf(subject, Math.min(left, sizeOf(place, random)), above, random)
        if (place === province) above = topics
        left -= topics.length
        const text = write({ place, subject, topics, number: round }, random)
        yield { file: `${place.code}/${String(round + 1).padStart(3, "0")}.txt`, bytes: Buffer.from(text) }
      }
    }
}

const sizeOf = ({ level }: Place, random: Random): number => random.integer(SIZES[level][0], SIZES[level][1])
