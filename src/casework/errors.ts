/** What the room `casework` refuses, and what mends it. */
export const caseworkErrors = {
  LB_DECISION_UNREAD: {
    cause: 'Whoever proposes a decision has read the case themselves.',
    remedy: 'Submit your reading first.',
  },
  LB_DECISION_STANDS: {
    cause: 'A decision on this case is proposed or authorised already.',
    remedy: 'Have it returned or reopened first.',
  },
  LB_DECISION_NOT_FOUND: {
    cause: 'There is no such decision that you may see.',
    remedy: 'Look it up in the list of decisions.',
    status: 404,
  },
  LB_DECISION_STEP: {
    cause: 'The decision is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have settled it meanwhile.',
  },
  LB_OWN_DECISION: {
    cause: 'Nobody settles a decision they proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
} as const
