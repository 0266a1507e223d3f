/** What blocking misses, counted at each draw over pairs known by a checked identifier. */
export const blockingMissesSql = `
alter table link_draw add column known_pairs integer, add column found_pairs integer;
alter table link_draw add check (found_pairs <= known_pairs);
`
