import type { ErrorText } from '../model/index.ts'

export const disclosureErrors = {
  LB_DISCLOSURE_COUNT: {
    cause: 'A count to be tabulated is not a whole number from 0 upwards.',
    remedy: 'Count again from the cases; a table of counts holds nothing else.',
  },
  LB_DISCLOSURE_SHAPE: {
    cause: 'A table names a dimension or a position that is not there, or names one twice.',
    remedy: 'Name each dimension once, and only positions the dimension has.',
  },
  LB_DISCLOSURE_MARGINS: {
    cause: 'The inner cells of a table do not add up to its totals.',
    remedy: 'Count the totals from the same cases as the cells.',
  },
  LB_DISCLOSURE_RULES: {
    cause: 'The rules of suppression and rounding contradict themselves.',
    remedy: 'Use one of the named conventions.',
  },
  LB_DISCLOSURE_TOO_LARGE: {
    cause: 'The table, with what it shares with those published before, is too large to be proved.',
    remedy: 'Ask for fewer dimensions, or for groups in place of single categories.',
  },
  LB_DISCLOSURE_TOO_SLOW: {
    cause: 'The proof that nobody is given away did not end in the time allowed.',
    remedy: 'Ask for fewer dimensions or allow more time; nothing was published.',
  },
  LB_DISCLOSURE_UNPROTECTABLE: {
    cause: 'With what was published before, this table would give somebody away whatever it hides.',
    remedy: 'Let counts of none be hidden too, or ask for fewer dimensions.',
  },
  LB_DISCLOSURE_CONTRADICTED: {
    cause: 'What was published before does not agree with these counts.',
    remedy: 'Tables belong together only where they were counted from the same findings.',
  },
  LB_DISCLOSURE_NO_ROUNDING: {
    cause: 'No rounding of this table adds up.',
    remedy: 'Round to the nearest instead, where parts need not add up to totals.',
  },
} as const satisfies Readonly<Record<string, ErrorText>>
