import { type FollowOnsView, followOns } from '../../casework/index.ts'

const changed = {
  ...followOns,
  furtherEnquiry: [
    ...followOns.furtherEnquiry,
    { kind: 'request', title: 'Ask the archive for the paper file', details: '' },
  ],
} as const

const view = {
  version: 1,
  table: followOns,
  versions: [
    {
      versionId: 2,
      table: changed,
      basedOn: 1,
      reason: 'The paper file was asked for too late, three times.',
      status: 'proposed',
      proposedBy: 'Ben Ito',
      proposedAt: '2026-02-01T09:00:00.000Z',
      settledBy: null,
      settledAt: null,
      settledReason: '',
      maySettle: true,
    },
    {
      versionId: 1,
      table: followOns,
      basedOn: 0,
      reason: 'The hub is asked first.',
      status: 'authorised',
      proposedBy: 'Ann Reyes',
      proposedAt: '2026-01-05T09:00:00.000Z',
      settledBy: 'Ben Ito',
      settledAt: '2026-01-06T09:00:00.000Z',
      settledReason: '',
      maySettle: false,
    },
  ],
} as unknown as FollowOnsView

/** What the made-up review answers of what follows a decision. */
export const followOnAnswers = {
  followOns: async () => view,
  proposeFollowOn: async () => ({ versionId: 3 }),
  settleFollowOns: async () => undefined,
}
