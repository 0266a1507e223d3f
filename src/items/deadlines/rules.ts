/** How long something may take, and by whose word. */
export interface DeadlineRule {
  readonly words: string
  readonly source: string
  readonly count: 'hours' | 'days' | 'workingDays' | 'months'
  readonly many: number
}

/**
 * Rules by name. Days are counted from the day after the one on which the clock starts; the last day
 * ends at midnight in England and Wales.
 */
export const deadlineRules = {
  oneDay: {
    words: '24 hours',
    source: 'A strategy discussion is held at once, within 24 hours by local procedures',
    count: 'hours',
    many: 24,
  },
  oneWorkingDay: {
    words: 'one working day',
    source:
      'Working Together to Safeguard Children (2023), chapter 3: a decision on a referral within one working day',
    count: 'workingDays',
    many: 1,
  },
  fiveWorkingDays: {
    words: 'five working days',
    source:
      'Victims’ Code, Right 6: told of a decision within five working days; one where enhanced rights apply',
    count: 'workingDays',
    many: 5,
  },
  fifteenWorkingDays: {
    words: '15 working days',
    source:
      'Working Together (2023): a child protection conference within 15 working days of the strategy discussion',
    count: 'workingDays',
    many: 15,
  },
  twentyWorkingDays: {
    words: '20 working days',
    source: 'The review’s own rule, after the time the Freedom of Information Act 2000, s.10 gives',
    count: 'workingDays',
    many: 20,
  },
  fortyFiveWorkingDays: {
    words: '45 working days',
    source: 'Working Together (2023): an assessment within 45 working days of the referral',
    count: 'workingDays',
    many: 45,
  },
  sevenDays: {
    words: 'seven days',
    source: 'The review’s own rule: a referral from outside is acknowledged within seven days',
    count: 'days',
    many: 7,
  },
  twentyEightDays: {
    words: '28 days',
    source: 'The review’s own rule',
    count: 'days',
    many: 28,
  },
  threeMonths: {
    words: 'three months',
    source: 'The review’s own rule: a referral from outside is answered within three months',
    count: 'months',
    many: 3,
  },
} as const satisfies Readonly<Record<string, DeadlineRule>>
export type DeadlineName = keyof typeof deadlineRules

/** Why a clock may be stopped. */
export const stopReasons = {
  waitingForOthers: 'Waiting for another body',
  waitingForVictim: 'The victim asked for time',
  court: 'Proceedings stand in the way',
  sickness: 'Nobody can do it now',
} as const
export type StopReason = keyof typeof stopReasons

/** Everything wrong with the table; empty where it holds together. */
export const deadlineFaults = (
  rules: Readonly<Record<string, DeadlineRule>> = deadlineRules,
): readonly string[] =>
  Object.entries(rules).flatMap(([name, { words, source, many }]) => [
    ...(words === '' || source === '' ? [`deadline ${name}: says no words or no source`] : []),
    ...(Number.isSafeInteger(many) && many > 0 ? [] : [`deadline ${name}: counts ${many}`]),
  ])
