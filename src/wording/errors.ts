/** What is refused of a list of words. */
export const wordingErrors = {
  LB_WORDING_TERMS: {
    cause: 'The list of words that may have led to a decision cannot be read.',
    remedy: 'Mend the list at the place named: each term has forms, what is meant, and a source.',
    status: 422,
  },
} as const
