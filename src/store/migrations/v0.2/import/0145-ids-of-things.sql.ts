/** An import numbers telephones, vehicles and places as well before it writes them, so that it need not wait for the numbers. */
export const idsOfThingsSql = `
grant usage on sequence thing_id_seq to lookback_app;
`
