/** What the room `items` refuses, and what mends it. */
export const itemsErrors = {
  LB_ITEM_NOT_FOUND: {
    cause: 'There is no such item that you may see.',
    remedy: 'Look it up in your own items, or in those of its case.',
    status: 404,
  },
  LB_ITEM_PERSON: {
    cause: 'There is no person of this id whom you may see.',
    remedy: 'Raise the item from the page of the person, or from the list of children.',
    status: 404,
  },
  LB_ITEM_OWNER_UNKNOWN: {
    cause: 'Nobody has an account with this id, so nobody can own the item by it.',
    remedy: 'Choose somebody from the list.',
  },
  LB_ITEM_OWNER_DISABLED: {
    cause: 'This account is disabled: whoever owns an item can be asked about it.',
    remedy: 'Choose somebody who still works here.',
  },
  LB_ITEM_OWNER_ROLE: {
    cause: 'The role of this account does not work on items.',
    remedy: 'Choose a reviewer, an authoriser or a data manager.',
  },
  LB_ITEM_OWNER_CONFLICT: {
    cause: 'This person once worked on the case, so they cannot answer for what follows from it.',
    remedy: 'Choose somebody who never worked on it.',
  },
  LB_ITEM_STEP: {
    cause: 'The item is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have taken it on or closed it meanwhile.',
  },
  LB_ITEM_NOT_YOURS: {
    cause: 'This step is the owner’s, or a lead’s; you are neither for this item.',
    remedy: 'Ask its owner, or offer to take it on.',
    status: 403,
  },
  LB_ITEM_TWO_PEOPLE: {
    cause: 'Two people close this: whoever gave the result cannot confirm it.',
    remedy: 'Ask somebody else who may see the case.',
    status: 403,
  },
  LB_ITEM_CHILDREN: {
    cause: 'Items below this one are still open, so it waits for them.',
    remedy: 'Close or withdraw those first.',
  },
  LB_ITEM_PARENT_ENDED: {
    cause: 'The item it would stand below has ended.',
    remedy: 'Raise it on its own, or below an item that is open.',
  },
  LB_ITEM_OFFERED: {
    cause: 'An offer of this item waits for its answer.',
    remedy: 'Withdraw the offer first, or wait for the answer.',
  },
  LB_ITEM_CHILD: {
    cause: 'Nobody could tell which child may be at risk.',
    remedy: 'Choose the child from the case’s people, or say in words who it is.',
  },
  LB_ITEM_RESULT: {
    cause: 'This kind of item ends with a result on file.',
    remedy: 'Say what came of it, and name the record it stands in.',
  },
  LB_ITEM_CALENDAR: {
    cause: 'The calendar of bank holidays does not reach that day, so no deadline is counted.',
    remedy: 'Give the day yourself, or install a version whose calendar reaches further.',
  },
  LB_ITEM_DAY: {
    cause: 'The day it is due is past.',
    remedy: 'Give today or a later day.',
  },
} as const
