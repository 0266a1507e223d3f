import type { ItemKind, ItemPriority, ItemState } from '../store/index.ts'
import { type DeadlineName, deadlineRules } from './deadlines/rules.ts'

export interface KindRule {
  readonly label: string
  readonly means: string
  /** Whether one person ends it, or one proposes and another confirms. */
  readonly closedBy: 'one' | 'two'
  /** Whether its owner may accept it by themselves, or a lead has to acknowledge it. */
  readonly acceptedBy: 'owner' | 'lead'
  /** What has to be on file at its end: words, or the record they stand in as well. */
  readonly result: 'words' | 'record'
  /** The rule it starts with; null: only where somebody gives it a day. */
  readonly deadline: DeadlineName | null
  readonly mayStopClock: boolean
  readonly priority: ItemPriority
  /** A form can raise it; a risk is raised with who was told, by an act of its own. */
  readonly byForm: boolean
}

/** Every kind of item: rules as data. Due and priority are two things: one is a date, one an order. */
export const itemKinds: Readonly<Record<ItemKind, KindRule>> = {
  risk: {
    label: 'Risk now',
    means: 'Somebody may be in danger today.',
    closedBy: 'two',
    acceptedBy: 'lead',
    result: 'words',
    deadline: 'oneDay',
    mayStopClock: false,
    priority: 'urgent',
    byForm: false,
  },
  safeguardingReferral: {
    label: 'Safeguarding referral',
    means: 'A child or adult referred to a multi-agency safeguarding hub.',
    closedBy: 'two',
    acceptedBy: 'owner',
    result: 'record',
    deadline: 'oneWorkingDay',
    mayStopClock: false,
    priority: 'urgent',
    byForm: true,
  },
  action: {
    label: 'Action',
    means: 'Something this review or a force has to do.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'words',
    deadline: 'twentyEightDays',
    mayStopClock: true,
    priority: 'usual',
    byForm: true,
  },
  enquiry: {
    label: 'Enquiry to another agency',
    means: 'A question to a force, council, school or health body.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'record',
    deadline: 'twentyWorkingDays',
    mayStopClock: true,
    priority: 'usual',
    byForm: true,
  },
  request: {
    label: 'Request',
    means: 'A record or document somebody is asked for.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'record',
    deadline: 'twentyWorkingDays',
    mayStopClock: true,
    priority: 'usual',
    byForm: true,
  },
  contact: {
    label: 'Contact',
    means: 'A victim or family to be told or asked something, as they wish to be.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'words',
    deadline: 'fiveWorkingDays',
    mayStopClock: true,
    priority: 'high',
    byForm: true,
  },
  measure: {
    label: 'Protective measure',
    means: 'An order or service for a child: considered, refused, granted or withdrawn.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'words',
    deadline: null,
    mayStopClock: true,
    priority: 'high',
    byForm: true,
  },
  outsideReferral: {
    label: 'Referral from outside',
    means: 'Something press, public, whistle-blowers or inspectors brought.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'record',
    deadline: 'threeMonths',
    mayStopClock: true,
    priority: 'high',
    byForm: true,
  },
  promise: {
    label: 'Promise',
    means: 'Something the review said it would do.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'words',
    deadline: 'twentyEightDays',
    mayStopClock: false,
    priority: 'high',
    byForm: true,
  },
  liveCase: {
    label: 'Live case',
    means: 'A crime, referral or missing episode of today about somebody in the review.',
    closedBy: 'one',
    acceptedBy: 'owner',
    result: 'words',
    deadline: 'oneWorkingDay',
    mayStopClock: false,
    priority: 'urgent',
    byForm: false,
  },
}

export const itemStates: Readonly<Record<ItemState, string>> = {
  open: 'Not yet accepted',
  underWay: 'Under way',
  waiting: 'Clock stopped',
  closing: 'Result waits for a second person',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
}

export const priorityWords: Readonly<Record<ItemPriority, string>> = {
  urgent: 'Urgent',
  high: 'High',
  usual: 'Usual',
}

export const hasEnded = (state: ItemState): boolean => state === 'closed' || state === 'withdrawn'

/** Kinds that could never end as they must, or whose deadline is no rule. */
export const kindFaults = (
  kinds: Readonly<Record<string, KindRule>> = itemKinds,
): readonly string[] =>
  Object.entries(kinds).flatMap(([name, { deadline, closedBy, label, mayStopClock }]) => [
    ...(label === '' ? [`item ${name}: has no name`] : []),
    ...(deadline !== null && !Object.hasOwn(deadlineRules, deadline)
      ? [`item ${name}: no deadline rule ${deadline}`]
      : []),
    ...(name === 'risk' && (closedBy !== 'two' || mayStopClock)
      ? [`item ${name}: a risk is closed by two people, and its clock never stops`]
      : []),
  ])
