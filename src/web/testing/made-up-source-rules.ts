import type { SourceRules } from '../../reading/index.ts'

/** One rule that stands, one of which nobody is at work, one that was ended. */
export const madeUpSourceRules: SourceRules = {
  rows: [
    {
      ...{ ruleId: 1, sourceId: 'council', source: 'Norvale Council', specialism: 'social care' },
      ...{ reason: 'They know its forms.', givenBy: 'Helen Marsh', unread: 40 },
      ...{ givenAt: '2026-03-01T09:00:00.000Z', ended: null, atWork: ['Ben Ito'] },
    },
    {
      ...{ ruleId: 2, sourceId: 'police', source: 'Norvale Police', specialism: 'online' },
      ...{ reason: 'Most of it is messages.', givenBy: 'Helen Marsh', unread: 0 },
      ...{ givenAt: '2026-03-01T09:00:00.000Z', ended: null, atWork: [] },
    },
    {
      ...{ ruleId: 3, sourceId: 'police', source: 'Norvale Police', specialism: 'social care' },
      ...{ reason: 'To try it.', givenBy: 'Helen Marsh', unread: 0, atWork: [] },
      givenAt: '2026-02-26T09:00:00.000Z',
      ended: { by: 'Ivo Brand', at: '2026-02-26T12:00:00.000Z', reason: 'Too early.' },
    },
  ],
  sources: [
    { value: 'council', words: 'Norvale Council' },
    { value: 'police', words: 'Norvale Police' },
  ],
  specialisms: ['online', 'social care'],
}
