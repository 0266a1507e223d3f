import { thingWords } from '../thing-words.ts'

/** Stands behind the role of somebody whose name may be meant and is not what was typed. */
export const nameLike = ', a name much like it'

/** A kind of thing recorded in the case as it was typed or much like it, or elsewhere with somebody who stands in it. */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries(thingWords).flatMap(([kind, called]) => [
    [kind, called],
    [`${kind}|like`, `${called}, much like it`],
    [`${kind}|elsewhere`, `${called} that another record has of the same person`],
  ]),
)

/** Where something was found: a role, a kind of thing, or a document by its name. */
export const whereInWords = (where: string): string => words.get(where) ?? where
