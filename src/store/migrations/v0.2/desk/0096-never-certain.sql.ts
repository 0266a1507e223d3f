/**
 * How probable a link is, in eight bytes: four made 1 of what was less. No link is certain, and none can be
 * kept as if it were. A mention that no link joins keeps the 1 that says so.
 */
export const neverCertainSql = `
alter table link alter column probability type double precision
  using least(probability::double precision, 1 - 2::double precision ^ -40);
alter table link add check (probability < 1);
alter table person_mention alter column probability type double precision;
`
