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
  LB_HAND_OFF_NOT_FOUND: {
    cause: 'There is no such offer that you may see.',
    remedy: 'Look it up on the page of its item.',
    status: 404,
  },
  LB_HAND_OFF_PENDING: {
    cause:
      'An offer of this item waits for its answer already; an item is offered to one at a time.',
    remedy: 'Withdraw that offer first, or wait for the answer.',
  },
  LB_HAND_OFF_ANSWERED: {
    cause: 'This offer has been answered, withdrawn or has lapsed: somebody was quicker.',
    remedy: 'Reload the page to see who owns the item now.',
  },
  LB_HAND_OFF_NOT_YOURS: {
    cause: 'The offer is not made to you, and you did not make it.',
    remedy: 'Ask whoever it is made to.',
    status: 403,
  },
  LB_HAND_OFF_SELF: {
    cause: 'The item is theirs already.',
    remedy: 'Choose somebody else.',
  },
  LB_HAND_OFF_TEAM: {
    cause: 'Nobody who works on items is in this team.',
    remedy: 'Choose another team, or a person.',
  },
  LB_LEAVE_SELF: {
    cause: 'Nobody stands in for themselves.',
    remedy: 'Choose somebody else who stands in.',
  },
  LB_HAND_OVER_CONFLICT: {
    cause: 'Some of these items are of cases that person once worked on.',
    remedy: 'Hand those over first, one by one, to somebody else.',
  },
  LB_HAND_OVER_NONE: {
    cause: 'This person owns no item that is open.',
    remedy: 'There is nothing to hand over.',
  },
} as const
