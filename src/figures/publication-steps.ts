import { bySecondPerson } from '../access/index.ts'

/** What two people take of any number for the public: whoever proposed it does neither. */
export const publicationSteps = {
  publish: bySecondPerson('published', 'Publish', 'publishFigures', 'required'),
  decline: bySecondPerson('declined', 'Decline', 'publishFigures', 'required'),
} as const
