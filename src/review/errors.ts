/** What the room `review` refuses, and what mends it. */
export const reviewErrors = {
  LB_REVIEW_TABLES: {
    cause: 'A table of the review’s rules contradicts itself.',
    remedy: 'This is a fault in the program: correct the table the message names.',
  },
} as const
