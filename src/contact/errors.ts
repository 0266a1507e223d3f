/** What the room `contact` refuses, and what mends it. */
export const contactErrors = {
  LB_CONTACT_PERSON_NOT_FOUND: {
    cause: 'There is no such person that you may see.',
    remedy: 'Search for the person by name.',
    status: 404,
  },
  LB_CONTACT_FORBIDDEN: {
    cause: 'This person has said that they do not wish to be contacted.',
    remedy: 'Do not reach them. Where life is at risk, ask for an override on their contact plan.',
    status: 403,
  },
  LB_CONTACT_UNWANTED: {
    cause: 'This person has said that they do not wish to be told this.',
    remedy: 'Record that they did not wish to be told.',
  },
  LB_CONTACT_NAMED: {
    cause:
      'The named contact is somebody who can be asked: an enabled account that works on items.',
    remedy: 'Choose somebody from the list.',
  },
  LB_CONTACT_RECORDS: {
    cause: 'Only records of this person can be confirmed as theirs.',
    remedy: 'Choose among the records shown on the page.',
    status: 400,
  },
  LB_CONTACT_DAY: {
    cause: 'A plan is looked at again after today, and within a year.',
    remedy: 'Give a day in the next twelve months.',
    status: 400,
  },
  LB_CONTACT_PLAN_NOT_FOUND: {
    cause: 'There is no such contact plan that you may see.',
    remedy: 'Look it up on the page of the person.',
    status: 404,
  },
  LB_CONTACT_PLAN_SETTLED: {
    cause: 'The contact plan does not wait for a second person, or somebody was quicker.',
    remedy: 'Reload the page.',
  },
  LB_CONTACT_PLAN_WAITS: {
    cause: 'A plan that asks for less waits for a second person already.',
    remedy: 'Have it settled first.',
  },
  LB_CONTACT_PLAN_FORBIDS: {
    cause: 'The plan says that they do not wish to be contacted; sent back, that would be lost.',
    remedy: 'Let it stand, and have another written after that.',
  },
  LB_CONTACT_TWO_PEOPLE: {
    cause: 'Whoever asked for it does not settle it.',
    remedy: 'Ask another lead.',
    status: 403,
  },
  LB_CONTACT_NOTHING_TO_OVERRIDE: {
    cause: 'This person has not said that they do not wish to be contacted.',
    remedy: 'Keep to their contact plan.',
  },
  LB_CONTACT_OVERRIDE_NOT_FOUND: {
    cause: 'There is no such override that you may see.',
    remedy: 'Look it up on the contact plan of the person.',
    status: 404,
  },
  LB_CONTACT_OVERRIDE_SETTLED: {
    cause: 'The override does not wait for a second person, or its end has passed.',
    remedy: 'Reload the page; ask anew if it is still needed.',
  },
  LB_CONTACT_OVERRIDE_END: {
    cause: 'An override ends between today and seven days from now.',
    remedy: 'Give an earlier day.',
    status: 400,
  },
} as const
