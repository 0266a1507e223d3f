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
  LB_NOTHING_TO_TELL: {
    cause:
      'Only an authorised decision to take no further action is told to the victim in this way.',
    remedy: 'Have the decision authorised first.',
  },
  LB_TOLD_WHEN: {
    cause: 'The victim can only have been told between the day of the decision and today.',
    remedy: 'Give the day on which it was done.',
    status: 400,
  },
  LB_OWN_DECISION: {
    cause: 'Nobody settles a decision they proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
} as const
