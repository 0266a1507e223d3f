/** An import numbers records, cases and mentions before it writes them, so that it need not wait for the numbers. */
export const idsBeforeRowsSql = `
grant usage on sequence record_id_seq, case_file_id_seq, mention_id_seq to lookback_app;
`
