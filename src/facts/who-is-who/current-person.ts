import { sql } from 'kysely'

/**
 * Who somebody is now. A person's id is `P` and their smallest mention's, so an id from before a
 * join or split still leads to the person that mention belongs to.
 */
export const currentPerson = (column: string) =>
  sql<string>`(select person_id from person_mention
    where mention_id = substr(${sql.ref(column)}, 2)::bigint)`

/** The smallest mention of a person's id; null where the text is no person's id. */
export const anchorOf = (personId: string): number | null => {
  const [, digits] = /^P(\d{1,15})$/.exec(personId) ?? []
  return digits === undefined ? null : Number(digits)
}

export const personIdOf = (smallestMention: number): string => `P${smallestMention}`
