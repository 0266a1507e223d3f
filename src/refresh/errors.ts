/** What the room `refresh` refuses, and what mends it. */
export const refreshErrors = {
  LB_TRUTH_UNREADABLE: {
    cause: 'The truth folder lacks a file or holds something else.',
    remedy: 'Give the `truth` folder that `lookback demo` wrote.',
  },
} as const
