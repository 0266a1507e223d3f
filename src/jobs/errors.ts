/** What came between a job and its end, and what mends it. */
export const jobErrors = {
  LB_JOB_CUT_OFF: {
    cause: 'The program ended while this was under way.',
    remedy: 'What had been taken in whole stays; of the rest nothing was kept. Start it again.',
  },
  LB_JOB_FAULT: {
    cause: 'A fault of the program ended this.',
    remedy: 'Start it again. If it happens again, report the fault with the time shown here.',
  },
} as const
