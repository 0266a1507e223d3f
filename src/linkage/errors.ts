/** What the linkage engine refuses, and what mends it. */
export const linkageErrors = {
  LB_LINKAGE_SETTINGS: {
    cause: 'The linkage settings are not valid.',
    remedy: 'Correct every place named; docs/linkage.md describes the settings.',
  },
  LB_LINKAGE_DUPLICATE_ID: {
    cause: 'Two records carry the same id.',
    remedy: 'Give every record an id of its own; one person recorded twice is two records.',
  },
  LB_LINKAGE_BAD_ID: {
    cause: 'A record id is not a whole number.',
    remedy: 'Use whole numbers between 0 and 9007199254740991.',
  },
  LB_LINKAGE_UNKNOWN_ID: {
    cause: 'A pair names a record that is not among those given.',
    remedy: 'Name only records that take part in this linkage.',
  },
  LB_LINKAGE_CONTRADICTION: {
    cause: 'Decisions contradict one another: two records must be one person and must not be.',
    remedy: 'Undo one of the decisions about the records named.',
  },
  LB_LINKAGE_TOO_MANY_PAIRS: {
    cause: 'The blocking rules would compare more pairs than the budget allows.',
    remedy:
      'Make the rule named more exact, give it `largestBlock`, or raise `pairBudget` in the settings.',
  },
  LB_LINKAGE_INPUT: {
    cause: 'An input file could not be read as CSV or Parquet.',
    remedy: 'Give CSV with a header row in UTF-8, or Parquet.',
    status: 400,
  },
  LB_LINKAGE_OUTPUT: {
    cause: 'The folder for the answer cannot be written.',
    remedy: 'Give a folder that can be made and written.',
  },
  LB_LINKAGE_COLUMN: {
    cause: 'An input lacks a column the settings name.',
    remedy: 'Correct the column names under `columns` in the settings, or in the file.',
  },
} as const
