/** What the estimates refuse. */
export const estimateErrors = {
  LB_ESTIMATE_SAMPLE: {
    cause: 'The sample or its counts contradict themselves.',
    remedy: 'Give whole numbers: answered at most the size, yes and unclear at most answered.',
  },
  LB_ESTIMATE_GROUPS: {
    cause: 'The counts of a group contradict themselves.',
    remedy: 'Give whole numbers: those who reached a step are at most those there are.',
  },
} as const
