/** A calendar date, `YYYY-MM-DD`, checked when it was parsed. */
export type IsoDate = string
