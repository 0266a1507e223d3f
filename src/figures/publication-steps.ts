/** What two people take of any number for the public: whoever proposed it does neither. */
export const publicationSteps = {
  publish: {
    label: 'Publish',
    permission: 'publishFigures',
    from: ['proposed'],
    to: 'published',
    byProposer: false,
    reason: 'required',
  },
  decline: {
    label: 'Decline',
    permission: 'publishFigures',
    from: ['proposed'],
    to: 'declined',
    byProposer: false,
    reason: 'required',
  },
} as const
