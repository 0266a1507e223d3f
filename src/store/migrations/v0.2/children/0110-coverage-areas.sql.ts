/** Of a source that covers one area, a child who may live in another was not covered by it. */
export const coverageAreasSql = `
-- Postcode areas and districts ('QX', 'QX18'). Null: wherever the child lives.
alter table source_coverage add column areas text[] check (cardinality(areas) > 0);
`
