/**
 * Two shipped definitions as somebody would write them for DuckDB by hand, three-valued, over the same tables: a
 * row a case, `met` true, false or NULL.
 */
const ofPeople = (set: string, columns: string) =>
  `SELECT "case", ${columns} FROM people WHERE "set" = '${set}' GROUP BY "case"`

/** Nobody is younger at the report than at the offence. */
const isUnder18 = `coalesce(age < 18, CASE WHEN "ageAtReport" < 18 THEN TRUE END)`

const child = ofPeople(
  'victims',
  `bool_or(${isUnder18}) AS child, bool_or(${isUnder18} IS NULL) AS unknown`,
)

/** victims.exists(v, v.age < 18), where the list of victims may be open. */
const isChild = `CASE WHEN v.child THEN TRUE
  WHEN v.unknown OR victims_most IS NULL OR victims_most > victims_listed THEN NULL ELSE FALSE END`

export const byHand: Readonly<Record<string, string>> = {
  'iicsa-organised-network': `
    SELECT c."case", (${isChild}) AND sexual AND (exchange OR advantage)
      AND (CASE WHEN suspects_least >= 2 THEN TRUE WHEN suspects_most < 2 THEN FALSE END)
      AND "suspectsAssociated" AS met
    FROM cases c LEFT JOIN (${child}) v ON v."case" = c."case"`,
  'peer-on-peer': `
    SELECT c."case", (${isChild}) AND sexual
      AND (CASE WHEN suspects_least >= 1 THEN TRUE WHEN suspects_most < 1 THEN FALSE END)
      AND (CASE WHEN s.adult THEN FALSE
        WHEN s.unknown OR suspects_most IS NULL OR suspects_most > suspects_listed THEN NULL ELSE TRUE END) AS met
    FROM cases c LEFT JOIN (${child}) v ON v."case" = c."case"
    LEFT JOIN (${ofPeople('suspects', `bool_or(NOT ${isUnder18}) AS adult, bool_or(${isUnder18} IS NULL) AS unknown`)}) s
      ON s."case" = c."case"`,
}
