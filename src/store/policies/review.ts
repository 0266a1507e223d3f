import { all, authoriser, by, makers, numbers, type Table } from './policy.ts'

/** What is put together from several rooms. */
export const reviewTables = {
  recommendation: {
    about: 'What an inspection recommended: in whose words, on which page, and who owns it here.',
    policies: { select: numbers, insert: all(makers, by('entered_by')) },
    appendOnly: true,
  },
  recommendation_step: {
    about:
      'What is claimed of a recommendation, with evidence, or what another found of the claim.',
    policies: {
      select: numbers,
      insert: all(makers, by('taken_by'), `(step = 'claimed' or ${authoriser})`),
    },
    appendOnly: true,
  },
} as const satisfies Readonly<Record<string, Table>>
