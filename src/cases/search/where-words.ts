import { thingWords } from '../thing-words.ts'

/** A kind of thing recorded in the case, or elsewhere with somebody who stands in it. */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries(thingWords).flatMap(([kind, called]) => [
    [kind, called],
    [`${kind}|elsewhere`, `${called} that another record has of the same person`],
  ]),
)

/** Where something was found: a role, a kind of thing, or a document by its name. */
export const whereInWords = (where: string): string => words.get(where) ?? where
