/** What the estimates refuse. */
export const estimateErrors = {
  LB_ESTIMATE_SAMPLE: {
    cause: 'The sample or its counts contradict themselves.',
    remedy: 'Give whole numbers: answered at most the size, yes and unclear at most answered.',
  },
} as const
