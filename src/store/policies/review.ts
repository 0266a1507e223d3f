import { all, authoriser, by, makers, numbers, ofCase, role, type Table } from './policy.ts'

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
  panel_sample: {
    about: 'A sample of decided cases for a scrutiny panel: its seed, and why it was drawn.',
    policies: { select: role('panel', 'authoriser'), insert: all(authoriser, by('drawn_by')) },
    appendOnly: true,
  },
  panel_source: {
    about: 'Which case each of a panel’s sample is; for who draws it, never for the panel.',
    policies: { select: all(authoriser, ofCase()), insert: all(authoriser, ofCase()) },
    appendOnly: true,
  },
  panel_case: {
    about: 'A case as a panel sees it: without names, references, numbers, addresses and days.',
    policies: { select: role('panel'), insert: authoriser },
    appendOnly: true,
  },
  panel_opinion: {
    about:
      'What a member of the panel thinks of a decision, with words; of one case the last counts.',
    policies: {
      select: `(${authoriser} or (${role('panel')} and ${by('account_id')}))`,
      insert: all(role('panel'), by('account_id')),
    },
    appendOnly: true,
  },
} as const satisfies Readonly<Record<string, Table>>
