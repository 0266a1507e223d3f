/** What the triage engine refuses, and what mends it. */
export const triageErrors = {
  LB_TRIAGE_CORPUS: {
    cause: 'The file is not a labelled set that can be replayed.',
    remedy:
      'Give JSON lines or CSV, plain or gzipped, each record with title, abstract and label (0 or 1), with at least two of each label.',
  },
  LB_TRIAGE_DOCUMENTS: {
    cause: 'The cases to be ranked contradict one another, or a number of one is none.',
    remedy: 'Give each case once, with a whole number as its id and a prior from 0 to 1.',
  },
  LB_TRIAGE_ANSWER: {
    cause: 'An answer weighs less than nothing or more than one.',
    remedy: 'Give the weight of an answer as a share from 0 to 1, or leave it out.',
  },
  LB_TRIAGE_UNKNOWN_CASE: {
    cause: 'An answer names a case the ranker does not hold.',
    remedy: 'Build the ranker again from all cases after an import, then give the answers.',
  },
  LB_TRIAGE_TARGET: {
    cause: 'A recall target and an error rate lie above 0 and below 1.',
    remedy: 'Give the target as a share, such as 0.95, and the error rate likewise, such as 0.05.',
  },
  LB_TRIAGE_COUNTS: {
    cause: 'The counts contradict one another.',
    remedy: 'Check that no count is negative and that no more were found or read than there are.',
  },
  LB_TRIAGE_RATINGS: {
    cause: 'Too few ratings to measure agreement.',
    remedy: 'At least one case must have been read by two readers.',
  },
  LB_TRIAGE_HISTORY: {
    cause: 'Too little history to forecast from.',
    remedy: 'Wait until eight whole weeks of reading are on record.',
  },
  LB_TRIAGE_WORKER: {
    cause: 'The ranking thread stopped before it answered.',
    remedy: 'Start the ranker again and give it the answers so far; nothing else is lost.',
  },
} as const
